import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { cards, ELTA_TO_IRAN } from "./support/path-panel.ts";
import { expect, test } from "./support/test.ts";

/** The engine's worker, which can end without a word or be refused by the browser. */

const askPaths = async (page: Page) => {
  await page.getByRole("button", { name: "Find path", exact: true }).click();
  await waitUntilIdle(page);
};

test("a worker that ends in silence is replaced, and the question is answered", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1`);
  const [worker] = page.workers();
  if (worker === undefined) throw new Error("The page has no worker.");
  await worker.evaluate(() => globalThis.close());
  await page.getByRole("combobox", { name: "Search entities" }).fill("Elta");
  await expect(page.getByRole("option", { name: /Elta/ }).first()).toBeVisible();
  await page.goto(`${site.url}${ELTA_TO_IRAN}`);
  await waitUntilIdle(page);
  await askPaths(page);
  await expect(cards(page).first()).toBeVisible();
});

for (const [name, refuse] of [
  [
    "that the browser does not know",
    (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, "Worker")),
  ],
  ["whose script does not come", (page: Page) => page.route("**/engine.worker*", (route) => route.abort())],
] as const)
  test(`a worker ${name}: the engine runs on the page, and says so`, async ({ page, site, faults }) => {
    await refuse(page);
    await openPage(page, `${site.url}${ELTA_TO_IRAN}`);
    await expect(page.getByText("This browser runs nothing in the background")).toBeVisible();
    await expect(page.locator(".cx-counts")).toContainText("124 entities");
    await askPaths(page);
    await expect(cards(page).first()).toBeVisible();
    const rest = faults.filter((fault) => !/Failed to load resource/.test(fault));
    faults.splice(0, faults.length, ...rest);
  });
