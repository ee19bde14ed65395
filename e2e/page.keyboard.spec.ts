import type { Page } from "@playwright/test";
import { holdBack } from "./support/hold-back.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

const status = (page: Page) => page.getByRole("status");

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await waitUntilIdle(page);
  }
}

test("from load to a cited path in at most 25 keys, typing aside", async ({ page, site }) => {
  await openPage(page, site.url);
  let keys = 0;
  const count = async (...names: readonly string[]) => {
    keys += names.length;
    await press(page, ...names);
  };
  await count("/");
  await page.keyboard.type("elta");
  await count("Enter", "Control+Shift+p");
  await expect(page.getByRole("combobox", { name: "To", exact: true })).toBeFocused();
  await page.keyboard.type("baku");
  await count("Enter");
  const cards = page.getByRole("region", { name: "Paths" }).locator(".cx-card");
  await expect(cards.first()).toContainText("Elta Systems");
  await expect(status(page)).toContainText("between Elta Systems and Azerbaijan");
  expect(keys).toBeLessThanOrEqual(25);
});

test("the graph is one tab stop in which every relation can be walked and is said aloud", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&entity=company:elta-systems`);
  await press(page, "g");
  await expect(page.locator("#cx-graph")).toBeFocused();
  await expect(status(page)).toContainText("Elta Systems, company");
  await press(page, "ArrowDown");
  await expect(status(page)).toContainText(/1 of \d+: /);
  await press(page, "Enter");
  await expect(page.locator("#cx-current")).not.toHaveAttribute("aria-label", /^Elta Systems/);
  await press(page, "Backspace");
  await expect(page.locator("#cx-current")).toHaveAttribute("aria-label", /^Elta Systems/);
  await press(page, "Control+ArrowRight");
  await expect(page.locator("#cx-current")).not.toHaveAttribute("aria-label", /^Elta Systems/);
});

test("both ends of a path are set from the graph, and its cards stepped through", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=company:elta-systems`);
  await press(page, "g", "s", "ArrowDown", "Enter", "ArrowDown", "Enter", "e");
  const cards = page.getByRole("region", { name: "Paths" }).locator(".cx-card");
  await expect(cards.first()).toBeVisible();
  await expect(page.locator("#cx-graph")).toBeFocused();
  await press(page, "n");
  await expect(page.getByRole("button", { name: "Show path 1 alone" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await press(page, "Escape");
  await expect(page.getByRole("button", { name: "Show path 1 alone" })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
});

test("the list of keys opens with ? and closes with Escape, and typing in a field is no command", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await press(page, "?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog).toContainText("Start a path here");
  await press(page, "Escape");
  await expect(dialog).toHaveCount(0);
  await page.getByRole("combobox", { name: "Search entities" }).focus();
  await page.keyboard.type("?g/");
  await expect(page.getByRole("combobox", { name: "Search entities" })).toHaveValue("?g/");
});

test("what is typed before the path fields are there goes into the first of them", async ({ page, site }) => {
  const release = await holdBack(page, "**/path-panel-*.js");
  await openPage(page, site.url);
  await page.keyboard.press("Control+Shift+p");
  // Letters that are commands elsewhere: table, graph, list of keys.
  await page.keyboard.type("tg?");
  for (let i = 0; i < 3; i++) await page.keyboard.press("Backspace");
  await page.keyboard.type("elta");
  await page.keyboard.press("Enter");
  release();
  await expect(page.getByRole("combobox", { name: "From", exact: true })).toHaveValue("Elta Systems");
  await expect(page).toHaveURL(/elta-systems/);
  await expect(page.getByRole("grid")).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("no key is a command while a dialogue is still to come", async ({ page, site }) => {
  const release = await holdBack(page, "**/key-list-*.js");
  await openPage(page, site.url);
  await page.keyboard.press("?");
  await page.keyboard.type("tg");
  release();
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("grid")).toHaveCount(0);
});

test("skip links lead to the graph and to the details", async ({ page, site }) => {
  await openPage(page, site.url);
  await press(page, "Tab", "Enter");
  await expect(page.locator("#cx-graph")).toBeFocused();
  await page.getByRole("button", { name: "Skip to the details" }).focus();
  await press(page, "Enter");
  await expect(page.locator("#cx-inspector")).toBeFocused();
});
