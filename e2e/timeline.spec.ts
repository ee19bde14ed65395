import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { saveExport } from "./support/save-export.ts";
import { expect, test } from "./support/test.ts";

const counts = (page: Page) => page.locator(".cx-counts").textContent();
const start = (page: Page) => page.getByRole("slider", { name: "Start of the period" });

test("a period chosen by keyboard narrows the graph, stands in the link, and one undo brings all back", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const before = await counts(page);
  await start(page).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await waitUntilIdle(page);
  await expect(start(page)).toHaveAttribute("aria-valuetext", /^1 January \d{4}$/);
  expect(page.url()).toMatch(/period=\d{4}/);
  expect(await counts(page)).toMatch(/^\d+ of \d+ entities/);
  await expect(page.getByRole("status").first()).toContainText("shown");
  await page.keyboard.press("Control+z");
  await waitUntilIdle(page);
  expect(await counts(page)).toBe(before);
  await page.keyboard.press("End");
  await page.keyboard.press("Escape");
  await waitUntilIdle(page);
  expect(page.url()).not.toContain("period");
});

test("dragging a handle and drawing a brush end on whole bars; a double click clears", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const place = await page.locator(".cx-time-plot").boundingBox();
  const handle = await start(page).boundingBox();
  if (place === null || handle === null) throw new Error("no timeline");
  const middle = place.y + 40;
  await page.mouse.move(handle.x + 14, middle);
  await page.mouse.down();
  await page.mouse.move(place.x + place.width / 2, middle, { steps: 8 });
  await page.mouse.up();
  await waitUntilIdle(page);
  expect(page.url()).toMatch(/period=\d{4}\/\d{4}:dated-only$/);
  await page.mouse.dblclick(place.x + place.width * 0.75, middle);
  await waitUntilIdle(page);
  expect(page.url()).not.toContain("period");
  await page.mouse.move(place.x + place.width * 0.5, middle);
  await page.mouse.down();
  await page.mouse.move(place.x + place.width * 0.6, middle, { steps: 4 });
  await page.mouse.up();
  await waitUntilIdle(page);
  expect(page.url()).toMatch(/period=\d{4}\/\d{4}:dated-only$/);
});

test("a period shows what is dated in it; the undated are counted, and one click shows them", async ({
  page,
  site,
}) => {
  await openPage(page, `${site.url}#v=1&period=2020:dated-only&entity=conflict:gaza-war`);
  const inspector = page.getByRole("region", { name: "Inspector" });
  await expect(inspector).toContainText("Hidden by: in 2020.");
  const undated = page.getByRole("checkbox", { name: /^undated: \d+$/ });
  await expect(undated).not.toBeChecked();
  const before = await counts(page);
  await undated.check();
  await waitUntilIdle(page);
  expect(page.url()).toContain("period=2020:with-undated");
  await expect(inspector).not.toContainText("Hidden by");
  expect(await counts(page)).not.toBe(before);
  await expect(page.getByRole("region", { name: "Legend" })).toContainText(/no date: \d+ shown faint/);
  await page.getByRole("button", { name: /^Leave out \d+ relations: no date$/ }).click();
  await waitUntilIdle(page);
  expect(await counts(page)).toBe(before);
  await page.reload();
  await waitUntilIdle(page);
  expect(await counts(page)).toBe(before);
  await expect(undated).not.toBeChecked();
});

test("up to a day and in force on it: what began stays, offices last, office-holders show their role", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const date = (label: string) =>
    page
      .getByRole("region", { name: "Timeline" })
      .getByLabel(label, { exact: true })
      .and(page.locator("input.cx-date"));
  await page.getByRole("radio", { name: "Up to" }).check({ force: true });
  await date("Up to").fill("2021-01-01");
  await waitUntilIdle(page);
  expect(page.url()).toContain("period=up-to:2021-01-01:dated-only");
  const upTo = await counts(page);
  await page.getByRole("slider", { name: "Up to" }).press("ArrowLeft");
  await waitUntilIdle(page);
  expect(page.url()).toContain("period=up-to:2020-12-31:dated-only");
  await page.goBack();
  await waitUntilIdle(page);
  expect(await counts(page)).toBe(upTo);
  await page.getByRole("radio", { name: "In force on" }).check({ force: true });
  await waitUntilIdle(page);
  expect(page.url()).toContain("period=in-force:2021-01-01:dated-only");
  expect(await counts(page)).not.toBe(upTo);
  const search = page.getByRole("combobox", { name: "Search entities" });
  await search.fill("ceasefire of november");
  await page
    .getByRole("option", { name: /ceasefire/i })
    .first()
    .click();
  const inspector = page.getByRole("region", { name: "Inspector" });
  await expect(inspector).toContainText(/ceasefire/i);
  await expect(inspector).not.toContainText("Hidden by");
  await date("In force on").fill("2024-06-15");
  await search.fill("herzog");
  await page.getByRole("option", { name: "Isaac Herzog" }).first().click();
  await expect(inspector).toContainText("president (February 2024)");
  await page.goBack();
  await page.getByRole("slider", { name: "In force on" }).focus();
  await page.keyboard.press("Escape");
  await waitUntilIdle(page);
  expect(page.url()).not.toContain("period");
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("what is selected is named in a card, with its office as of the day, and leads to the details", async ({
    page,
    site,
  }) => {
    await openPage(page, `${site.url}#v=1&entity=person:isaac-herzog&period=2024-02-15`);
    const card = page.locator(".cx-tapped");
    await expect(card).toContainText("Isaac Herzog");
    await expect(card).toContainText("president");
    await card.getByRole("button", { name: "Details" }).tap();
    await expect(page.getByRole("region", { name: "Inspector" })).toContainText("president");
    await expect(card).toHaveCount(0);
  });
});

test("bounds are typed in words, in one step of undo; what is no date is said at the field", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const timeline = page.getByRole("region", { name: "Timeline" });
  const from = timeline.getByRole("textbox", { name: "From" });
  await expect(from).toHaveAttribute("placeholder", "1980");
  await from.pressSequentially("June 2020");
  await page.keyboard.press("Tab");
  await waitUntilIdle(page);
  expect(page.url()).toContain("period=2020-06/2024-12:dated-only");
  await expect(from).toHaveValue("June 2020");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => page.url()).not.toContain("period=");
  await from.fill("soon");
  await page.keyboard.press("Enter");
  await expect(timeline.getByRole("alert")).toContainText("This is not a date.");
  await page.keyboard.press("Escape");
  await expect(timeline.getByRole("alert")).toHaveCount(0);
  await expect(from).toHaveValue("");
});

test("play without a period lets what has begun stay, as fast and in such steps as is chosen", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await page.getByRole("button", { name: "Speed and step" }).click();
  const options = page.getByRole("dialog", { name: "Speed and step" });
  await options.getByLabel("Speed").selectOption("Fast");
  await options.getByLabel("Step").selectOption("10 years");
  await expect(options.getByLabel("What has begun stays")).toBeChecked();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  expect(page.url()).toContain("period=up-to:2024-12-31:dated-only");
});

test("play moves the period on and stops by itself; undo takes all of it back", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&period=2021/2022`);
  await page.getByRole("button", { name: "Play" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  expect(page.url()).toContain("period=2023/2024:with-undated");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => page.url()).toContain("period=2021/2022");
});

test("without motion nothing plays: each press moves the period once", async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openPage(page, `${site.url}#v=1&period=2018/2019`);
  await page.getByRole("button", { name: "Move the period on" }).click();
  await waitUntilIdle(page);
  expect(page.url()).toContain("period=2019/2020:with-undated");
});

test("a closed timeline stays closed", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.getByRole("button", { name: "Timeline" }).click();
  await expect(start(page)).toHaveCount(0);
  await page.reload();
  await waitUntilIdle(page);
  await expect(page.getByRole("button", { name: "Timeline" })).toHaveAttribute("aria-expanded", "false");
});

for (const [kind, head] of [
  ["SVG", "<?xml"],
  ["PNG", "\x89PNG"],
] as const)
  test(`the view is saved as ${kind}`, async ({ page, site }) => {
    await openPage(page, `${site.url}#v=1&period=2016/2020:dated-only`);
    const { name, bytes } = await saveExport(page, `Picture (${kind})`);
    expect(name).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
    expect(bytes.subarray(0, head.length).toString("latin1")).toBe(head);
    if (kind === "SVG") {
      expect(bytes.toString()).toContain("In 2016 to 2020.");
      return;
    }
    // Bytes 16 to 23 of a PNG are its width and height; twice the drawing is the default.
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(800);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(800);
  });

test("a path question keeps undated steps until it takes over the filter of the picture", async ({
  page,
  site,
}) => {
  const question = "path=state:azerbaijan,state:israel";
  await openPage(page, `${site.url}#v=1&period=2020:dated-only&${question}`);
  const paths = page.getByRole("region", { name: "Paths" });
  await expect(paths.locator(".cx-card").first()).toBeVisible();
  expect(page.url()).not.toContain("path.period");
  await paths.getByText("Conditions", { exact: true }).click();
  await paths.getByRole("button", { name: "Use the filter of the legend" }).click();
  await waitUntilIdle(page);
  expect(page.url()).toContain("path.period=2020:dated-only");
  await expect(paths.getByRole("list", { name: "Conditions in force" })).toContainText("in 2020");
  await page.reload();
  await waitUntilIdle(page);
  expect(page.url()).toContain("path.period=2020:dated-only");
});
