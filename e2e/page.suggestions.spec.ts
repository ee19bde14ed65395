import type { Locator, Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { ELTA_TO_IRAN, field, openConditions, paths } from "./support/path-panel.ts";
import { expect, test } from "./support/test.ts";

const search = (page: Page) => page.getByRole("combobox", { name: "Search entities" });
const list = (page: Page) => page.getByRole("listbox", { name: "Suggestions" });
const options = (page: Page) => list(page).getByRole("option");
const marked = (page: Page) => list(page).getByRole("option", { selected: true });

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("nothing is drawn");
  return box;
}

/** Requires that the list touches its field: right below it, or right above. */
async function expectAtField(page: Page, name: string): Promise<void> {
  await expect
    .poll(async () => {
      const [at, of] = [await boxOf(field(page, name)), await boxOf(list(page))];
      const gap = Math.max(of.y - (at.y + at.height), at.y - (of.y + of.height));
      return gap >= 0 && gap < 8;
    })
    .toBe(true);
}

/** From now on what the page asks its engine arrives late. */
const answerLate = (page: Page) =>
  page.evaluate(() => {
    Worker.prototype.postMessage = new Proxy(Worker.prototype.postMessage, {
      apply(send, worker, message) {
        setTimeout(() => Reflect.apply(send, worker, message), 600);
      },
    });
  });

test("a list stays open at its field while the panel scrolls, changes and becomes narrow", async ({
  page,
  site,
}) => {
  await openPage(page, site.url + ELTA_TO_IRAN);
  await openConditions(page);
  await field(page, "Pass through").fill("tur");
  await expect(options(page).first()).toBeVisible();
  await expectAtField(page, "Pass through");
  const before = await boxOf(field(page, "Pass through"));

  await field(page, "Pass through").hover();
  await page.mouse.wheel(0, 70);
  await expect.poll(async () => (await boxOf(field(page, "Pass through"))).y).toBeLessThan(before.y - 50);
  await expectAtField(page, "Pass through");

  const scrolled = await boxOf(field(page, "Pass through"));
  await paths(page).evaluate((panel) => {
    panel.querySelector<HTMLElement>(".cx-ends")?.style.setProperty("padding-block-end", "40px");
  });
  await expect
    .poll(async () => (await boxOf(field(page, "Pass through"))).y)
    .toBeGreaterThan(scrolled.y + 30);
  await expectAtField(page, "Pass through");

  await page.setViewportSize({ width: 1000, height: 420 });
  await expectAtField(page, "Pass through");
  const within = await boxOf(list(page));
  expect(within.x >= 0 && within.x + within.width <= 1000 && within.y >= 0).toBe(true);
  expect(within.y + within.height).toBeLessThanOrEqual(420);
  await options(page).first().click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/path\.via=state:turkey/);
});

test("a list waits for a late answer, and so does Enter", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&path=company:elta-systems,`);
  await answerLate(page);
  await field(page, "To").fill("isr");
  await expect(paths(page).getByText("Searching …")).toBeVisible();
  await expect(field(page, "To")).toHaveAttribute("aria-expanded", "false");
  await page.setViewportSize({ width: 1100, height: 700 });
  await expect(options(page).first()).toContainText("Israel");
  await expectAtField(page, "To");
  await expect(field(page, "To")).toHaveAttribute("aria-expanded", "true");
  await field(page, "To").fill("iran");
  await page.keyboard.press("Enter");
  await expect(field(page, "To")).toHaveValue("Iran");
});

test("keys walk a list round and round while the focus stays in the field", async ({ page, site }) => {
  await openPage(page, site.url);
  await search(page).fill("isr");
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("ArrowUp");
  await expect(marked(page)).toBeInViewport();
  const last = await marked(page).getAttribute("id");
  await expect(search(page)).toHaveAttribute("aria-activedescendant", last ?? "");
  await page.keyboard.press("ArrowDown");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("PageDown");
  await expect(options(page).nth(8)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Home");
  await page.keyboard.type("x");
  await expect(search(page)).toHaveValue("xisr");
  await expect(search(page)).not.toHaveAttribute("aria-activedescendant", /./);
  await page.keyboard.press("Backspace");
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list(page)).toHaveCount(0);
  await expect(search(page)).toBeFocused();
  await expect(search(page)).toHaveValue("isr");
  await page.keyboard.press("ArrowDown");
  await expect(marked(page)).toContainText("Israel");
});

test("Tab takes the suggestion that the keys stand on for an end, and only leaves the search", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&path=company:elta-systems,`);
  await field(page, "To").fill("azer");
  await expect(options(page).nth(1)).toBeVisible();
  const name = (await options(page).nth(1).locator("bdi").first().textContent()) ?? "";
  for (const key of ["ArrowDown", "ArrowDown", "Tab"]) await page.keyboard.press(key);
  await waitUntilIdle(page);
  await expect(field(page, "To")).toHaveValue(name);
  await expect(field(page, "To")).not.toBeFocused();
  const before = page.url();
  await search(page).fill("iran");
  await expect(options(page).first()).toBeVisible();
  for (const key of ["ArrowDown", "Tab"]) await page.keyboard.press(key);
  await expect(list(page)).toHaveCount(0);
  await expect(search(page)).toHaveValue("iran");
  expect(page.url()).toBe(before);
});

test("a press on a suggestion leaves the focus in the field, and the number of results is said", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await search(page).fill("> theme");
  const theme = options(page).filter({ hasText: "Theme: dark" });
  await theme.hover();
  await page.mouse.down();
  await expect(search(page)).toBeFocused();
  const count = await options(page).count();
  await expect(page.locator(".cx-search [aria-live]")).toHaveText(`${count} results`);
  await page.mouse.up();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(list(page)).toHaveCount(0);
});
