import { findPlace } from "./support/find-place.ts";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expectAccessible } from "./support/path-panel.ts";
import { saveExport } from "./support/save-export.ts";
import { expect, test } from "./support/test.ts";

test("an arrangement is chosen on the canvas, stands in the link and can be undone", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  await page.getByRole("button", { name: "Arrange" }).click();
  await expect(page.getByRole("menuitemradio", { name: "Network" })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole("menuitemradio", { name: "By type" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/layout=type/);
  await expect(page.getByText("Arranged: By type.")).toBeAttached();
  await page.getByRole("button", { name: "Undo" }).click();
  await waitUntilIdle(page);
  await expect(page).not.toHaveURL(/layout/);
});

test("the selected entity is what others are arranged around", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&entity=state:iran`);
  await page.getByRole("button", { name: "Arrange" }).click();
  await page.getByRole("menuitemradio", { name: "Around Iran" }).click();
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/layout=radial&layout.focus=state:iran/);
});

test("a layout that there is not gives a message and the picture as opened", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&layout=nothing`);
  await expect(
    page.getByText("There is no layout “nothing”").or(page.getByText('There is no layout "nothing"')),
  ).toBeVisible();
  await expect(page).not.toHaveURL(/layout/);
});

/** A file with places of its own, large enough that arranging it anew takes a while. */
function toPlacedGexf(count: number): string {
  const nodes = Array.from(
    { length: count },
    (_, n) =>
      `<node id="n${n}" label="n${n}"><viz:position x="${(n % 80) * 20}" y="${Math.floor(n / 80) * 20}"/></node>`,
  );
  const edges = Array.from(
    { length: 3 * count },
    (_, n) => `<edge id="e${n}" source="n${n % count}" target="n${(n * 7919 + 13) % count}" label="knows"/>`,
  );
  return `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph defaultedgetype="directed">
<nodes>${nodes.join("\n")}</nodes><edges>${edges.join("\n")}</edges></graph></gexf>`;
}

test("a long arrangement says how far it is, and ends early when asked to", async ({ page, site }) => {
  await openPage(page, site.url);
  await page.locator("input[type=file]").setInputFiles({
    name: "placed.gexf",
    mimeType: "",
    buffer: Buffer.from(toPlacedGexf(6000)),
  });
  await expect(page).toHaveTitle(/^placed/);
  await waitUntilIdle(page);
  await page.getByRole("button", { name: "Arrange" }).click();
  await expect(page.getByRole("menuitemradio", { name: "As in the file" })).toBeChecked();
  await page.getByRole("menuitemradio", { name: "Network" }).click();
  const stop = page.getByRole("button", { name: "Stop here" });
  await expect(page.getByText(/^Laying out, \d+ %/)).toBeVisible();
  await stop.click();
  await expect(stop).toHaveCount(0);
  await waitUntilIdle(page);
  await expect(page).toHaveURL(/layout=force/);
  await expect(page.getByText("Arranged: Network.")).toBeAttached();
});

test("a large file without positions is drawn at once, and settles without taking the reader elsewhere", async ({
  page,
  site,
}) => {
  await openPage(page, site.url);
  const rows = Array.from({ length: 4000 }, (_, u) => `n${u + 1},n${Math.floor(u / 3)}`);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "edges.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(["source,target", ...rows].join("\n")),
    });
  await expect(page).toHaveTitle(/^edges/);
  const progress = page.getByText(/^Laying out, \d+ %/);
  await expect(progress).toBeVisible();
  const { x, y } = await findPlace(page, "n200");
  await expect(progress).toHaveCount(0);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect([x > 0 && x < width, y > 0 && y < height]).toEqual([true, true]);
});

test("what is pinned stays where it is when the rest is arranged otherwise", async ({ page, site }) => {
  await openPage(page, `${site.url}#v=1&pins=company:elta-systems,120,-80`);
  await page.getByRole("button", { name: "Arrange" }).click();
  await page.getByRole("menuitemradio", { name: "By type" }).click();
  await waitUntilIdle(page);
  const text = (await saveExport(page, "GEXF")).bytes.toString("utf8");
  const placeOf = (id: string) => {
    const node = new RegExp(`<node id="${id}".*?</node>`, "s").exec(text)?.[0] ?? "";
    return /<viz:position x="([^"]*)" y="([^"]*)"/.exec(node)?.slice(1).map(Number) ?? [];
  };
  const [x = Number.NaN, y = Number.NaN] = placeOf("company:elta-systems");
  expect(x).toBeCloseTo(120, 2);
  expect(y).toBeCloseTo(-80, 2);
});
