import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expectAccessible } from "./support/path-panel.ts";
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
  await row(page, "People").hover();
  await legend(page).getByRole("button", { name: "Only People" }).click();
  await legend(page).getByRole("button", { name: "All but People" }).click();
  await waitUntilIdle(page);
  await expect(row(page, "States")).toHaveAttribute("aria-pressed", "true");
  await expect(row(page, "People")).toHaveAttribute("aria-pressed", "false");
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
  await expect(legend(page).getByRole("button", { name: "Hide all of Relations" })).toBeFocused();
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

const steps = (page: Page) => legend(page).locator(".cx-step");

test("every clause is a row with what is left after it; turned round, moved, removed", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&types=!person&min-documents=2`);
  await expect(steps(page)).toHaveCount(2);
  await expect(steps(page).nth(0)).toContainText(/without People.*\d+ entities · \d+ relations/);
  const left = await steps(page).nth(1).locator(".cx-step-count").textContent();
  await legend(page).getByRole("button", { name: "Move up: at least 2 sources" }).click();
  await waitUntilIdle(page);
  await expect(steps(page).nth(0)).toContainText("at least 2 sources");
  await expect(steps(page).nth(1).locator(".cx-step-count")).toHaveText(left ?? "");
  await expect(page).toHaveURL(/min-documents=2&types=!person/);
  await legend(page).getByRole("button", { name: "Turn round: without People" }).click();
  await waitUntilIdle(page);
  await expect(steps(page).nth(1)).toContainText("only People");
  await legend(page).getByRole("button", { name: "Turn round: at least 2 sources" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/not\.min-documents=2/);
  await legend(page).getByRole("button", { name: "Remove: only People" }).click();
  await waitUntilIdle(page);
  await expect(steps(page)).toHaveCount(1);
  await expectAccessible(page);
});

test("an alternative shows more besides, and the link brings it back", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&types=state`);
  await expect(counts(page)).toContainText(/^8 of /);
  await legend(page).getByRole("button", { name: "or …" }).click();
  await row(page, "People").hover();
  await legend(page).getByRole("button", { name: "Only People" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/types=state&or\.types=person/);
  await expect(counts(page)).toContainText(/^14 of /);
  await page.reload();
  await waitUntilIdle(page);
  await expect(steps(page)).toHaveCount(2);
  await legend(page).getByRole("button", { name: "Remove: only States" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/types=person/);
  await expect(counts(page)).toContainText(/^6 of /);
});

test("what the filter hides says why, and can be shown again in three ways", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&types=!state&min-documents=2&entity=state:iran`);
  const note = page.locator(".cx-hiding");
  await expect(note).toContainText("Hidden by: without States");
  await expectAccessible(page);
  await note.getByRole("button", { name: "Show anyway" }).click();
  await waitUntilIdle(page);
  await expect(note).toHaveCount(0);
  await expect(page).toHaveURL(/or\.keep=state:iran/);
  await page.goBack();
  await waitUntilIdle(page);
  await note.getByRole("button").first().click();
  await waitUntilIdle(page);
  await expect(note).toHaveCount(0);
});

test("none hides a whole list, a kind within a type can be hidden alone", async ({ page, site }) => {
  await openPage(page, site.url);
  await legend(page).getByRole("button", { name: "Hide all of Entities" }).click();
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText(/^0 of /);
  await legend(page).getByRole("button", { name: "Show all of Entities" }).click();
  await legend(page).getByRole("button", { name: "Kinds of Places" }).click();
  await legend(page)
    .getByRole("button", { name: /^Region, / })
    .click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/types=!place\/region/);
  await expect(row(page, "Places")).toHaveAttribute("aria-pressed", "true");
});

test("a filter is kept under a name, renamed, applied and deleted on a later visit", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&certainty=stated`);
  await legend(page).getByText("Saved filters").click();
  await legend(page).getByRole("textbox", { name: "Name of this filter" }).fill("Firm");
  await page.keyboard.press("Enter");
  await page.goto("about:blank");
  await openPage(page, site.url);
  await legend(page).getByText("Saved filters").click();
  await legend(page).getByRole("button", { name: "Rename Firm" }).click();
  await legend(page).getByRole("textbox", { name: "New name of Firm" }).fill("Sure");
  await page.keyboard.press("Enter");
  await legend(page).getByRole("button", { name: "Sure", exact: true }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/certainty=stated/);
  await legend(page).getByRole("button", { name: "Delete Sure" }).click();
  await expect(legend(page).getByRole("button", { name: "Sure", exact: true })).toHaveCount(0);
  await legend(page).getByRole("button", { name: "Two sources or more" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/min-documents=2/);
});

test("selected entities are hidden or kept alone from the keyboard", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=state:iran,state:israel`);
  await page.locator("#cx-graph").focus();
  await page.keyboard.press("Shift+H");
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText(/^2 of /);
  await page.keyboard.press("h");
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/hidden=/);
  await expect(counts(page)).toContainText(/^0 of /);
});

test("attributes of an opened file: a list, bounds and words, and a long list is searched", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const nodes = Array.from({ length: 60 }, (_, n) => ({
    id: `n${n}`,
    type: `kind ${n % 30}`,
    country: n % 4 === 0 ? "France" : "Peru",
    year: 1950 + n,
    note: `About ${n % 2 === 0 ? "oil" : "gas"} ${n}`,
  }));
  const links = nodes.map(({ id }, n) => ({ source: id, target: `n${(n + 1) % 60}`, relation: "knows" }));
  const buffer = Buffer.from(JSON.stringify({ directed: true, graph: {}, nodes, links }));
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "sixty.json", mimeType: "application/json", buffer });
  await expect(counts(page)).toContainText("60 entities");
  await waitUntilIdle(page);
  await legend(page).getByRole("searchbox", { name: "Search in Entities" }).fill("kind 27");
  await expect(legend(page).getByRole("button", { name: /^kind 27, / })).toBeVisible();
  await expect(legend(page).getByRole("button", { name: /^kind 2, / })).toHaveCount(0);
  await legend(page).getByText("Attributes", { exact: true }).click();
  await waitUntilIdle(page);
  await legend(page).getByText("country", { exact: true }).click();
  await legend(page)
    .getByRole("button", { name: /^France, 15/ })
    .click();
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("45 of 60 entities");
  await legend(page).getByText("year", { exact: true }).click();
  await legend(page).getByRole("textbox", { name: "year: from" }).fill("1980");
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("23 of 60 entities");
  await expect(page).toHaveURL(/attribute:year=1980\.\./);
  await legend(page).getByText("note", { exact: true }).click();
  await legend(page).getByRole("textbox", { name: "note: contains" }).fill("OIL");
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("8 of 60 entities");
  await expectAccessible(page);
});

test("a kind takes another colour and icon from its row: in the picture, the link, undo and after a reload", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const glyph = row(page, "People").locator("svg circle");
  const usual = await glyph.getAttribute("fill");
  await row(page, "People").hover();
  await legend(page).getByRole("button", { name: "Change colour and icon of People" }).click();
  const dialog = page.getByRole("dialog", { name: "Colour and icon of People" });
  await dialog.getByRole("radio", { name: "teal" }).check({ force: true });
  await dialog.getByRole("radio", { name: "ship" }).check({ force: true });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Done" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/look\.person=teal\.ship/);
  await expect(glyph).toHaveAttribute("fill", "#25a296");
  await page.reload();
  await waitUntilIdle(page);
  await expect(glyph).toHaveAttribute("fill", "#25a296");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await waitUntilIdle(page);
  await expect(glyph).toHaveAttribute("fill", usual ?? "");
  await expect(page).not.toHaveURL(/look\./);
});

test("ties and the wording of paths are part of the link and of undo", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&path=company:elta-systems,state:iran`);
  await page.getByRole("radio", { name: "As relations" }).check();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/told=0/);
  const ties = legend(page).getByRole("checkbox", { name: /^Goods and places named in a claim/ });
  await ties.check();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/ties=1/);
  await page.reload();
  await waitUntilIdle(page);
  await expect(ties).toBeChecked();
  await expect(page.getByRole("radio", { name: "As relations" })).toBeChecked();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await waitUntilIdle(page);
  await expect(ties).not.toBeChecked();
  await expect(page.getByRole("radio", { name: "As the sources tell it" })).toBeChecked();
});
