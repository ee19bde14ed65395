import { describe, expect, test } from "vitest";
import { curveOnScreen, pick } from "../../src/canvas/geometry/pick.ts";
import { pointAt } from "../../src/core/drawing/curve.ts";
import { assignEdgeOffsets, BUNDLE_LINE, SINGLE_LINE } from "../../src/core/drawing/edge-offsets.ts";
import { makeShown } from "./make-frame.ts";

const PLACES = [
  [-150, 0],
  [150, 0],
  [0, 200],
] as const;
const times = <T>(count: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));

test("relations of one pair are grouped whatever their direction", () => {
  const { pairs } = makeShown(PLACES, [
    [0, 1],
    [1, 0],
    [1, 2],
    [2, 2],
    [0, 1],
  ]).prepared;
  expect(pairs.count).toBe(3);
  expect(pairs.of[0]).toBe(pairs.of[1]);
  expect(pairs.of[4]).toBe(pairs.of[0]);
  expect(pairs.of[2]).not.toBe(pairs.of[0]);
  expect(pairs.of[3]).not.toBe(pairs.of[2]);
});

describe("parallel relations", () => {
  test("up to three fan out, each on a line of its own, opposite directions too", () => {
    const shown = makeShown(PLACES, [
      [0, 1],
      [1, 0],
      [0, 1],
    ]);
    const heights = [0, 1, 2].map((r) => pointAt(curveOnScreen(shown, r), 0.5).y);
    expect(new Set(heights.map(Math.round)).size).toBe(3);
    expect(shown.offsets.bundles).toEqual([]);
    expect([...shown.offsets.drawn]).toEqual([SINGLE_LINE, SINGLE_LINE, SINGLE_LINE]);
  });

  test("more are a bundle with a count: one stripe per family, the stated relation first", () => {
    const shown = makeShown(
      PLACES,
      times(7, (i) => [0, 1, i % 2, i < 2 ? 2 : 0]),
    );
    expect(shown.offsets.bundles).toEqual([{ pair: 0, from: 0, to: 1, count: 7, width: 6 }]);
    expect([...shown.offsets.drawn]).toEqual([0, 0, BUNDLE_LINE, BUNDLE_LINE, 0, 0, 0]);
    expect(pick(shown, [], 400, 300)).toEqual({ kind: "bundle", index: expect.any(Number) });
  });

  test("a stripe is faint only where all that it stands for is", () => {
    const { prepared } = makeShown(
      PLACES,
      times(6, (i) => [0, 1, i % 2, i === 1 ? 2 : 0]),
    );
    const all = new Uint8Array(6).fill(1);
    const laneOf = (faint: Uint8Array) =>
      assignEdgeOffsets(prepared.scene, prepared.pairs, prepared.familyOf, all, () => false, { faint });
    const faintStripes = (faint: Uint8Array) => {
      const { drawn, faint: isFaint } = laneOf(faint);
      return [...drawn.keys()].filter((r) => drawn[r] === BUNDLE_LINE && isFaint[r] === 1).length;
    };
    expect(faintStripes(Uint8Array.of(1, 1, 1, 1, 1, 1))).toBe(2);
    // One relation of each family that is not: the first of one, the less certain of the other.
    expect(faintStripes(Uint8Array.of(0, 1, 1, 1, 1, 1))).toBe(1);
    expect(faintStripes(Uint8Array.of(0, 0, 1, 1, 1, 1))).toBe(0);
  });

  test("an open bundle is fanned out", () => {
    const shown = makeShown(
      PLACES,
      times(7, () => [0, 1]),
      () => true,
    );
    expect(shown.offsets.bundles).toEqual([]);
    expect(new Set(shown.offsets.step).size).toBe(7);
  });

  test("hidden ones do not count towards a bundle", () => {
    const { prepared } = makeShown(
      PLACES,
      times(5, () => [0, 1]),
    );
    const visible = Uint8Array.of(1, 0, 1, 0, 1);
    const offsets = assignEdgeOffsets(
      prepared.scene,
      prepared.pairs,
      prepared.familyOf,
      visible,
      () => false,
    );
    expect(offsets.bundles).toEqual([]);
    expect([...offsets.drawn]).toEqual([SINGLE_LINE, 0, SINGLE_LINE, 0, SINGLE_LINE]);
  });
});

test("self-loops never become a bundle, and each has a circle of its own", () => {
  const shown = makeShown(
    PLACES,
    times(5, () => [2, 2]),
  );
  expect(shown.offsets.bundles).toEqual([]);
  const loops = times(5, (r) => curveOnScreen(shown, r).loop);
  expect(new Set(loops).size).toBe(5);
  for (const [r, loop] of loops.entries()) {
    const curve = curveOnScreen(shown, r);
    expect(pick(shown, [], curve.cx, curve.cy - loop)).toEqual({ kind: "relation", index: r });
  }
});
