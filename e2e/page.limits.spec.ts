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

test("trust 49: a million relations are opened, filtered and searched for paths", async ({ page, site }) => {
  test.slow();
  // 100,000 entities in a ring, each with ten relations to others a fixed number of steps on.
  const entities = 100_000;
  const steps = [1, 7, 61, 523, 4093, 9973, 20011, 30011, 40009, 49999];
  const rows = steps.flatMap((step, kind) =>
    Array.from({ length: entities }, (_, at) => `e${at},e${(at + step) % entities},k${kind % 3}`),
  );
  await openPage(page, site.url);
  await page.locator("input[type=file]").setInputFiles({
    name: "million.csv",
    mimeType: "",
    buffer: Buffer.from(`source,target,relation\n${rows.join("\n")}\n`),
  });
  const counts = page.locator(".cx-counts");
  await expect(counts).toContainText("100,000 entities · 1,000,000 relations", { timeout: 180_000 });
  await page.evaluate(() => {
    location.hash = "#v=1&path=e0,e1068";
  });
  const paths = page.getByRole("region", { name: "Paths" });
  await expect(paths.getByRole("button", { name: "Show path 1 alone" })).toBeVisible({ timeout: 120_000 });
  await page.getByRole("region", { name: "Legend" }).getByRole("button", { name: /^k0/ }).click();
  await expect(counts).toContainText("600,000", { timeout: 60_000 });
});
