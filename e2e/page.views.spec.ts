import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expectAccessible } from "./support/path-panel.ts";
import { expect, test } from "./support/test.ts";
import { showView, VIEWS } from "./support/views.ts";

/** A phone also stands for a large page at four times its size, 320 px wide. */
const SCHEMES = ["light", "dark"] as const;
const WIDTHS = [[1280], [390, 320]] as const;

for (const view of VIEWS)
  for (const widths of WIDTHS)
    test(`${view.name}, ${widths[0]} px, light and dark: axe finds nothing, nothing overflows`, async ({
      page,
      site,
    }) => {
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.setViewportSize({ width: widths[0], height: 800 });
      await openPage(page, site.url + (view.hash ?? ""));
      await showView(page, view, widths[0] < 900);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          await waitUntilIdle(page);
          await expectAccessible(page);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
