import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expectAccessible } from "./support/path-panel.ts";
import { expect, test } from "./support/test.ts";
import { showView, VIEWS } from "./support/views.ts";

/** A phone shows the same colours as a large screen: one theme is enough there. */
const SCREENS = [
  { width: 1280, schemes: ["light", "dark"] },
  { width: 390, schemes: ["dark"] },
] as const;
/** A large page at four times its size is as wide as this: there it has to reflow. */
const REFLOWED = 320;

for (const view of VIEWS)
  for (const { width, schemes } of SCREENS)
    test(`${view.name}, ${width} px, ${schemes.join(" and ")}: axe finds nothing, nothing overflows`, async ({
      page,
      site,
    }) => {
      // A menu moves inwards only after the page has become narrower.
      const expectFit = (most: number) =>
        expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
          .toBeLessThanOrEqual(most);
      await page.emulateMedia({ colorScheme: schemes[0], reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await openPage(page, site.url + (view.hash ?? ""));
      await showView(page, view, width < 900);
      await expectFit(width);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
        await waitUntilIdle(page);
        // Another theme changes nothing but colours.
        await expectAccessible(page, colorScheme === schemes[0] ? "all" : "colours");
      }
      if (width > 900) return;
      await page.setViewportSize({ width: REFLOWED, height: 800 });
      await waitUntilIdle(page);
      await expectFit(REFLOWED);
    });
