import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

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

test("trust 42: without WebGL the graph stands as a list, and paths and export work as ever", async ({
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
