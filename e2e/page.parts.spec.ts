import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

/** Parts of the page that are loaded when they are first needed, and do not come. */

/** From now on the page's server answers nothing, as when the connection is lost. */
const disconnect = (page: Page) => page.route("**/assets/**", (route) => route.abort());
const reconnect = (page: Page) => page.unroute("**/assets/**");

/** What a lost connection itself says on the console. */
const forgive = (faults: string[]) => {
  const rest = faults.filter((fault) => !/Failed to load resource|Failed to fetch|PartError/.test(fault));
  faults.splice(0, faults.length, ...rest);
};

test("trust 52: a table that does not come is said in its place, and comes when tried again", async ({
  page,
  site,
  faults,
}) => {
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.getByRole("textbox", { name: "Your note" }).fill("Still here");
  await disconnect(page);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  const failure = page.getByRole("alert").filter({ hasText: "The table" });
  await expect(failure).toContainText("The table could not be loaded. Check the connection and try again");
  // Tried again in vain, it is said again; everything else stays.
  await failure.getByRole("button", { name: "Try again" }).click();
  await expect(failure).toContainText("The table could not be loaded.");
  await expect(page.getByRole("textbox", { name: "Your note" })).toHaveValue("Still here");
  await expect(page.locator(".cx-counts")).toContainText("124 entities");
  await reconnect(page);
  await failure.getByRole("button", { name: "Try again" }).click();
  await waitUntilIdle(page);
  await expect(page.getByRole("grid")).toBeVisible();
  forgive(faults);
});

test("dialogues and menus that do not come are said, and open once they do", async ({
  page,
  site,
  faults,
}) => {
  await openPage(page, site.url);
  await disconnect(page);
  await page.keyboard.press("Control+o");
  await expect(page.getByRole("alert")).toContainText("The dialogue could not be loaded.");
  // The first message is put away, so that the second is not taken for it.
  await page.getByRole("button", { name: "Dismiss message" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("The dialogue could not be loaded.");
  await page.locator("#cx-graph").focus();
  await expect(page.getByRole("region", { name: "Legend" })).toBeVisible();
  await reconnect(page);
  await page.keyboard.press("Control+o");
  await expect(page.getByRole("dialog", { name: "Open a graph" })).toBeVisible();
  forgive(faults);
});

test("trust 52: an unexpected error is said once, with a report without data", async ({
  page,
  site,
  faults,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page, site.url);
  await page.evaluate(() => {
    for (const each of [1, 2])
      setTimeout(() => {
        throw new TypeError(`Secret ${each}`);
      });
  });
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Something went wrong.");
  await expect(alert).toHaveCount(1);
  await alert.getByRole("button", { name: "Copy a report" }).click();
  await expect(page.getByText("The report is copied.")).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain("Error: TypeError");
  expect(report).toContain("124 entities");
  expect(report).not.toContain("Secret");
  expect(faults.splice(0, faults.length).every((fault) => fault.includes("Secret"))).toBe(true);
});
