import type { Page } from "@playwright/test";
import { expectInWindow } from "./window-rules.ts";

/**
 * Waits until nothing is under way on the page: no request, no movement, no redraw to come. It then has to keep to its
 * window, with entities drawn in it wherever the filter leaves any.
 */
export async function waitUntilIdle(page: Page): Promise<void> {
  // Asked at every frame: an assertion would look only now and then, and most of a test is waiting for this.
  await page.waitForFunction(() => document.documentElement.dataset["idle"] === "true", null, {
    polling: "raf",
    timeout: 30_000,
  });
  await expectInWindow(page);
}

/**
 * Opens an address of the page and waits until it stands still. A plain address shows the whole graph, which most tests are
 * about; what it shows by itself, the opening view, has tests of its own.
 */
export async function openPage(page: Page, url: string): Promise<void> {
  if (url.includes("#")) await page.goto(url);
  else {
    // Another fragment alone would not load the page anew.
    if (page.url().startsWith(url)) await page.goto("about:blank");
    await page.goto(`${url}#v=1`);
  }
  await waitUntilIdle(page);
}
