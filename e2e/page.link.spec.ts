import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

test("a link reproduces filter, selection, question and pinned card", async ({ page, site }) => {
  await openPage(
    page,
    `${site.subPathUrl}#v=1&types=!concept&entity=state:turkey&path=company:elta-systems,state:iran&path.rank=steps&path.card=2`,
  );
  await expect(page.locator(".cx-counts")).toContainText(" of ");
  await expect(page.getByRole("radio", { name: "Fewest steps" })).toBeChecked();
  await expect(page.getByRole("button", { name: "Show path 2 alone" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  // Paths and selection take turns in the panel.
  await page.getByRole("group", { name: "Panels" }).getByRole("button", { name: "Turkey" }).click();
  await expect(page.getByRole("region", { name: "Inspector" }).getByRole("heading", { level: 2 })).toHaveText(
    "Turkey",
  );
});

for (const [width, height] of [
  [390, 844],
  // 1440 by 900 at 200 %.
  [720, 450],
] as const)
  test(`a link to paths opens with their sentences at ${width} by ${height}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    await openPage(page, `${site.url}#v=1&path=company:elta-systems,state:iran`);
    await expect(page.locator(".cx-sentence").first()).toBeInViewport({ ratio: 0.9 });
  });

for (const [width, height] of [
  [720, 450],
  // A phone on its side.
  [844, 390],
] as const)
  test(`a low window has the open panel beside a drawing of use at ${width} by ${height}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await openPage(page, `${site.url}#v=1&path=company:elta-systems,state:iran`);
    const graph = page.getByRole("region", { name: "Graph", exact: true });
    const canvas = await graph.boundingBox();
    expect(canvas?.height).toBeGreaterThan(height / 2);
    await page.getByRole("button", { name: "Timeline", exact: true }).click();
    await waitUntilIdle(page);
    const controls = page.getByRole("region", { name: "Timeline" });
    await expect(controls.getByRole("textbox").last()).toBeInViewport({ ratio: 1 });
    await expect(controls.getByRole("checkbox", { name: /undated/ })).toBeInViewport({ ratio: 1 });
    await page.getByRole("button", { name: "Timeline", exact: true }).click();
    await waitUntilIdle(page);
    expect((await graph.boundingBox())?.width).toBe(width);
  });

test("on a phone the table shows ten rows, also where a panel was open before", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, site.url);
  await page.getByRole("button", { name: "Legend", exact: true }).click();
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await waitUntilIdle(page);
  // The first row is that of the headings.
  const tenth = page.getByRole("grid").getByRole("row").nth(10);
  await expect(tenth.getByRole("gridcell").first()).toBeInViewport({ ratio: 1 });
});

test("parts of a link that cannot be used give one message; the rest is shown", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=state:iran&colour=red&path=x&types=%E0%A4%A`);
  const message = page.getByText("Part of the link could not be used");
  await expect(message).toHaveCount(1);
  await expect(message).toContainText("colour=red");
  await expect(page.getByRole("region", { name: "Inspector" }).getByRole("heading", { level: 2 })).toHaveText(
    "Iran",
  );
  await page.getByRole("button", { name: "Dismiss message" }).click();
  await expect(message).toHaveCount(0);
});

test("a link into another graph says what is missing", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=state:atlantis`);
  await expect(page.getByText("“state:atlantis” is not in this graph.")).toBeVisible();
  await expect(page).not.toHaveURL(/atlantis/);
});

test("an address edited by hand is followed without a reload", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.evaluate(() => {
    location.hash = "#v=1&entity=state:iran";
  });
  await waitUntilIdle(page);
  await expect(page.getByRole("region", { name: "Inspector" }).getByRole("heading", { level: 2 })).toHaveText(
    "Iran",
  );
});

test("trust 30: a hostile link breaks nothing", async ({ page, site }) => {
  await openPage(
    page,
    `${site.url}#v=1&__proto__=x&constructor=y&entity=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&path=${"a,".repeat(5000)}&path.k=1e9`,
  );
  await expect(page.getByRole("region", { name: "Legend" })).toBeVisible();
  expect(await page.evaluate(() => Reflect.ownKeys(Object.prototype).length)).toBeLessThan(20);
});
