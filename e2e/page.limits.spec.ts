import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

/** What a browser lacks, and files that are larger in one place than anyone would draw. */

const more = async (page: Page, name: RegExp | string) => {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name }).click();
};

test("where the browser does not let the page copy, the text is there to be copied by hand", async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  await more(page, /^Copy link/);
  const text = page.getByRole("textbox", { name: "Text to copy" });
  await expect(text).toHaveValue(page.url());
  await expect(page.getByRole("alert")).toContainText("does not let the page copy");
  await page.getByRole("button", { name: "Dismiss message" }).click();
  await expect(text).toHaveCount(0);
});

for (const [name, unit] of [
  ["words", "a long label of words "],
  ["one word", "x"],
  ["letters under heaps of marks", "e\u0301\u0338\u0322\u0327"],
  ["families", "👩‍👩‍👧‍👦"],
] as const)
  test(`labels of 10 kB do not hold the page up: ${name}`, async ({ page, site }) => {
    const label = (each: number) => `${each} ${unit.repeat(10_000 / unit.length)}`;
    const nodes = Array.from({ length: 30 }, (_, each) => ({ id: `n${each}`, label: label(each) }));
    const links = nodes.map(({ id }, each) => ({
      source: id,
      target: `n${(each * 7 + 1) % 30}`,
      type: label(100 + (each % 3)),
    }));
    await openPage(page, site.url);
    await page.locator("input[type=file]").setInputFiles({
      name: "long.json",
      mimeType: "",
      buffer: Buffer.from(JSON.stringify({ nodes, links })),
    });
    await expect(page).toHaveTitle(/^long/);
    await waitUntilIdle(page);
    await page.getByRole("combobox", { name: "Search entities" }).fill("3 ");
    await page.keyboard.press("Enter");
    await waitUntilIdle(page);
    await expect(page).toHaveURL(/entity=n3/);
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await waitUntilIdle(page);
    await expect(page.getByRole("grid")).toBeVisible();
  });
