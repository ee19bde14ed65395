import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

const grid = (page: Page) => page.getByRole("grid");
const rows = (page: Page) => grid(page).locator("tr[data-row]");
const active = (page: Page) =>
  grid(page).evaluate((table) => {
    const id = table.getAttribute("aria-activedescendant") ?? "";
    return document.getElementById(id)?.textContent ?? null;
  });

test("the table takes the place of the drawing, sorts, and gives it back", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await expect(page.getByRole("region", { name: "Table" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Graph" })).toBeHidden();
  await expect(page).toHaveURL(/table=entities/);
  const degree = grid(page).getByRole("columnheader", { name: "Number of ties" });
  await expect(degree).toHaveAttribute("aria-sort", "descending");
  await expect(rows(page).first()).toContainText("Azerbaijan");
  const name = grid(page).getByRole("columnheader", { name: "Name" });
  await name.getByText("Name").click();
  await expect(name).toHaveAttribute("aria-sort", "ascending");
  await expect(degree).toHaveAttribute("aria-sort", "none");
  await expect(page).toHaveURL(/table\.sort=name/);
  await page.reload();
  await waitUntilIdle(page);
  await expect(name).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await expect(page.getByRole("region", { name: "Graph" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("region", { name: "Table" })).toBeVisible();
});

test("all relations of the selected entity are one key away, and the chip shows the others again", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&entity=state:israel`);
  await page.locator("#cx-graph").focus();
  await page.keyboard.press("t");
  await expect(page.getByRole("tab", { name: "Relations" })).toHaveAttribute("aria-selected", "true");
  await expect(grid(page)).toBeFocused();
  await waitUntilIdle(page);
  const narrowed = Number(await grid(page).getAttribute("aria-rowcount")) - 1;
  for (const text of await rows(page).allTextContents()) expect(text).toContain("Israel");
  await page.getByRole("button", { name: "Show more than what concerns Israel" }).click();
  await expect
    .poll(async () => Number(await grid(page).getAttribute("aria-rowcount")) - 1)
    .toBeGreaterThan(narrowed);
});

test("keys move, sort, open in the inspector and lead back", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&table=entities`);
  await grid(page).focus();
  expect(await active(page)).toBe("Azerbaijan");
  await page.keyboard.press("ArrowDown");
  expect(await active(page)).toBe("Israel");
  await page.keyboard.press("ArrowRight");
  expect(await active(page)).toBe("State");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Home");
  await waitUntilIdle(page);
  const last = await active(page);
  await page.keyboard.press("Control+Home");
  expect(await active(page)).not.toBe(last);
  await page.keyboard.press("ArrowUp");
  expect(await active(page)).toContain("Name");
  await page.keyboard.press("Enter");
  await expect(grid(page).getByRole("columnheader", { name: "Name" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await page.keyboard.press("ArrowDown");
  await waitUntilIdle(page);
  const name = await active(page);
  await page.keyboard.press("Enter");
  const inspector = page.getByRole("region", { name: "Inspector" });
  await expect(inspector.getByRole("heading", { level: 2 })).toHaveText(name ?? "");
  await expect(inspector).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(grid(page)).toBeFocused();
  await expect(grid(page).locator("[aria-selected=true]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Graph" })).toBeVisible();
  await expect(page.locator("#cx-graph")).toBeFocused();
});

test("selection and filter are those of the drawing", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&table=entities&types=state`);
  await expect(grid(page)).toHaveAttribute("aria-label", /^\d+ of \d+ entities/);
  for (const row of await rows(page).all()) await expect(row).toContainText("State");
  await rows(page).nth(0).click();
  await rows(page)
    .nth(2)
    .click({ modifiers: ["Shift"] });
  await expect(grid(page).locator("[aria-selected=true]")).toHaveCount(2);
  await expect(page).toHaveURL(/entity=[^&]+,/);
  await page.getByRole("tab", { name: "Claims" }).click();
  await waitUntilIdle(page);
  await rows(page).nth(0).click();
  await expect(page).toHaveURL(/relation=/);
  await page.getByRole("tab", { name: "Relations" }).click();
  await expect(grid(page).locator("[aria-selected=true]")).toHaveCount(1);
});

test("a relation is added from rows: between two, from the menu of one, and one more claim of a relation", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&table=entities&types=state`);
  await rows(page).nth(0).click();
  await rows(page)
    .nth(2)
    .click({ modifiers: ["Shift"] });
  const form = page.getByRole("dialog", { name: "Add a relation" });
  const end = (name: string) => form.getByRole("combobox", { name });
  await page.getByRole("region", { name: "Table" }).getByRole("button", { name: "Add a relation" }).click();
  const [first, second] = [rows(page).nth(0), rows(page).nth(2)].map((row) => row.locator("td").first());
  await expect(end("Subject")).toHaveValue((await first?.textContent()) ?? "");
  await expect(end("Object")).toHaveValue((await second?.textContent()) ?? "");
  await form.getByRole("button", { name: "Close" }).click();

  await rows(page).nth(1).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Add a relation" }).click();
  await expect(end("Subject")).toHaveValue(
    (await rows(page).nth(1).locator("td").first().textContent()) ?? "",
  );
  await expect(end("Object")).toBeFocused();
  await form.getByRole("button", { name: "Close" }).click();

  await page.getByRole("tab", { name: "Relations" }).click();
  await waitUntilIdle(page);
  await rows(page).nth(0).click();
  await page.getByRole("region", { name: "Table" }).getByRole("button", { name: "Add a claim" }).click();
  await expect(end("Object")).not.toHaveValue("");
});

test("rows are copied as the table shows them", async ({ page, site, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page, `${site.url}#v=1&table=entities&table.sort=name`);
  await page.getByRole("button", { name: "Copy all" }).click();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  const count = Number(await grid(page).getAttribute("aria-rowcount"));
  await expect.poll(async () => (await read()).trimEnd().split("\n").length).toBe(count);
  await rows(page).nth(1).click();
  await page.getByRole("button", { name: "Copy selected" }).click();
  await expect.poll(async () => (await read()).trimEnd().split("\n").length).toBe(2);
  const name = await rows(page).nth(1).locator("td").first().textContent();
  expect((await read()).split("\n")[1]?.split("\t")[0]).toBe(name);
});

test("a long list keeps only the rows on screen in the page, and says how many there are", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const lines = Array.from({ length: 4000 }, (_, i) => `Person ${i};Person ${i + 1};knows`);
  const buffer = Buffer.from(["Source;Target;Label", ...lines].join("\n"));
  await page.locator("input[type=file]").setInputFiles({ name: "long.csv", mimeType: "text/csv", buffer });
  await expect(page).toHaveTitle(/^long/, { timeout: 60_000 });
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("tab", { name: "Relations" }).click();
  await waitUntilIdle(page);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "4001");
  expect(await rows(page).count()).toBeLessThan(90);
  await grid(page).focus();
  await page.keyboard.press("Control+End");
  await expect(rows(page).last()).toContainText("Person 3999");
  await expect(rows(page).last()).toHaveAttribute("aria-rowindex", "4001");
  expect(await rows(page).count()).toBeLessThan(90);
});

test("colour means the measure when the reader says so, and the legend explains it", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const legend = page.getByRole("region", { name: "Legend" });
  await legend.getByRole("combobox", { name: "Colour" }).selectOption("Communities");
  const key = legend.getByRole("region", { name: "Meaning of the colours" });
  await expect(key).toContainText("Colour means community, not type.");
  await expect(key.getByRole("listitem").first()).toContainText(/around .+\d+/);
  await expect(page).toHaveURL(/colour=communities/);
  await legend.getByRole("combobox", { name: "Size" }).selectOption("Betweenness");
  await expect(legend).toContainText("go-between");
  await waitUntilIdle(page);
  await key.getByRole("button", { name: "Colour by type" }).click();
  await expect(key).toBeHidden();
});

test("paper takes every row, with nothing cut off", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&table=relations`);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const rows = page.locator("#cx-table tr[data-row]");
  await expect(rows).toHaveCount(253);
  await expect(rows.filter({ hasText: "…" })).toHaveCount(0);
  const cut = await page
    .locator("#cx-table td")
    .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length);
  expect(cut).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
  await expect.poll(() => rows.count()).toBeLessThan(100);
});
