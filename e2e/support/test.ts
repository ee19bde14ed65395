import { join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import { ROOT } from "../../scripts/root.mjs";
import { serve } from "../../scripts/serve.mjs";
import { typeWhereFilled } from "./type-where-filled.ts";
import { expectInWindow, keepDrawingReadable } from "./window-rules.ts";

interface Site {
  readonly url: string;
  /** The same page served below `/some/where/`, as a static host with a sub-path would. */
  readonly subPathUrl: string;
}

/** What went wrong on a page without any test asking: errors, and requests that left the site. */
function watch(page: Page, origins: readonly string[]): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  page.on("crash", () => faults.push("the page crashed"));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && !origins.includes(origin))
      faults.push(`request to ${request.url()}`);
  });
  return faults;
}

/**
 * Playwright's test with the built page served on a free port (`site`) and an empty list of faults required at the end: an
 * uncaught error, a console error or a request to another origin fails any test. A test that causes one on purpose takes it
 * out of `faults` itself. Whenever a page stands still, and after every test, it keeps to its window (`window-rules.ts`).
 */
export const test = base.extend<{ faults: string[] }, { site: Site }>({
  site: [
    // Playwright reads the first parameter's source text: it has to be a destructured object.
    async ({ browserName: _browserName }, use) => {
      const folder = join(ROOT, "dist");
      const [root, sub] = await Promise.all([serve({ folder }), serve({ folder, base: "/some/where/" })]);
      await use({ url: root.url, subPathUrl: sub.url });
      await Promise.all([root.close(), sub.close()]);
    },
    { scope: "worker" },
  ],
  faults: [
    async ({ context, page, site, browserName }, use) => {
      await keepDrawingReadable(context);
      if (browserName === "firefox") typeWhereFilled(page);
      const faults = watch(
        page,
        [site.url, site.subPathUrl].map((url) => new URL(url).origin),
      );
      await use(faults);
      base.expect(faults).toEqual([]);
      if (!page.isClosed()) await expectInWindow(page);
    },
    { auto: true },
  ],
});

export const expect = test.expect;
