import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "../scripts/root.mjs";
import { serve } from "../scripts/serve.mjs";
import { toServiceWorker } from "../scripts/service-worker.mjs";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

/** The copy of the page that a service worker keeps, for times without a network and for newer builds. */

test.use({ serviceWorkers: "allow" });

/** A build of its own, which a test may build anew under the running server. */
async function serveCopy() {
  const folder = mkdtempSync(join(tmpdir(), "corridor-offline-"));
  cpSync(join(ROOT, "dist"), folder, { recursive: true });
  const server = await serve({ folder });
  /** What a build of changed sources does: another page, another service worker. */
  const rebuild = (title: string) => {
    const file = join(folder, "index.html");
    writeFileSync(file, readFileSync(file, "utf8").replace(/<title>.*<\/title>/, `<title>${title}</title>`));
    writeFileSync(join(folder, "service-worker.js"), toServiceWorker(folder));
  };
  return {
    url: server.url,
    folder,
    rebuild,
    stop: server.close,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Until the worker has everything and the page is in its hands. */
const untilKept = async (page: Page) => {
  const look = () => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? "");
  await expect.poll(look).not.toBe("");
  return look();
};

const listCached = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname) };
  });

/** A server of its own is one that the watch does not know; a server that is gone is told by the browser. */
const forgive = (faults: string[], url: string) => {
  const rest = faults.filter(
    (fault) => !fault.includes(url) && !/Failed to (load resource|fetch)/.test(fault),
  );
  faults.splice(0, faults.length, ...rest);
};

test("trust 51: a page that was open once opens whole when its server is gone", async ({ page, faults }) => {
  const site = await serveCopy();
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.getByRole("textbox", { name: "Your note" }).fill("Private");
  expect(await untilKept(page)).toBe(`${site.url}service-worker.js`);

  const { names, paths } = await listCached(page);
  expect(names).toHaveLength(1);
  // Files of the build and nothing else: nothing of the reader's.
  const built =
    /const BUILD = (.*);/.exec(readFileSync(join(site.folder, "service-worker.js"), "utf8"))?.[1] ?? "";
  const listed: readonly string[] = JSON.parse(built).files;
  expect(paths.toSorted()).toEqual(listed.map((file) => new URL(file, site.url).pathname).toSorted());

  await site.stop();
  await page.goto("about:blank");
  await page.goto(`${site.url}#v=1`);
  await waitUntilIdle(page);
  await expect(page.locator(".cx-counts")).toContainText("124 entities");
  // Parts that were never shown come, too.
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByRole("radio", { name: "Page (HTML)" })).toBeVisible();
  await page.keyboard.press("Escape");
  await waitUntilIdle(page);
  forgive(faults, site.url);
  await site.close();
});

test("trust 38: a newer build under the running server is said, and taken only when asked", async ({
  page,
  faults,
}) => {
  const site = await serveCopy();
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.getByRole("textbox", { name: "Your note" }).fill("Stays");
  await untilKept(page);
  site.rebuild("Newer Corridor");
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  const notice = page.getByRole("note", { name: "Newer version" });
  await expect(notice).toContainText("A newer version of Corridor is ready.");

  // Not asked for, a reload is the build that was there: the service worker of the older build goes on.
  const title = () =>
    page.evaluate(
      async () => (await (await fetch(location.pathname)).text()).match(/<title>(.*)<\/title>/)?.[1],
    );
  await page.reload();
  await waitUntilIdle(page);
  const { names } = await listCached(page);
  expect(names).toHaveLength(2);
  await expect(notice).toBeVisible();
  await page.getByRole("button", { name: "Update now" }).click();
  await page.waitForEvent("load");
  await waitUntilIdle(page);
  expect(await title()).toBe("Newer Corridor");
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Your note" })).toHaveValue("Stays");
  forgive(faults, site.url);
  await site.close();
});

test("Forget everything takes the copy along", async ({ page, faults }) => {
  const site = await serveCopy();
  await openPage(page, site.url);
  await untilKept(page);
  expect((await listCached(page)).names).toHaveLength(1);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: /Stored on this device/ }).click();
  await page.getByRole("button", { name: "Forget everything stored on this device" }).click();
  await page.getByRole("button", { name: "Yes, forget everything" }).click();
  await expect.poll(async () => (await listCached(page)).names).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.keyboard.press("Escape");
  await waitUntilIdle(page);
  forgive(faults, site.url);
  await site.close();
});

test("where another program is at the address by now, the copy makes way", async ({ page, faults }) => {
  const site = await serveCopy();
  await openPage(page, site.url);
  await untilKept(page);
  for (const file of ["service-worker.js", "index.html"]) rmSync(join(site.folder, file));
  writeFileSync(join(site.folder, "index.html"), "<h1>Another program</h1>");
  await page.reload();
  await expect.poll(async () => (await listCached(page)).names).toEqual([]);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Another program" })).toBeVisible();
  forgive(faults, site.url);
  await page.goto("about:blank");
  await site.close();
});
