import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureCrowd, toHaze } from "../../src/canvas/crowd.ts";
import { ABSENT, REST } from "../../src/canvas/states.ts";
import { makeShown } from "./make-shown.ts";

const PLACES = [
  [0, 0],
  [10, 2],
  [3, 9],
  [-6, 4],
] as const;
const LINES = [
  [0, 1, 0, 0],
  [1, 2, 0, 0],
  [2, 3, 0, 0],
  [3, 0, 0, 0],
] as const;

const scale = fc.double({ min: 0.001, max: 8, noNaN: true });
const crowd = fc.record({
  density: fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
  length: fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
});

describe("how faint lines are where they are dense", () => {
  test("zooming in never makes them fainter, and brings all back in the end", () => {
    fc.assert(
      fc.property(crowd, scale, scale, (known, a, b) => {
        const [near, far] = [toHaze(known, Math.max(a, b)), toHaze(known, Math.min(a, b))];
        expect(near.opacity).toBeGreaterThanOrEqual(far.opacity);
        expect(far.opacity).toBeGreaterThan(0);
        expect(near.opacity).toBeLessThanOrEqual(1);
        expect(toHaze(known, known.density * 2).opacity).toBe(1);
      }),
    );
  });

  test("a small picture has none", () => {
    const { picture, x, y, states } = makeShown(PLACES, LINES);
    expect(measureCrowd(picture, x, y, states.relations)).toBeNull();
    expect(toHaze(null, 0.01).opacity).toBe(1);
  });

  test("what a filter takes away leaves the rest clearer", () => {
    const { picture, x, y } = makeShown(PLACES, LINES);
    const large = { ...picture, simple: true };
    const count = picture.scene.relationIds.length;
    const all = measureCrowd(large, x, y, new Uint8Array(count).fill(REST));
    const none = measureCrowd(large, x, y, new Uint8Array(count).fill(ABSENT));
    const half = measureCrowd(
      large,
      x,
      y,
      Uint8Array.from({ length: count }, (_, r) => (r % 2 === 0 ? REST : ABSENT)),
    );
    expect(none).toBeNull();
    expect(half?.density ?? 0).toBeGreaterThan(0);
    expect(half?.density ?? 0).toBeLessThan(all?.density ?? 0);
  });
});
