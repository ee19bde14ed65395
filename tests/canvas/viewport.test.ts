import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bringInto,
  fitViewport,
  spareInsets,
  toScreenX,
  toScreenY,
  toSizeScaling,
  toWorldX,
  toWorldY,
  zoomBy,
} from "../../src/canvas/geometry/viewport.ts";

const coordinate = fc.double({ min: -1e5, max: 1e5, noNaN: true });
const footprint = fc.record({
  x: coordinate,
  y: coordinate,
  radius: fc.double({ min: 10, max: 26, noNaN: true }),
  labelWidth: fc.double({ min: 0, max: 160, noNaN: true }),
  labelHeight: fc.constantFrom(0, 15, 30),
});
const INSETS = { top: 44, right: 348, bottom: 20, left: 248 };

test("fitting keeps every entity and its label clear of the panels", () => {
  fc.assert(
    fc.property(fc.array(footprint, { minLength: 1, maxLength: 30 }), (footprints) => {
      const view = fitViewport(footprints, 1440, 900, INSETS);
      if (view === null) throw new Error("Nothing fitted");
      const grown = toSizeScaling(view.scale);
      for (const { x, y, radius, labelWidth, labelHeight } of footprints) {
        const sx = toScreenX(view, x);
        const sy = toScreenY(view, y);
        const side = Math.max(radius * grown, labelWidth / 2);
        expect(sx - side).toBeGreaterThanOrEqual(INSETS.left);
        expect(sx + side).toBeLessThanOrEqual(1440 - INSETS.right);
        expect(sy - radius * grown).toBeGreaterThanOrEqual(INSETS.top);
        expect(sy + radius * grown + labelHeight).toBeLessThanOrEqual(900 - INSETS.bottom);
      }
    }),
  );
});

test("nothing to show, nothing to fit; one entity is not blown up", () => {
  expect(fitViewport([], 800, 600, INSETS)).toBeNull();
  const one = [{ x: 7, y: 9, radius: 10, labelWidth: 50, labelHeight: 15 }];
  expect(fitViewport(one, 1440, 900, INSETS)?.scale).toBe(1.5);
});

test("screen and world are each other's inverse, y turned over", () => {
  const view = { x: 3, y: -4, scale: 2.5, width: 800, height: 600 };
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      expect(toWorldX(view, toScreenX(view, x))).toBeCloseTo(x, 6);
      expect(toWorldY(view, toScreenY(view, y))).toBeCloseTo(y, 6);
    }),
  );
  expect(toScreenY(view, 10)).toBeLessThan(toScreenY(view, 0));
});

test("sizes never grow faster than the room between them", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 50, noNaN: true }), (scale) => {
      expect(toSizeScaling(scale)).toBeLessThanOrEqual(Math.max(scale, 1e-9));
    }),
  );
});

test("revealing pans only as far as needed, and not at all when the point is in view", () => {
  const view = { x: 0, y: 0, scale: 2, width: 1440, height: 900 };
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      const next = bringInto(view, INSETS, x, y) ?? view;
      const sx = toScreenX(next, x);
      const sy = toScreenY(next, y);
      expect(sx).toBeGreaterThan(INSETS.left + 40);
      expect(sx).toBeLessThan(1440 - INSETS.right - 40);
      expect(sy).toBeGreaterThan(INSETS.top + 40);
      expect(sy).toBeLessThan(900 - INSETS.bottom - 40);
      expect(bringInto(next, INSETS, x, y) ?? next).toMatchObject({ scale: 2 });
    }),
  );
  expect(bringInto(view, INSETS, 0, 0)).toBeNull();
});

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

test("revealing in a window narrower than its margins brings the point to the middle", () => {
  const view = { x: 0, y: 0, scale: 1, width: 60, height: 60 };
  const next = bringInto(view, NO_INSETS, 10, -10) ?? view;
  expect(toScreenX(next, 10)).toBeCloseTo(30, 6);
  expect(toScreenY(next, -10)).toBeCloseTo(30, 6);
});

test("insets that leave hardly any room between them are left out, side by side and one above the other", () => {
  expect(spareInsets({ width: 1440, height: 900 }, INSETS)).toEqual(INSETS);
  expect(spareInsets({ width: 600, height: 900 }, INSETS)).toEqual({ ...INSETS, left: 0, right: 0 });
  expect(spareInsets({ width: 1440, height: 90 }, INSETS)).toEqual({ ...INSETS, top: 0, bottom: 0 });
});

test("zooming keeps the middle of the open area where it is", () => {
  const view = { x: 30, y: -20, scale: 0.7, width: 1440, height: 900 };
  const px = (INSETS.left + 1440 - INSETS.right) / 2;
  const py = (INSETS.top + 900 - INSETS.bottom) / 2;
  const next = zoomBy(view, INSETS, 1.9);
  expect(toWorldX(next, px)).toBeCloseTo(toWorldX(view, px), 6);
  expect(toWorldY(next, py)).toBeCloseTo(toWorldY(view, py), 6);
});

test("in a strip of any height, room for names never makes the entities vanish", () => {
  const entity = fc.record({
    x: coordinate,
    y: coordinate,
    radius: fc.constant(6),
    labelWidth: fc.integer({ min: 0, max: 200 }),
    labelHeight: fc.integer({ min: 0, max: 90 }),
  });
  fc.assert(
    fc.property(
      fc.array(entity, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 60, max: 400 }),
      (footprints, height) => {
        const insets = { ...NO_INSETS, bottom: 20 };
        const nameless = footprints.map((each) => ({ ...each, labelWidth: 0, labelHeight: 0 }));
        const view = fitViewport(footprints, 390, height, insets);
        const bare = fitViewport(nameless, 390, height, insets);
        if (view === null || bare === null) throw new Error("Nothing fitted");
        expect(view.scale).toBeGreaterThanOrEqual(bare.scale / 2);
        for (const { x, y } of footprints) {
          expect(toScreenX(view, x)).toBeGreaterThan(0);
          expect(toScreenX(view, x)).toBeLessThan(390);
          expect(toScreenY(view, y)).toBeGreaterThan(0);
          expect(toScreenY(view, y)).toBeLessThan(height);
        }
      },
    ),
  );
});
