import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { ELTA_TO_IRAN } from "./support/path-panel.ts";
import { expect, test } from "./support/test.ts";

/**
 * The page beside reviewed pictures of it (`e2e/scenes`). After a wanted change: `npx playwright test scenes -u`, then look at every
 * changed picture before it is committed.
 */
interface Scene {
  readonly name: string;
  readonly link: string;
  readonly size?: readonly [number, number];
  readonly dark?: true;
  readonly forced?: true;
  readonly before?: (page: Page) => Promise<void>;
}

const PHONE = [390, 844] as const;

const SCENES: readonly Scene[] = [
  { name: "first-light", link: "" },
  { name: "first-dark", link: "", dark: true },
  { name: "first-1024", link: "", size: [1024, 768] },
  { name: "first-phone", link: "", size: PHONE },
  { name: "first-forced-colours", link: "", forced: true },
  { name: "entity", link: "#v=1&entity=company:elta-systems" },
  { name: "paths", link: ELTA_TO_IRAN },
  { name: "paths-phone", link: ELTA_TO_IRAN, size: PHONE },
  { name: "paths-in-graph", link: `${ELTA_TO_IRAN}&path.unfolded=0` },
  { name: "no-path", link: `${ELTA_TO_IRAN}&path.avoid=state:israel,state:azerbaijan` },
  { name: "filtered", link: "#v=1&types=!person,concept&min-documents=2" },
  { name: "table", link: "#v=1&table=relations" },
  {
    name: "broken-file",
    link: "",
    before: async (page) => {
      const file = { name: "broken.gexf", mimeType: "", buffer: Buffer.from("<gexf><graph><nodes>") };
      await page.locator("input[type=file]").setInputFiles(file);
      await expect(page.getByRole("alert")).toHaveCount(1);
    },
  },
];

test.describe("scenes", () => {
  test.skip(
    process.platform !== "linux",
    "the pictures were made on Linux; text is drawn otherwise elsewhere",
  );
  for (const { name, link, size = [1120, 700], dark, forced, before } of SCENES)
    test(`${name} looks as reviewed`, async ({ page, site }) => {
      await page.setViewportSize({ width: size[0], height: size[1] });
      await page.emulateMedia({
        colorScheme: dark === true ? "dark" : "light",
        forcedColors: forced === true ? "active" : "none",
        reducedMotion: "reduce",
      });
      await openPage(page, site.url + link);
      await before?.(page);
      await waitUntilIdle(page);
      await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.02 });
    });
});
