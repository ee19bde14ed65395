import type { Page } from "@playwright/test";
import { willPick, writeFile } from "./support/disk.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

/** Files that are read from disk again by their handle. The picker is the test's; the handles are real ones, of the browser's own file system. */

const counts = (page: Page) => page.locator(".cx-counts");
const yourFiles = (page: Page) => page.getByRole("region", { name: "Your files" });

/** Opens a file through the open dialogue, as the browser's picker would give it. */
async function pickFile(page: Page, name: string): Promise<void> {
  await willPick(page, name);
  await page.keyboard.press("Control+o");
  await page.getByRole("dialog").getByRole("button", { name: "Choose files" }).click();
  await expect(page).toHaveTitle(new RegExp(`^${name.replace(".csv", "")} `));
  await waitUntilIdle(page);
}

async function readAgain(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+o");
  await yourFiles(page)
    .getByRole("button", { name: `Read ${name} from disk again` })
    .click();
}

const TABLE = "Source,Target,Relation\na,b,met\n";

test("a file is read from disk again on a later visit, as it is by then", async ({ page, site }) => {
  await openPage(page, site.url);
  await writeFile(page, "ties.csv", TABLE);
  await pickFile(page, "ties.csv");
  await expect(counts(page)).toContainText("2 entities · 1 relation");
  await writeFile(page, "ties.csv", `${TABLE}b,c,met\n`);
  await openPage(page, `${site.url}?again`);
  await expect(counts(page)).toContainText("124 entities");
  await readAgain(page, "ties.csv");
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("3 entities · 2 relations");
});

test("notes on a file go along when it has changed on disk", async ({ page, site }) => {
  await openPage(page, site.url);
  await writeFile(page, "noted.csv", TABLE);
  await pickFile(page, "noted.csv");
  await page.getByRole("combobox", { name: "Search entities" }).fill("a");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.getByRole("textbox", { name: "Your note" }).fill("Ask again");
  await writeFile(page, "noted.csv", `${TABLE}b,c,met\n`);
  await page.waitForTimeout(700);
  await openPage(page, `${site.url}?again`);
  await readAgain(page, "noted.csv");
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("3 entities · 2 relations");
  await expect(page.getByRole("textbox", { name: "Your note" })).toHaveValue("Ask again");
});

test("a file that is gone from disk is told, and its copy still opens", async ({ page, site }) => {
  await openPage(page, site.url);
  await writeFile(page, "gone.csv", TABLE);
  await pickFile(page, "gone.csv");
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("gone.csv"));
  await openPage(page, `${site.url}?again`);
  const before = await counts(page).textContent();
  await readAgain(page, "gone.csv");
  await expect(page.getByRole("alert")).toContainText("gone.csv can no longer be read. Choose it again.");
  await expect(counts(page)).toHaveText(before ?? "");
  await page.keyboard.press("Control+o");
  await yourFiles(page).getByRole("button", { name: "gone.csv", exact: true }).click();
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("2 entities · 1 relation");
});

test("a file that the reader does not let be read again is told, and asked for anew", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await writeFile(page, "kept.csv", TABLE);
  await pickFile(page, "kept.csv");
  await openPage(page, `${site.url}?again`);
  const refuse = (answer: string) =>
    page.evaluate((state) => {
      Object.assign(FileSystemHandle.prototype, { requestPermission: async () => state });
    }, answer);
  await refuse("denied");
  await readAgain(page, "kept.csv");
  await expect(page.getByRole("alert")).toContainText("kept.csv can no longer be read. Choose it again.");
  await refuse("granted");
  await readAgain(page, "kept.csv");
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("2 entities · 1 relation");
});
