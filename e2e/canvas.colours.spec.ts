import type { Page } from "@playwright/test";
import { openPage, waitUntilIdle } from "./support/open-page.ts";
import { expect, test } from "./support/test.ts";

/** How many pixels of the drawing have each of some colours, and the colours of the system that the page is given. */
async function look(page: Page, colours: readonly string[]) {
  await waitUntilIdle(page);
  const picture = await page.locator("#cx-graph").screenshot();
  return page.evaluate(
    async ({ data, wanted }) => {
      const bitmap = await createImageBitmap(
        new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]),
      );
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("No 2D context");
      context.drawImage(bitmap, 0, 0);
      const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height).data;
      const probe = document.createElement("span");
      probe.style.setProperty("forced-color-adjust", "none");
      document.body.append(probe);
      const read = (colour: string): readonly number[] => {
        probe.style.color = colour;
        return (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
      };
      const under = read("Canvas");
      const counts = wanted.map((colour) => {
        const [, , , alpha = 1] = read(colour);
        // What the system makes translucent is drawn as it looks on its canvas.
        const [red, green, blue] = read(colour)
          .slice(0, 3)
          .map((value, i) => Math.round(value * alpha + (under[i] ?? 0) * (1 - alpha)));
        let count = 0;
        for (let i = 0; i < pixels.length; i += 4)
          if (pixels[i] === red && pixels[i + 1] === green && pixels[i + 2] === blue) count++;
        return count / (pixels.length / 4);
      });
      probe.remove();
      return counts;
    },
    { data: picture.toString("base64"), wanted: colours },
  );
}

/** The colour of states in each theme, and the canvas and ink of a page without forced colours. */
const OWN = { light: ["#203bb2", "#fcfcfb", "#16181d"], dark: ["#557ffa", "#14161a", "#eceef2"] } as const;

for (const scheme of ["light", "dark"] as const) {
  const other = scheme === "light" ? "dark" : "light";
  test(`forced colours, ${scheme}: the drawing takes those of the system and keeps the hues of data`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ colorScheme: scheme, forcedColors: "active", reducedMotion: "reduce" });
    await openPage(page, `${site.url}#v=1&entity=company:elta-systems`);
    const [state, canvas, ink] = OWN[scheme];
    const seen = await look(page, ["Canvas", "CanvasText", state, canvas, ink, OWN[other][0]]);
    const [ofCanvas = 0, ofText = 0, ofState = 0, ...wrong] = seen;
    expect(ofCanvas).toBeGreaterThan(0.6);
    expect(ofText).toBeGreaterThan(0.001);
    expect(ofState).toBeGreaterThan(0.001);
    // Soft edges may meet one of these by chance.
    for (const share of wrong) expect(share).toBeLessThan(0.0002);
    await page.emulateMedia({ forcedColors: "none" });
    const [, , before = 0] = await look(page, ["Canvas", "CanvasText", canvas]);
    expect(before).toBeGreaterThan(0.6);
  });

  test(`forced colours, ${scheme}: the keyboard's place is in the colour of what is highlighted`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ colorScheme: scheme, forcedColors: "active", reducedMotion: "reduce" });
    await openPage(page, `${site.url}#v=1&entity=company:elta-systems`);
    const [none = 0] = await look(page, ["Highlight"]);
    await page.locator("#cx-graph").focus();
    await page.keyboard.press("ArrowRight");
    const [some = 0] = await look(page, ["Highlight"]);
    expect(some).toBeGreaterThan(none + 0.0001);
  });
}

test("a line that stands out passes over what fades, and is not cut into dashes by it", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openPage(page, `${site.url}#v=1&relation=relation:state:israel/supplied_arms_to/state:azerbaijan`);
  const picture = await page.locator("#cx-graph").screenshot();
  /** Heights of the connected pieces of one colour, the tallest first. */
  const pieces = await page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]),
    );
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    if (context === null) throw new Error("No 2D context");
    context.drawImage(bitmap, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, width, height);
    const isGold = (at: number) =>
      [0xb1, 0x8d, 0x12].reduce((sum, part, i) => sum + Math.abs(part - (pixels[4 * at + i] ?? 0)), 0) < 60;
    const seen = new Uint8Array(width * height);
    const heights: number[] = [];
    for (let start = 0; start < seen.length; start++) {
      if (seen[start] === 1 || !isGold(start)) continue;
      seen[start] = 1;
      const waiting = [start];
      let top = height;
      let bottom = 0;
      for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        const y = Math.floor(at / width);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
        for (const dy of [-1, 0, 1])
          for (const dx of [-1, 0, 1]) {
            const next = at + dy * width + dx;
            if (seen[next] !== 0 || !isGold(next)) continue;
            seen[next] = 1;
            waiting.push(next);
          }
      }
      heights.push(bottom - top);
    }
    return heights.sort((a, b) => b - a);
  }, picture.toString("base64"));
  // Each solid line between the two is one piece from end to end; arrowheads and samples in the legend are small.
  const [first = 0] = pieces;
  expect(first).toBeGreaterThan(120);
  expect(pieces.filter((height) => height > 14 && height < 0.8 * first)).toEqual([]);
});
