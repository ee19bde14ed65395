import type { Page } from "@playwright/test";
import { addFromSearch, addNeighbours, connectDatabase, signIn } from "./support/connect-database.ts";
import { type Database, READER, startDatabase } from "./support/database.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

/** A graph in a database on the page: connecting, a part of it on the screen, paths through the rest. */

let database: Database;
test.beforeAll(async () => {
  database = await startDatabase();
});
test.afterAll(() => database.stop());

const counts = (page: Page) => page.locator(".cx-counts");

test("what cannot be connected to is said with the way out", async ({ page, site, faults }) => {
  await openPage(page, site.url);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Open a graph" });
  const address = dialog.getByLabel("A graph database");
  const problem = dialog.getByRole("alert");
  for (const [typed, said] of [
    ["bolt://localhost:7687", "corridor serve --connect ws://localhost:7687"],
    ["neo4j+s://db.example.org", "corridor serve --connect wss://db.example.org:7687"],
    ["bolt://db.example.org", "bolt:// is not encrypted."],
    ["http://db.example.org/sparql", "http:// is not encrypted."],
    ["bolt://me:pw@localhost", "The address names a user or a password."],
    ["ftp://localhost", "This is not the address of a graph database."],
  ] as const) {
    await address.fill(typed);
    await dialog.getByRole("button", { name: "Connect" }).click();
    await expect(problem).toContainText(said);
  }
  await openPage(page, database.pageUrl);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await address.fill(database.typed);
  await signIn(page, { ...READER, password: "guessed" });
  await expect(problem).toContainText("password");
  await expect(page).not.toHaveURL(/at=/);
  database.allow(faults);
});

test("a part of a database grows, shrinks, and is linked", async ({ page, context, faults }) => {
  await connectDatabase(page, database, READER);
  await expect(counts(page)).toContainText("0 of 124 entities");
  await expect(page.getByText("Nothing of this database is shown yet.")).toBeVisible();
  await addFromSearch(page, "Israel");
  await expect(counts(page)).toContainText("1 of 124 entities");
  await addNeighbours(page);
  await expect(counts(page)).toContainText("26 of 124 entities");
  await page.keyboard.press("Control+z");
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("1 of 124 entities");
  await addFromSearch(page, "Iran");
  await expect(counts(page)).toContainText("2 of 124 entities");
  const link = page.url();
  expect(link).toContain("at=sparql://");
  expect(link).not.toContain(READER.password);
  await page.getByRole("region", { name: "Inspector" }).getByRole("button", { name: "Put away" }).click();
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("1 of 124 entities");

  const second = await context.newPage();
  await second.goto(link);
  await expect(second.getByText("The link shows a part of the graph at")).toBeVisible();
  await signIn(second, READER);
  await expect(second.getByRole("dialog")).toHaveCount(0);
  await waitUntilIdle(second);
  await expect(counts(second)).toContainText("2 of 124 entities");
  await expect(
    second.getByRole("region", { name: "Inspector" }).getByRole("heading", { name: "Iran" }),
  ).toBeVisible();
  await second.close();
  database.allow(faults);
});

test("paths are those of the whole graph; the picture survives a drop", async ({ page, faults }) => {
  await connectDatabase(page, database, READER);
  await addFromSearch(page, "Israel");
  await page.getByRole("button", { name: "Find path" }).click();
  await page.getByRole("combobox", { name: "To", exact: true }).fill("Zangezur Corridor");
  await page.getByRole("listbox").getByRole("option").first().click();
  await waitUntilIdle(page);
  const paths = page.getByRole("region", { name: "Paths" });
  await expect(paths.getByText("The first 8 paths between Israel and Zangezur Corridor.")).toBeVisible();
  await expect(counts(page)).not.toContainText("2 of 124 entities");
  await page.getByRole("group", { name: "Panels" }).getByRole("button", { name: "Israel" }).click();
  await page.getByRole("button", { name: "Expand" }).click();
  const shown = await counts(page).textContent();
  database.setDown(true);
  await page.getByRole("button", { name: "Add the next 25", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("cannot be reached");
  expect(await counts(page).textContent()).toBe(shown);
  database.setDown(false);
  await page.getByRole("button", { name: "Add the next 25", exact: true }).click();
  await expect(counts(page)).not.toHaveText(shown ?? "");
  await waitUntilIdle(page);
  database.allow(faults);
});
