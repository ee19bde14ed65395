import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

const search = (page: Page) => page.getByRole("combobox", { name: "Search entities" });
const inspector = (page: Page) => page.getByRole("region", { name: "Inspector" });
const list = (page: Page) => page.getByRole("listbox", { name: "Suggestions" });

test("one box reaches entities, relations and claims, in sections with counts", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("elta systems");
  await expect(list(page).getByRole("group", { name: "Entities" })).toContainText("Elta Systems");
  const relations = list(page).getByRole("group", { name: "Relations" });
  await expect(relations).toContainText(/\d/);
  const claims = list(page).getByRole("group", { name: "Claims" });
  await expect(claims.locator("mark").first()).toHaveText(/elta/i);
  const sentence = relations.getByRole("option").first();
  const [source = ""] = await sentence.locator("bdi").allTextContents();
  await sentence.click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/relation=/);
  await expect(inspector(page).getByRole("heading", { level: 2 })).toContainText(source);
  await search(page).fill("elta drones");
  await page.keyboard.press("Escape");
  await search(page).fill("elta");
  await list(page).getByRole("group", { name: "Claims" }).getByRole("option").first().click();
  await waitUntilIdle(page);
  await expect(inspector(page)).toContainText(/paragraph \d/);
});

test("Enter opens an entity and t lists its relations by date", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.keyboard.press("/");
  await page.keyboard.type("iran");
  await page.keyboard.press("Enter");
  await waitUntilIdle(page);
  await page.keyboard.press("t");
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/table=relations/);
  await expect(page.getByRole("grid")).toContainText("Iran");
});

test("what the filter hides is marked, and still opens", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&types=!company`);
  await search(page).fill("elta systems");
  const entity = list(page).getByRole("group", { name: "Entities" }).getByRole("option").first();
  await expect(entity).toContainText("filtered out");
  await entity.click();
  await waitUntilIdle(page);
  await expect(inspector(page)).toContainText("Hidden by");
});

test("a search in vain says what was searched and what to try", async ({ page, site }) => {
  await openPage(page, site.url);
  await search(page).fill("israel zzqqxx");
  await expect(search(page)).toHaveAccessibleDescription(
    /No hit in \d+ entities, \d+ relations and \d+ claims/,
  );
  await expect(search(page)).toHaveAccessibleDescription(/“zzqqxx” occurs nowhere/);
  await expect(page.getByText("“zzqqxx” occurs nowhere")).toBeVisible();
});

test("> reaches every command by its words; what cannot be done says why", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.keyboard.press(">");
  await expect(search(page)).toHaveValue(">");
  await expect(list(page).getByRole("option", { name: "Undo" })).toContainText("Nothing to undo");
  await search(page).fill("> theme da");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Commands" }).click();
  await expect(search(page)).toBeFocused();
  await page.keyboard.type("list keys");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});

for (const width of [1440, 1024, 390])
  test(`nothing of the bar is cut off at ${width} pixels`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPage(page, site.url);
    const buttons = page.getByRole("banner").getByRole("button");
    await expect(page.getByRole("button", { name: "More" })).toBeVisible();
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true);
    }
    await page.getByRole("button", { name: "More" }).click();
    await expect(page.getByRole("menuitem", { name: "Save project" })).toBeVisible();
  });
