import AxeBuilder from "@axe-core/playwright";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

const STATES = [
  ["first screen", "", null],
  ["an entity", "#v=1&entity=state:israel", "Inspector"],
  ["paths", "#v=1&path=company:elta-systems,state:iran", "Paths"],
  ["no path", "#v=1&path=company:elta-systems,state:iran&path.avoid=state:israel,state:azerbaijan", "Paths"],
  ["filtered to nothing", "#v=1&types=person&relations=borders&nonsense=1", "Legend"],
] as const;

for (const [name, hash, panel] of STATES)
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [1280, 390, 320])
      test(`${name}, ${colorScheme}, ${width} px: axe finds nothing, nothing overflows`, async ({
        page,
        site,
      }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width, height: 800 });
        await openPage(page, site.url + hash);
        if (width < 900 && panel !== null) {
          await page.getByRole("button", { name: panel, exact: true }).click();
          await waitUntilIdle(page);
          await expect(page.getByRole("region", { name: panel })).toBeVisible();
        }
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
        ).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });

test("the theme follows the system until it is chosen by hand, and the choice is kept", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openPage(page, site.url);
  const theme = () => page.evaluate(() => document.documentElement.dataset["theme"]);
  expect(await theme()).toBe("dark");
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Theme: light" }).click();
  expect(await theme()).toBe("light");
  await page.reload();
  await waitUntilIdle(page);
  expect(await theme()).toBe("light");
});

test("without WebGL the graph stands as a list, and paths and export work as ever", async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = new Proxy(original, {
      apply: (target, self, args) =>
        String(args[0]).startsWith("webgl") ? null : Reflect.apply(target, self, args),
    });
  });
  await openPage(page, site.url);
  const graph = page.getByRole("region", { name: "Graph" });
  await expect(graph).toContainText("cannot draw");
  await graph.getByRole("link", { name: "Azerbaijan", exact: true }).click();
  await waitUntilIdle(page);
  await expect(page.getByRole("region", { name: "Inspector" }).getByRole("heading", { level: 2 })).toHaveText(
    "Azerbaijan",
  );
  await page.goto(`${site.url}#v=1&path=company:elta-systems,state:iran`);
  await waitUntilIdle(page);
  await expect(page.getByRole("region", { name: "Paths" }).locator(".cx-card").first()).toBeVisible();
});
