import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLabel } from "../../src/canvas/names/label-text.ts";
import {
  createOccupancy,
  type LabelWish,
  placeLabels,
  type Rectangle,
} from "../../src/core/drawing/place-labels.ts";

const BOUNDS = { left: 0, top: 0, right: 800, bottom: 600 };
const wish = (entity: number, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  entity,
  x,
  y,
  reach: 14,
  width: 80,
  height: 15,
  forced: false,
  ...more,
});
const meet = (a: Rectangle, b: Rectangle) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

describe("labels", () => {
  test("stand below their entity, or elsewhere beside it where that is taken", () => {
    const taken = createOccupancy();
    taken.add({ left: 380, top: 310, right: 420, bottom: 340 }, 9);
    const [free, above] = placeLabels([wish(0, 100, 100), wish(1, 400, 300)], taken, BOUNDS, 9);
    expect(free).toMatchObject({ left: 60, top: 114 });
    expect(above?.bottom).toBe(286);
  });

  test("never overlap, never leave the bounds, never pass the limit", () => {
    const place = fc.tuple(fc.nat({ max: 800 }), fc.nat({ max: 600 }), fc.integer({ min: 10, max: 200 }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), fc.nat({ max: 30 }), (places, limit) => {
        const wishes = places.map(([x, y, width], entity) => wish(entity, x, y, { width }));
        const placed = placeLabels(wishes, createOccupancy(), BOUNDS, limit);
        expect(placed.length).toBeLessThanOrEqual(limit);
        placed.forEach((label, i) => {
          expect(label.left >= 0 && label.top >= 0 && label.right <= 800 && label.bottom <= 600).toBe(true);
          for (const other of placed.slice(i + 1)) expect(meet(label, other)).toBe(false);
        });
      }),
    );
  });

  test("the more important wins a contested place", () => {
    const taken = createOccupancy();
    for (const y of [100, 101]) taken.add({ left: 140, top: 60, right: 260, bottom: 86 + (y - 100) }, 9);
    const placed = placeLabels([wish(0, 200, 100), wish(1, 204, 100)], taken, BOUNDS, 1);
    expect(placed.map(({ entity }) => entity)).toEqual([0]);
  });

  test("a forced one is shown in any case and does not count", () => {
    const taken = createOccupancy();
    taken.add(BOUNDS, 9);
    const placed = placeLabels([wish(0, 400, 300, { forced: true })], taken, BOUNDS, 0);
    expect(placed).toHaveLength(1);
  });

  test("at the edge of a panel a label slides inwards", () => {
    const [label] = placeLabels([wish(0, 790, 300)], createOccupancy(), BOUNDS, 1);
    expect(label?.right).toBe(800);
  });
});

describe("breaking a label", () => {
  const measure = (text: string) => [...text].length * 7;

  test("keeps a short one whole", () => {
    expect(breakLabel("Nagorno-Karabakh", measure)).toEqual(["Nagorno-Karabakh"]);
  });

  test("makes two lines of like length", () => {
    expect(breakLabel("Ministry of Defence Industry", measure)).toEqual(["Ministry of", "Defence Industry"]);
  });

  test("never makes a line too wide, more than two, or half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const lines = breakLabel(text, measure);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) {
          expect(measure(line)).toBeLessThanOrEqual(166);
          expect(line).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });
});
