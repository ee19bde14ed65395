import type { Page } from "@playwright/test";
import { findPlace, inspector } from "./support/find-place.ts";
import { holdBack } from "./support/hold-back.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** Parts of the page that keep their place from the first moment on. */
const PARTS = [
  ".cx-bar",
  ".cx-search",
  ".cx-actions",
  ".cx-legend",
  ".cx-graph",
  ".cx-timeline",
  ".cx-side",
  ".cx-sheet",
];

const findBoxes = (page: Page) =>
  page.evaluate(
    (parts) =>
      parts.map((part) => {
        const { x, y, width, height } =
          document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
        return width === 0 ? `${part} is not there` : `${part} ${x} ${y} ${width} ${height}`;
      }),
    PARTS,
  );

/** Opens the page and waits for its picture, while all else is held back; returns what lets it come. */
async function openPicture(page: Page, url: string): Promise<() => void> {
  const release = await holdBack(page, "**/page-*.js");
  await page.goto(url);
  await expect(page.locator(".cx-canvas canvas").first()).toBeVisible();
  return release;
}

for (const size of SIZES)
  test(`the graph is drawn before the page around it, which moves nothing at ${size.width} px`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize(size);
    const release = await openPicture(page, site.url);
    const canvas = await page.locator(".cx-canvas canvas").first().elementHandle();
    await page.evaluate(() => document.fonts.ready.then(() => null));
    const before = await findBoxes(page);
    release();
    await waitUntilIdle(page);
    await expect(page.locator(".cx-waiting")).toHaveCount(0);
    expect(await findBoxes(page)).toEqual(before);
    expect(await canvas?.evaluate((element) => element.isConnected)).toBe(true);
    await expect(page.locator(".cx-canvas")).toHaveCount(1);
  });

test("the page comes after the picture, however long drawing takes to begin", async ({ page, site }) => {
  // What a graphics card has to do first: its frames are begun late.
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const gl = WebGL2RenderingContext.prototype;
    for (const name of ["drawArrays", "drawElements", "drawArraysInstanced"])
      Reflect.set(
        gl,
        name,
        new Proxy(Reflect.get(gl, name), {
          apply(draw, context, how) {
            seen.push("picture");
            return Reflect.apply(draw, context, how);
          },
        }),
      );
    let asked = 0;
    gl.getSyncParameter = new Proxy(gl.getSyncParameter, {
      apply(ask, context, how) {
        asked++;
        return asked < 20 ? gl.UNSIGNALED : Reflect.apply(ask, context, how);
      },
    });
    new MutationObserver(() => {
      if (document.querySelector("[role=combobox]") !== null) seen.push("page");
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(site.url);
  await waitUntilIdle(page);
  expect(await page.evaluate(() => [...new Set(Reflect.get(window, "seen"))])).toEqual(["picture", "page"]);
});

test("the room kept for the timeline is what it takes, at every width", async ({ page, site }) => {
  await page.goto(site.url);
  await waitUntilIdle(page);
  const timeline = page.locator(".cx-timeline");
  for (let width = 900; width <= 1440; width += 20) {
    await page.setViewportSize({ width, height: 800 });
    const [taken, kept] = await timeline.evaluate((element: HTMLElement) => [
      element.offsetHeight,
      parseFloat(getComputedStyle(element).minHeight),
    ]);
    expect(taken, `at ${width} px`).toBe(kept);
  }
});

test("what is typed while only the graph is there is done when the page is", async ({ page, site }) => {
  const release = await openPicture(page, site.url);
  await page.keyboard.type("/iranx");
  await page.keyboard.press("Backspace");
  release();
  await waitUntilIdle(page);
  await expect(page.getByRole("combobox", { name: "Search entities" })).toHaveValue("iran");
});

const earlyBox = (page: Page) => page.getByRole("textbox", { name: "Search entities" });
const box = (page: Page) => page.getByRole("combobox", { name: "Search entities" });

test("what is typed into the box of the outline stays in the box when the page comes", async ({
  page,
  site,
}) => {
  const release = await openPicture(page, site.url);
  await earlyBox(page).click();
  await page.keyboard.type("trn");
  await expect(earlyBox(page)).toHaveValue("trn");
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  await page.keyboard.type("i");
  await page.keyboard.press("ArrowRight");
  release();
  await expect(box(page)).toHaveValue("irn");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type("a");
  await expect(box(page)).toHaveValue("iran");
  await expect(page.getByRole("option", { name: /^Iran/ }).first()).toBeVisible();
  await waitUntilIdle(page);
  await expect(page.getByRole("region", { name: "Paths" })).toHaveCount(0);
  await expect(page.locator("html")).not.toHaveAttribute("data-theme", "dark");
});

test("Enter in the box of the outline goes to what was typed", async ({ page, site }) => {
  const release = await openPicture(page, site.url);
  await page.keyboard.press("/");
  await expect(earlyBox(page)).toBeFocused();
  await page.keyboard.type("tel aviv");
  await page.keyboard.press("Enter");
  release();
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { level: 2 })).toHaveText("Israel");
});

test("the box takes a search before the graph is there, and answers it then", async ({ page, site }) => {
  const release = await holdBack(page, "**/graph-data-*.json");
  await page.goto(`${site.url}#v=1&entity=state:israel`);
  await expect(box(page)).toBeVisible();
  await box(page).fill("iran");
  release();
  await expect(page.getByRole("option", { name: /^Iran/ }).first()).toBeVisible();
  await expect(box(page)).toHaveValue("iran");
});

test("the page's script is asked for while the picture is on its way", async ({ page, site }) => {
  const asked = page.waitForRequest(/\/page-[^/]*\.js$/);
  const release = await holdBack(page, "**/engine.worker-*.js");
  await page.goto(site.url);
  await asked;
  await expect(page.getByText("Opening the graph")).toBeVisible();
  await expect(box(page)).toHaveCount(0);
  release();
  await expect(page.locator(".cx-canvas canvas").first()).toBeVisible();
  await waitUntilIdle(page);
});

test("the worker is asked for before the script that draws", async ({ page, site }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const release = await holdBack(page, "**/draw-first-*.js");
  const worker = page.waitForRequest(/\/engine\.worker-[^/]*\.js$/);
  await page.goto(site.url, { waitUntil: "commit" });
  await worker;
  await expect(page.locator(".cx-canvas")).toHaveCount(0);
  expect(asked.some((url) => /\/draw-first-[^/]*\.js$/.test(url))).toBe(true);
  release();
  await waitUntilIdle(page);
});

test("a click on an entity counts while only the graph is there", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&opening=yes`);
  const { x, y } = await findPlace(page, "Iran");
  await page.goto("about:blank");
  const release = await openPicture(page, site.url);
  await expect(async () => {
    await page.mouse.move(x, y);
    await expect(page.locator(".cx-canvas")).toHaveCSS("cursor", "pointer", { timeout: 500 });
  }).toPass();
  await page.mouse.click(x, y);
  release();
  await waitUntilIdle(page);
  await expect(inspector(page).getByRole("heading", { level: 2 })).toHaveText("Iran");
});

test("a graph that does not arrive leaves a page that says so", async ({ page, site, faults }) => {
  await page.route("**/graph-data-*.json", (route) => route.abort());
  await openPage(page, site.url);
  await expect(page.getByRole("alert")).toContainText("Check the connection");
  await expect(page.getByRole("button", { name: "More" })).toBeEnabled();
  faults.splice(0);
});

test("a page that does not follow is told beside the graph", async ({ page, site, faults }) => {
  await page.route("**/page-*.js", (route) => route.abort());
  await page.goto(site.url);
  await expect(page.getByRole("alert")).toContainText("reload the page");
  await expect(page.locator(".cx-canvas canvas").first()).toBeVisible();
  faults.splice(0);
});
