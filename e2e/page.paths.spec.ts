import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { cards, choose, ELTA_TO_IRAN, field, openConditions, paths } from "./support/path-panel.ts";
import { expect, test } from "./support/test.ts";

/** Asks from an open page how Elta is connected to Iran, by typing the two names. */
async function askByName(page: Page, url: string): Promise<void> {
  await openPage(page, url);
  await page.getByRole("button", { name: "Find path" }).click();
  await choose(page, "From", "elta");
  await choose(page, "To", "iran");
}

test("two names typed and entered give ranked paths in words, each cited, and a link to them", async ({
  page,
  site,
}) => {
  await askByName(page, site.url);
  expect(await cards(page).count()).toBeGreaterThan(3);
  const first = cards(page).first();
  await expect(first).toContainText("Elta Systems");
  await expect(first).toContainText("Iran");
  await expect(first).toContainText("Weakest is step");
  await expect(
    paths(page)
      .getByText(/^Article \d, paragraph \d+$/)
      .first(),
  ).toBeVisible();
  await expect(page).toHaveURL(/path=company:elta-systems,state:iran/);
});

test("by ear: the answer is said with its first path, and every card and its buttons by its number", async ({
  page,
  site,
}) => {
  await askByName(page, site.url);
  await expect(page.getByRole("status")).toContainText(
    /\d+ paths between Elta Systems and Iran\. The first: Elta Systems /,
  );
  const list = paths(page).getByRole("list", { name: "Paths found, the best first" });
  const second = list
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "Show path 2 alone" }) });
  // As it is read, line by line.
  await expect(second).toHaveText(/^Path 2\d+ steps?/);
  await expect(second.getByRole("button", { name: "Copy with footnotes, path 2" })).toBeVisible();
  await second.getByText("Details", { exact: true }).click();
  await expect(second.getByRole("button", { name: "Copy as Markdown, path 2" })).toBeVisible();
});

test("Find path with two ends in place answers again and never closes the panel", async ({ page, site }) => {
  await openPage(page, site.url + ELTA_TO_IRAN);
  await page.getByRole("button", { name: "Find path" }).click();
  await waitUntilIdle(page);
  await expect(field(page, "From")).toHaveValue("Elta Systems");
  expect(await cards(page).count()).toBeGreaterThan(3);
});

test("an entity that is selected becomes the first end", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=company:elta-systems`);
  await page.getByRole("button", { name: "Find path" }).click();
  await expect(field(page, "From")).toHaveValue("Elta Systems");
  await expect(field(page, "To")).toBeFocused();
});

test("ends swap", async ({ page, site }) => {
  await openPage(page, site.url + ELTA_TO_IRAN);
  await page.getByRole("button", { name: "Swap ends" }).click();
  await waitUntilIdle(page);
  await expect(field(page, "From")).toHaveValue("Iran");
  await expect(field(page, "To")).toHaveValue("Elta Systems");
  await expect(cards(page).first().locator(".cx-sentence")).toHaveText(/^Iran/);
});

test("a well-connected actor is taken out of all paths with one click, and undo brings it back", async ({
  page,
  site,
}) => {
  await openPage(page, site.url + ELTA_TO_IRAN);
  const before = await cards(page).locator(".cx-sentence").allTextContents();
  const name = (await cards(page).first().locator(".cx-hub bdi").textContent()) ?? "";
  await cards(page).first().getByRole("button", { name: "do not pass through" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/path\.hidden=/);
  const after = await cards(page).locator(".cx-sentence").allTextContents();
  expect(after.filter((sentence) => new RegExp(`\\b${name}\\b(?!i)`).test(sentence))).toEqual([]);
  await page.keyboard.press("Control+z");
  await waitUntilIdle(page);
  expect(await cards(page).locator(".cx-sentence").allTextContents()).toEqual(before);
});

test("without a path, each condition that stands in the way is a button that opens some", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}${ELTA_TO_IRAN}&path.avoid=state:israel,state:azerbaijan`);
  await expect(paths(page)).toContainText("No path between Elta Systems and Iran");
  await paths(page)
    .getByRole("button", { name: /^Allow paths through Israel/ })
    .click();
  await waitUntilIdle(page);
  expect(await cards(page).count()).toBeGreaterThan(0);
});

test("conditions are part of the search", async ({ page, site }) => {
  await openPage(page, site.url + ELTA_TO_IRAN);
  await openConditions(page);
  await paths(page).getByLabel("Steps at most").fill("2");
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  const counts = await cards(page).locator(".cx-card-head").allTextContents();
  expect(counts.every((text) => text.includes("2 steps"))).toBe(true);
  await choose(page, "Pass through", "turkey");
  await paths(page).getByRole("button", { name: "Remove: at most 2 steps" }).click();
  await waitUntilIdle(page);
  const sentences = await cards(page).locator(".cx-sentence").allTextContents();
  expect(sentences.length).toBeGreaterThan(0);
  expect(sentences.filter((sentence) => !sentence.includes("Turkey"))).toEqual([]);
});

test("a starting question runs its path", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.locator(".cx-question", { hasText: "How is Elta Systems connected to Iran?" }).click();
  await expect.poll(() => cards(page).count()).toBeGreaterThan(3);
});

test("an unknown name, a name that fits several and twice the same end each give one clear line", async ({
  page,
  site,
}) => {
  await openPage(page, site.url + ELTA_TO_IRAN);
  const before = page.url();
  await choose(page, "To", "qwertz");
  await expect(paths(page).getByRole("alert")).toHaveText("Nothing here is called “qwertz”.");
  await field(page, "To").fill("azer");
  await expect(page.getByRole("listbox").getByRole("option").nth(1)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(paths(page).getByRole("alert")).toHaveText("“azer” fits several names. Choose one.");
  expect(page.url()).toBe(before);
  await choose(page, "To", "elta");
  await expect(paths(page).getByRole("alert")).toHaveText("The same as “From”. Choose a different end.");
});

test("a step of a path opens its evidence, one tab from the cards", async ({ page, site }) => {
  await openPage(page, site.url + ELTA_TO_IRAN);
  await paths(page)
    .getByRole("link", { name: /^Article/ })
    .first()
    .click();
  await waitUntilIdle(page);
  const inspector = page.getByRole("region", { name: "Inspector" });
  await expect(inspector.getByRole("heading", { level: 2 })).toContainText("Elta Systems");
  await expect(inspector).toContainText(/Article \d, paragraph \d+ characters \d+–\d+/);
  await page.getByRole("button", { name: "Paths", exact: true }).click();
  await expect(cards(page).first()).toBeVisible();
});

test("a card copies as a footnoted paragraph", async ({ page, site, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page, site.url + ELTA_TO_IRAN);
  const card = cards(page).first();
  await card.getByRole("button", { name: "Copy with footnotes" }).click();
  await expect(card.getByRole("button", { name: "Copied" })).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("Copied.");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Elta Systems .*\[1\]/);
  expect(text).toMatch(/\n\[1\] Article \d \(.+SHA-256 .+\), paragraph \d+: /);
});

test("back and forward walk through what was shown", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.locator(".cx-question", { hasText: "How is Elta Systems connected to Iran?" }).click();
  await waitUntilIdle(page);
  await page.goBack();
  await waitUntilIdle(page);
  await expect(paths(page)).toHaveCount(0);
  await page.goForward();
  await waitUntilIdle(page);
  expect(await cards(page).count()).toBeGreaterThan(3);
});
