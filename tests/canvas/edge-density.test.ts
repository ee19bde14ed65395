import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  measureEdgeDensity,
  toDensityFade,
  toLeastSizeScaling,
} from "../../src/canvas/columns/edge-density.ts";
import { ABSENT, REST, SHOWN } from "../../src/canvas/model/states.ts";
import { makeShown } from "./make-frame.ts";

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
const edgeDensity = fc.record({
  density: fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
  length: fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
  spread: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
});

describe("how faint lines are where they are dense", () => {
  test("zooming in never makes them fainter, and brings all back in the end", () => {
    fc.assert(
      fc.property(edgeDensity, scale, scale, (known, a, b) => {
        const [near, far] = [toDensityFade(known, Math.max(a, b)), toDensityFade(known, Math.min(a, b))];
        expect(near.opacity).toBeGreaterThanOrEqual(far.opacity);
        expect(far.opacity).toBeGreaterThan(0);
        expect(near.opacity).toBeLessThanOrEqual(1);
        expect(toDensityFade(known, known.density * 2).opacity).toBe(1);
      }),
    );
  });

  test("a small picture has none", () => {
    const { prepared, x, y, states } = makeShown(PLACES, LINES);
    expect(measureEdgeDensity(prepared, x, y, states)).toBeNull();
    expect(toDensityFade(null, 0.01).opacity).toBe(1);
  });

  test("what a filter takes away leaves the rest clearer", () => {
    const { prepared, x, y } = makeShown(PLACES, LINES);
    const large = { ...prepared, simple: true };
    const entities = new Uint8Array(PLACES.length).fill(SHOWN);
    const measure = (stateOf: (r: number) => number) =>
      measureEdgeDensity(large, x, y, { entities, relations: Uint8Array.from(LINES, (_, r) => stateOf(r)) });
    const all = measure(() => REST);
    const none = measure(() => ABSENT);
    const half = measure((r) => (r % 2 === 0 ? REST : ABSENT));
    expect(none).toBeNull();
    expect(half?.density ?? 0).toBeGreaterThan(0);
    expect(half?.density ?? 0).toBeLessThan(all?.density ?? 0);
  });
});

describe("how small entities are where they are many", () => {
  test("zooming in never makes them smaller, and none is larger than in a small picture", () => {
    fc.assert(
      fc.property(edgeDensity, scale, scale, (known, a, b) => {
        const [near, far] = [
          toLeastSizeScaling(known, Math.max(a, b)),
          toLeastSizeScaling(known, Math.min(a, b)),
        ];
        expect(near).toBeGreaterThanOrEqual(far);
        expect(far).toBeGreaterThan(0);
        expect(near).toBeLessThanOrEqual(toLeastSizeScaling(null, a));
      }),
    );
  });

  test("seen as a whole, all together cover less than a fifth of the picture", () => {
    const side = 60;
    const places = Array.from({ length: side * side }, (_, i): readonly [number, number] => [
      (i % side) * 24,
      Math.floor(i / side) * 24,
    ]);
    const { prepared, x, y, states } = makeShown(places, [[0, 1]]);
    const known = measureEdgeDensity({ ...prepared, simple: true }, x, y, states);
    for (const at of [0.01, 0.03, 0.09]) {
      const grown = toLeastSizeScaling(known, at);
      const covered = prepared.radius.reduce((sum, radius) => sum + Math.PI * (radius * grown) ** 2, 0);
      expect(covered).toBeLessThan(0.2 * (side * 24 * at) ** 2);
      expect(covered).toBeGreaterThan(0.1 * (side * 24 * at) ** 2);
    }
  });
});
