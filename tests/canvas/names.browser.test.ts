import { expect, test, vi } from "vitest";
import { createLabelTexts } from "../../src/canvas/geometry/label-text.ts";
import { toPalette } from "../../src/canvas/model/palette.ts";
import { createCanvasNames } from "../../src/canvas/names/canvas-names.ts";
import { makeShown } from "./make-frame.ts";

const WORDS = {
  guides: [],
  ties: new Uint32Array(),
  path: [],
  covered: [],
  countsHidden: false,
  annotated: new Set<number>(),
};

test("names move with a picture that is shifted, and are placed anew once it rests or is zoomed", async () => {
  const redraw = vi.fn();
  const names = createCanvasNames(redraw);
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("No 2D context");
  const host = { context: (layer: string) => (layer === "labels" ? context : null) };
  const shown = makeShown(
    [
      [0, 0],
      [60, 10],
      [0, 40],
    ],
    [
      [0, 1],
      [0, 2],
    ],
  );
  const settings = {
    palette: toPalette("light"),
    bounds: { left: -1e4, top: -1e4, right: 1e4, bottom: 1e4 },
    limit: 9,
    textOf: createLabelTexts(context, "sans-serif").of,
  } as const;
  const draw = (more: Partial<typeof shown.viewport>) => {
    names.draw(host, { ...shown, viewport: { ...shown.viewport, ...more } }, settings, WORDS);
    return names.placed();
  };

  const before = draw({});
  expect(before).toHaveLength(3);
  expect(names.isCarrying()).toBe(false);

  const shifted = draw({ x: shown.viewport.x + 30, y: shown.viewport.y + 20 });
  expect(shifted.map(({ entity, left, top }) => [entity, left, top])).toEqual(
    before.map(({ entity, left, top }) => [entity, left - 30, top + 20]),
  );
  expect(names.isCarrying()).toBe(true);
  await vi.waitFor(() => expect(redraw).toHaveBeenCalledOnce());
  expect(names.isCarrying()).toBe(false);

  const zoomed = draw({ scale: 2 });
  expect(zoomed.map(({ right, left }) => Math.round(right - left))).toEqual(
    before.map(({ right, left }) => Math.round(right - left)),
  );
  expect(zoomed.map(({ top }) => top)).not.toEqual(shifted.map(({ top }) => top));
  names.stop();
});
