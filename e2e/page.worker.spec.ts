import type { Page, Worker } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { cards, ELTA_TO_IRAN } from "./support/path-panel.ts";
import { expect, test } from "./support/test.ts";

/** The engine's worker, which can end without a word or be refused by the browser. */

const askPaths = async (page: Page) => {
  await page.getByRole("button", { name: "Find path", exact: true }).click();
  await waitUntilIdle(page);
};

/** The engine's worker of a page. */
function findWorker(page: Page): Worker {
  const [worker] = page.workers();
  if (worker === undefined) throw new Error("The page has no worker.");
  return worker;
}

test("trust 45: a worker that ends in silence is replaced, and the question is answered", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1`);
  await findWorker(page).evaluate(() => globalThis.close());
  await page.getByRole("combobox", { name: "Search entities" }).fill("Elta");
  await expect(page.getByRole("option", { name: /Elta/ }).first()).toBeVisible();
  await page.goto(`${site.url}${ELTA_TO_IRAN}`);
  await waitUntilIdle(page);
  await askPaths(page);
  await expect(cards(page).first()).toBeVisible();
});

test("trust 45: a worker that lives and says nothing is replaced, and what was asked of it is answered", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}${ELTA_TO_IRAN}`);
  const next = page.waitForEvent("worker");
  // Its thread is never free again: it can neither answer nor end by itself.
  findWorker(page)
    .evaluate(() => {
      while (performance.now() > 0) Math.random();
    })
    .catch(() => undefined);
  await page.getByRole("combobox", { name: "Search entities" }).fill("Iran");
  await next;
  await expect(page.getByRole("option", { name: /Iran/ }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await askPaths(page);
  await expect(cards(page).first()).toBeVisible();
});

for (const [name, refuse] of [
  [
    "that the browser does not know",
    (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, "Worker")),
  ],
  [
    "that a policy refuses",
    (page: Page) =>
      page.addInitScript(() => {
        window.Worker = class extends window.Worker {
          constructor(address: string | URL) {
            super(address);
            this.terminate();
            throw new DOMException("Refused by a policy.", "SecurityError");
          }
        };
      }),
  ],
  ["whose script does not come", (page: Page) => page.route("**/engine.worker*", (route) => route.abort())],
] as const)
  test(`trust 46: a worker ${name}: the engine runs on the page, and says so`, async ({
    page,
    site,
    faults,
  }) => {
    await refuse(page);
    await openPage(page, `${site.url}${ELTA_TO_IRAN}`);
    await expect(page.getByText("This browser runs nothing in the background")).toBeVisible();
    await expect(page.locator(".cx-counts")).toContainText("124 entities");
    await askPaths(page);
    await expect(cards(page).first()).toBeVisible();
    const rest = faults.filter((fault) => !/Failed to load resource/.test(fault));
    faults.splice(0, faults.length, ...rest);
  });
