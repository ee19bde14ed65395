import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLabel } from "../../src/canvas/geometry/label-text.ts";
import {
  createOccupancy,
  type LabelForm,
  type LabelWish,
  placeLabels,
  type Rectangle,
} from "../../src/core/drawing/place-labels.ts";

const BOUNDS = { left: 0, top: 0, right: 800, bottom: 600 };
const wish = (
  entity: number,
  x: number,
  y: number,
  { free = false, ...form }: Partial<LabelForm> & Pick<LabelWish, "free"> = {},
): LabelWish => ({ entity, x, y, reach: 14, forms: [{ width: 80, height: 15, ...form }], free });
const place = (wishes: readonly LabelWish[], limit: number, entities = createOccupancy()) =>
  placeLabels(wishes, { bounds: BOUNDS, texts: createOccupancy(), entities }, limit);
const meet = (a: Rectangle, b: Rectangle) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

describe("labels", () => {
  test("stand below their entity, or elsewhere beside it where that is taken", () => {
    const taken = createOccupancy();
    taken.add({ left: 380, top: 310, right: 420, bottom: 340 }, 9);
    const [free, above] = place([wish(0, 100, 100), wish(1, 400, 300)], 9, taken);
    expect(free).toMatchObject({ left: 60, top: 114 });
    expect(above?.bottom).toBe(286);
  });

  test("never overlap, never leave the bounds, never pass the limit", () => {
    const spot = fc.tuple(fc.nat({ max: 800 }), fc.nat({ max: 600 }), fc.integer({ min: 10, max: 200 }));
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 60 }), fc.nat({ max: 30 }), (places, limit) => {
        const placed = place(
          places.map(([x, y, width], entity) => wish(entity, x, y, { width })),
          limit,
        );
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
    const placed = place([wish(0, 200, 100), wish(1, 204, 100)], 1, taken);
    expect(placed.map(({ entity }) => entity)).toEqual([0]);
  });

  test("one that may lies over what it must, over as little as it can, and does not count", () => {
    const taken = createOccupancy();
    taken.add(BOUNDS, 9);
    taken.add({ left: 300, top: 308, right: 500, bottom: 340 }, 8);
    expect(place([wish(0, 400, 300, { free: true })], 0, taken)).toHaveLength(0);
    const [over, ...rest] = place([wish(0, 400, 300, { free: true, over: true })], 0, taken);
    expect(over?.bottom).toBe(286);
    expect(rest).toHaveLength(0);
  });

  test("takes the first form for which there is room, and says which words come with it", () => {
    const taken = createOccupancy();
    taken.add({ left: 0, top: 0, right: 800, bottom: 290 }, 9);
    taken.add({ left: 0, top: 335, right: 800, bottom: 600 }, 9);
    const tall = { width: 80, height: 40, note: "an office" };
    const forms = [tall, { width: 80, height: 15 }];
    const low = place([{ ...wish(0, 400, 300), forms }], 1, taken);
    expect(low).toMatchObject([{ top: 314, bottom: 329 }]);
    expect(low[0]?.form).toBe(forms[1]);
    expect(place([{ ...wish(0, 400, 300), forms }], 1)).toMatchObject([{ bottom: 354, form: tall }]);
  });

  test("at the edge of a panel a label slides inwards", () => {
    const [label] = place([wish(0, 790, 300)], 1);
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
