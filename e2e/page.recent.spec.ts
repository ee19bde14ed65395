import type { Page } from "@playwright/test";
import { willPick, writeFile } from "./support/disk.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

/** Files that are opened again by their handle. The picker is the test's; the handles are real ones, of the browser's own file system. */

const counts = (page: Page) => page.locator(".cx-counts");
const recent = (page: Page) => page.getByRole("region", { name: "Recent files" });

/** Opens a file through the open dialogue, as the browser's picker would give it. */
async function pickFile(page: Page, name: string): Promise<void> {
  await willPick(page, name);
  await page.keyboard.press("Control+o");
  await page.getByRole("dialog").getByRole("button", { name: "Choose files" }).click();
  await expect(page).toHaveTitle(new RegExp(`^${name.replace(".csv", "")} `));
  await waitUntilIdle(page);
}

async function openAgain(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+o");
  await recent(page).getByRole("button", { name, exact: true }).click();
}

const TABLE = "Source,Target,Relation\na,b,met\n";

test("a file is opened again on a later visit, as it is by then", async ({ page, site }) => {
  await openPage(page, site.url);
  await writeFile(page, "ties.csv", TABLE);
  await pickFile(page, "ties.csv");
  await expect(counts(page)).toContainText("2 entities · 1 relation");
  await writeFile(page, "ties.csv", `${TABLE}b,c,met\n`);
  await openPage(page, `${site.url}?again`);
  await expect(counts(page)).toContainText("124 entities");
  await openAgain(page, "ties.csv");
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("3 entities · 2 relations");
});

test("a file that is gone since is told, and the open graph stays", async ({ page, site }) => {
  await openPage(page, site.url);
  await writeFile(page, "gone.csv", TABLE);
  await pickFile(page, "gone.csv");
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("gone.csv"));
  await openPage(page, `${site.url}?again`);
  const before = await counts(page).textContent();
  await openAgain(page, "gone.csv");
  await expect(page.getByRole("alert")).toContainText("gone.csv can no longer be read. Choose it again.");
  await expect(counts(page)).toHaveText(before ?? "");
  await recent(page).getByRole("button", { name: "Forget gone.csv" }).click();
  await expect(recent(page)).toHaveCount(0);
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
  await openAgain(page, "kept.csv");
  await expect(page.getByRole("alert")).toContainText("kept.csv can no longer be read. Choose it again.");
  await page.keyboard.press("Escape");
  await refuse("granted");
  await openAgain(page, "kept.csv");
  await waitUntilIdle(page);
  await expect(counts(page)).toContainText("2 entities · 1 relation");
});
