import type { Page } from "@playwright/test";
import { graph } from "./support/find-place.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";
import { expectInWindow, readWindow } from "./support/window-rules.ts";

const SIZES = [
  { width: 320, height: 256 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 900, height: 256 },
  { width: 1440, height: 900 },
] as const;

const STATES = [
  "",
  "#v=1&entity=state:azerbaijan",
  "#v=1&path=company:elta-systems,state:iran",
  "#v=1&table=relations",
  "#v=1&types=person&period=2016/2020",
] as const;

/** Middles of all that a wheel can stand over. */
const listPlaces = (page: Page) =>
  page
    .locator(
      "header, .cx-brand, .cx-actions, .cx-timeline, .cx-legend, .cx-graph, .cx-table, .cx-panel, .cx-sheet-head",
    )
    .evaluateAll((elements) =>
      elements.flatMap((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return width > 0 && height > 0 ? [{ x: left + width / 2, y: top + height / 2 }] : [];
      }),
    );

for (const { width, height } of SIZES)
  test(`the page stays in a window of ${width} × ${height} under wheel, space bar and focus`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    for (const state of STATES) {
      await page.goto("about:blank");
      await openPage(page, site.url + state);
      await expectInWindow(page);
      for (const { x, y } of await listPlaces(page)) {
        await page.mouse.move(x, y);
        await page.mouse.wheel(0, 600);
        await page.mouse.wheel(300, 0);
      }
      await page.keyboard.press("Space");
      await page.keyboard.press("End");
      // Whatever can have focus gets it, with all the scrolling that a browser does for it.
      await page.evaluate(() => {
        for (const each of document.querySelectorAll<HTMLElement>(
          "button, a[href], input, select, [tabindex]",
        ))
          each.focus();
      });
      await expectInWindow(page);
    }
  });

for (const { width, height } of SIZES.filter((size) => size.width < 900))
  test(`a sheet of any size stays in a window of ${width} × ${height}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    await openPage(page, `${site.url}#v=1&entity=state:azerbaijan`);
    const panels = page.getByRole("group", { name: "Panels" });
    for (const name of ["Legend", "Timeline", "Inspector"]) {
      await panels.getByRole("button", { name, exact: true }).click();
      await waitUntilIdle(page);
      await panels.getByRole("button", { name: "Make the panel larger" }).click();
      await waitUntilIdle(page);
      await expect(page.getByRole("region", { name })).toBeInViewport();
      await panels.getByRole("button", { name: "Make the panel smaller" }).click();
      await waitUntilIdle(page);
    }
  });

/** Where the drawing stands, rounded to what can be seen. */
async function cameraOf(page: Page) {
  const { camera } = await readWindow(page);
  const round = (value: number) => Math.round(value * 10) / 10;
  return camera === null
    ? null
    : { x: round(camera.x), y: round(camera.y), scale: Math.round(camera.scale * 1000) };
}

const wheel = async (page: Page, by: number): Promise<void> => {
  await graph(page).hover();
  await page.mouse.wheel(0, by);
  await expect
    .poll(async () => {
      const before = await cameraOf(page);
      await page.waitForTimeout(100);
      return JSON.stringify(before) === JSON.stringify(await cameraOf(page));
    })
    .toBe(true);
};

const table = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await waitUntilIdle(page);
};

for (const { name, before } of [
  { name: "as it was opened", before: async () => {} },
  { name: "zoomed in", before: (page: Page) => wheel(page, -300) },
  { name: "zoomed out", before: (page: Page) => wheel(page, 300) },
  {
    name: "with a selection",
    before: (page: Page) => page.goto(`${page.url().split("#")[0]}#v=1&entity=state:israel`),
  },
])
  test(`the table gives the picture back as it was: ${name}`, async ({ page, site }) => {
    await openPage(page, site.url);
    await before(page);
    await waitUntilIdle(page);
    const camera = await cameraOf(page);
    for (let time = 0; time < 3; time++) {
      await table(page);
      await expect(page.getByRole("region", { name: "Graph" })).toBeHidden();
      await table(page);
      await expectInWindow(page);
      expect(await cameraOf(page)).toEqual(camera);
    }
  });

test("what happens behind the table moves no camera: filter, theme, size", async ({ page, site }) => {
  await openPage(page, site.url);
  await wheel(page, -200);
  const camera = await cameraOf(page);
  await table(page);
  await page
    .getByRole("region", { name: "Legend" })
    .getByRole("button", { name: /^Companies, / })
    .click();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 1100, height: 700 });
  await waitUntilIdle(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await waitUntilIdle(page);
  await table(page);
  await expectInWindow(page);
  expect(await cameraOf(page)).toEqual(camera);
});

test("a filter moves nothing, and neither does another size or theme after it", async ({ page, site }) => {
  await openPage(page, site.url);
  const camera = await cameraOf(page);
  await page
    .getByRole("region", { name: "Legend" })
    .getByRole("button", { name: /^States, / })
    .click();
  await waitUntilIdle(page);
  expect(await cameraOf(page)).toEqual(camera);
  for (const size of [
    { width: 900, height: 640 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    await waitUntilIdle(page);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => cameraOf(page)).toEqual(camera);
});

test("on a phone the article hides the graph, which is as it was behind it, and no focus goes there", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, site.url);
  await page.locator("input[type=file]").first().setInputFiles("public/examples/south-pole.json");
  await expect(page).toHaveTitle(/South Pole/);
  await waitUntilIdle(page);
  const search = page.getByRole("combobox", { name: "Search entities" });
  await search.fill("polheim");
  await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
  await search.press("Enter");
  await waitUntilIdle(page);
  const camera = await cameraOf(page);
  await page.getByRole("region", { name: "Inspector" }).getByRole("button", { name: "Next mention" }).click();
  const reader = page.getByRole("region", { name: "Article reader" });
  await expect(reader.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(page.getByRole("region", { name: "Graph" })).toBeHidden();
  await table(page);
  // What was asked for last is seen.
  await expect(page.getByRole("grid")).toBeFocused();
  await expect(reader).toBeHidden();
  await table(page);
  await expect(reader.getByRole("heading", { level: 2 })).toBeFocused();
  // In a low window it keeps off the sheet, which can still be pressed.
  await page.setViewportSize({ width: 320, height: 256 });
  await page.getByRole("button", { name: "Make the panel larger" }).click();
  await waitUntilIdle(page);
  await page.getByRole("button", { name: "Make the panel smaller" }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await waitUntilIdle(page);
  await reader.getByRole("button", { name: "Close the article" }).click();
  await waitUntilIdle(page);
  expect(await cameraOf(page)).toEqual(camera);
});

test("a drag that began elsewhere passes over the overview without moving the picture", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await wheel(page, -500);
  const overview = page.locator(".cx-mini-map");
  const box = await overview.boundingBox();
  if (box === null) throw new Error("There is no overview");
  const camera = await cameraOf(page);
  await page.getByRole("combobox", { name: "Search entities" }).hover();
  await page.mouse.down();
  await page.mouse.move(box.x + 10, box.y + 10, { steps: 4 });
  await page.mouse.move(box.x + box.width - 10, box.y + box.height - 10, { steps: 4 });
  await page.mouse.up();
  await expectInWindow(page);
  expect(await cameraOf(page)).toEqual(camera);
  await overview.click({ position: { x: 10, y: 10 } });
  await expect.poll(() => cameraOf(page)).not.toEqual(camera);
});

test("double clicks into empty places leave something of the little that is shown in sight", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const legend = page.getByRole("region", { name: "Legend" });
  await legend.getByRole("button", { name: "Hide all of Entities" }).click();
  await legend.getByRole("button", { name: /^Events, / }).click();
  await waitUntilIdle(page);
  const frame = await page.locator("#cx-graph").boundingBox();
  if (frame === null) throw new Error("The graph has no place on the page.");
  for (const [x, y] of [
    [0.15, 0.15],
    [0.85, 0.85],
    [0.2, 0.8],
    [0.8, 0.2],
  ] as const) {
    for (let times = 0; times < 3; times++)
      await page.mouse.dblclick(frame.x + frame.width * x, frame.y + frame.height * y);
    await waitUntilIdle(page);
  }
});

test("a hand that leaves the canvas at once leaves something of what is shown in sight", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const before = await cameraOf(page);
  const frame = await graph(page).boundingBox();
  if (frame === null) throw new Error("The graph has no place on the page.");
  await page.mouse.move(frame.x + frame.width - 12, frame.y + 4);
  await page.mouse.down();
  await page.mouse.move(8, 8);
  await page.mouse.up();
  await waitUntilIdle(page);
  expect(await cameraOf(page)).not.toEqual(before);
});

test("on a phone a panel is as it was left when the table or another tab has gone", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, `${site.url}#v=1&path=company:elta-systems,state:iran`);
  const paths = page.getByRole("region", { name: "Paths" });
  await paths.getByText("Details", { exact: true }).nth(1).click();
  await waitUntilIdle(page);
  const details = paths.locator("details[open]");
  const place = () => Promise.all([details.count(), paths.evaluate(({ scrollTop }) => scrollTop)]);
  const before = await place();
  expect(before[0]).toBeGreaterThan(0);
  expect(before[1]).toBeGreaterThan(0);
  await table(page);
  await expect(paths).toBeHidden();
  await table(page);
  await expect(paths).toBeVisible();
  expect(await place()).toEqual(before);
  for (const tab of ["Legend", "Paths"]) await page.getByRole("button", { name: tab, exact: true }).click();
  await waitUntilIdle(page);
  expect(await place()).toEqual(before);
  // Before the paths were asked for again, the reader had the legend.
  await paths.getByRole("button", { name: "Close the paths" }).click();
  await waitUntilIdle(page);
  await expect(paths).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Legend" })).toBeVisible();
});

for (const { name, hash } of [
  { name: "paths", hash: "#v=1&path=company:elta-systems,state:iran" },
  { name: "another arrangement", hash: "#v=1&layout=type" },
])
  test(`the picture is where the reader left it when it comes back after ${name}`, async ({ page, site }) => {
    await openPage(page, site.url);
    const goTo = async (to: string) => {
      await page.evaluate((next) => {
        location.hash = next;
      }, to);
      await waitUntilIdle(page);
    };
    const atRest = await cameraOf(page);
    for (const reach of [0, -300]) {
      if (reach !== 0) await wheel(page, reach);
      const camera = await cameraOf(page);
      if (reach !== 0) expect(camera).not.toEqual(atRest);
      await goTo(hash);
      await expect.poll(() => cameraOf(page)).not.toEqual(camera);
      await wheel(page, -200);
      await goTo("#v=1");
      await expect.poll(() => cameraOf(page)).toEqual(camera);
    }
  });
