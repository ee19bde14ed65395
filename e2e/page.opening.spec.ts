import { openFiles, toFile } from "./support/choose-files.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

const COUNTS = ".cx-counts";

test("opens on its actors, and shows the rest at one click, and back", async ({ page, site }) => {
  await page.goto(site.url);
  await waitUntilIdle(page);
  await expect(page.locator(COUNTS)).toContainText("46 of 124 entities");
  await expect(page.locator(COUNTS)).toContainText("110 of 253 relations");
  expect(new URL(page.url()).hash).toBe("");

  await page.getByRole("button", { name: "+78 more" }).click();
  await waitUntilIdle(page);
  await expect(page.locator(COUNTS)).toHaveText(/^124 entities/);
  expect(new URL(page.url()).hash).toBe("#v=1");

  await page.keyboard.press("Control+z");
  await waitUntilIdle(page);
  await expect(page.locator(COUNTS)).toContainText("46 of 124 entities");

  await page.reload();
  await waitUntilIdle(page);
  await expect(page.locator(COUNTS)).toContainText("46 of 124 entities");
});

test("a link to the whole graph, and one with another filter, mean what they say", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1`);
  await expect(page.locator(COUNTS)).toHaveText(/^124 entities/);
  await openPage(page, `${site.url}#v=1&opening=yes&types=state`);
  await expect(page.locator(COUNTS)).toContainText("7 of 124 entities");
});

test("what a selection or a path reaches appears, and leaves again", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&opening=yes&entity=concept:genocide`);
  await expect(page.locator(COUNTS)).toContainText("47 of 124 entities");
  await page.locator("#cx-graph").focus();
  await page.keyboard.press("Escape");
  await waitUntilIdle(page);
  await expect(page.locator(COUNTS)).toContainText("46 of 124 entities");
  await openPage(page, `${site.url}#v=1&opening=yes&path=concept:genocide,state:iran`);
  const paths = page.getByRole("region", { name: "Paths" });
  await expect(paths.getByRole("button", { name: "Show path 1 alone" })).toBeVisible();
  await expect(paths.getByText(/filter hides/i)).toHaveCount(0);
});

test("on a phone, nothing lies over the buttons of what takes the place of the graph", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(
    page,
    `${site.url}#v=1&opening=yes&relation=relation:company:elta-systems/based_in/state:israel`,
  );
  const toggle = page.getByRole("button", { name: "+78 more" });
  await expect(toggle).toBeVisible();
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("button", { name: "Back to the graph" }).click();
  await expect(toggle).toBeVisible();
  await page.getByRole("button", { name: "Make the panel larger" }).click();
  await page.getByRole("button", { name: "Make the panel larger" }).click();
  await page.getByRole("button", { name: "Make the panel smaller" }).click();
  await page.getByRole("region", { name: "Inspector" }).getByRole("button", { name: "Next mention" }).click();
  await page.getByRole("button", { name: "Close the article" }).click();
  await waitUntilIdle(page);
  await expect(toggle).toBeVisible();
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`a graph of more than 400 entities opens as an overview; its main entities are one click away at ${width} by ${height}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await openPage(page, site.url);
    const rows = Array.from({ length: 500 }, (_, i) => `Person ${i + 1},Person ${Math.floor(i / 3)}`);
    await openFiles(page, toFile("people.csv", ["Source,Target", ...rows].join("\n")));
    const counts = page.locator(COUNTS);
    await expect(counts).toHaveText(/^501 entities/);
    await page.getByRole("button", { name: "Main entities" }).click();
    await waitUntilIdle(page);
    await expect(counts).toContainText("48 of 501 entities");
    await page.getByRole("button", { name: "+453 more" }).click();
    await waitUntilIdle(page);
    await expect(counts).toHaveText(/^501 entities/);
  });
