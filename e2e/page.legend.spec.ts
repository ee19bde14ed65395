import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

const legend = (page: Page) => page.getByRole("region", { name: "Legend" });
const row = (page: Page, name: string) =>
  legend(page).getByRole("button", { name: new RegExp(`^${name}, `) });
const counts = (page: Page) => page.locator(".cx-counts");

test("a row hides its kind, says so in counts and link, and shows it again", async ({ page, site }) => {
  await openPage(page, site.url);
  const all = await counts(page).textContent();
  await row(page, "People").click();
  await waitUntilIdle(page);
  await expect(row(page, "People")).toHaveAttribute("aria-pressed", "false");
  await expect(counts(page)).toContainText(/\d+ of \d+ entities/);
  await expect(legend(page)).toContainText("without People");
  await expect(page).toHaveURL(/types=!person/);
  await expect(page.getByRole("status")).toContainText(/\d+ of \d+ entities/);
  await row(page, "People").click();
  await waitUntilIdle(page);
  await expect(counts(page)).toHaveText(all ?? "");
});

test("only leaves one kind; invert turns it round; show everything resets", async ({ page, site }) => {
  await openPage(page, site.url);
  await row(page, "States").hover();
  await legend(page).getByRole("button", { name: "Only States" }).click();
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText(/^8 of /);
  await legend(page).getByRole("button", { name: "Invert Entities" }).click();
  await waitUntilIdle(page);
  await expect(row(page, "States")).toHaveAttribute("aria-pressed", "false");
  await expect(row(page, "People")).toHaveAttribute("aria-pressed", "true");
  await legend(page).getByRole("button", { name: "Show everything" }).click();
  await waitUntilIdle(page);
  await expect(counts(page)).not.toContainText(" of ");
});

test("a family opens to its types, and a type can be hidden alone", async ({ page, site }) => {
  await openPage(page, site.url);
  await legend(page).getByRole("button", { name: "Types of Conflict" }).click();
  const type = legend(page).getByRole("button", { name: /^attacked, / });
  await type.click();
  await waitUntilIdle(page);
  await expect(type).toHaveAttribute("aria-pressed", "false");
  await expect(row(page, "Conflict")).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(/relations=!attacked/);
});

test("the evidence floor keeps what enough articles state", async ({ page, site }) => {
  await openPage(page, site.url);
  await legend(page).getByRole("radio", { name: "3+" }).check();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/min-documents=3/);
  await expect(counts(page)).toContainText(/ of \d+ relations/);
});

test("each list is one tab stop; arrows move in it, and reach the second button of a row", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await row(page, "States").focus();
  await page.keyboard.press("ArrowDown");
  await expect(row(page, "People")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(legend(page).getByRole("button", { name: "Only People" })).toBeFocused();
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/types=person/);
  await page.keyboard.press("End");
  await page.keyboard.press("Tab");
  await expect(row(page, "Cooperation")).toBeFocused();
});

test("a filter that hides everything says so, with the way out", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&types=person&relations=borders`);
  const graph = page.getByRole("region", { name: "Graph" });
  await expect(graph).toContainText("The filter hides everything");
  await graph.getByRole("button", { name: "Show everything" }).click();
  await waitUntilIdle(page);
  await expect(graph).not.toContainText("The filter hides everything");
});
