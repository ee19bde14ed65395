import fc from "fast-check";
import { expect, test } from "vitest";
import { curveOnScreen, findNearest, pick } from "../../src/canvas/geometry/pick.ts";
import { toStates } from "../../src/canvas/model/states.ts";
import { NO_HIGHLIGHT } from "../../src/core/drawing/canvas-model.ts";
import { pointAt } from "../../src/core/drawing/curve.ts";
import { makeShown } from "./make-frame.ts";

const PLACES = [
  [-150, 0],
  [150, 0],
  [0, 200],
] as const;

test("every relation is hit on its own line", () => {
  const shown = makeShown(PLACES, [
    [0, 1],
    [1, 0],
    [1, 2],
    [2, 0],
    [0, 1],
  ]);
  for (const r of [0, 1, 2, 3, 4]) {
    const middle = pointAt(curveOnScreen(shown, r), 0.5);
    expect(pick(shown, [], middle.x, middle.y)).toEqual({ kind: "relation", index: r });
  }
});

test("an entity is hit within 12 pixels however small it is, its label too, and empty canvas is nothing", () => {
  const shown = makeShown(PLACES, [[0, 1]]);
  const far = { ...shown, viewport: { ...shown.viewport, scale: 0.2 } };
  expect(pick(far, [], 400 + 30 + 11, 300)).toEqual({ kind: "entity", index: 1 });
  expect(pick(shown, [], 250, 300)).toEqual({ kind: "entity", index: 0 });
  const form = { width: 80, height: 20 };
  const label = { entity: 2, left: 10, top: 10, right: 90, bottom: 30, form };
  expect(pick(shown, [label], 50, 20)).toEqual({ kind: "entity", index: 2 });
  expect(pick(shown, [], 50, 20)).toBeNull();
});

test("what is hidden is not hit", () => {
  const shown = makeShown(PLACES, [[0, 1]]);
  const visible = { entities: Uint8Array.of(0, 1, 1), relations: Uint8Array.of(1) };
  const states = toStates(shown.prepared.topology, visible, NO_HIGHLIGHT, null);
  expect(pick({ ...shown, states }, [], 250, 300)).toBeNull();
  expect(pick({ ...shown, states }, [], 400, 300)).toBeNull();
});

test("arrow keys lead to the nearest entity in their direction", () => {
  const shown = makeShown(
    [
      [0, 0],
      [100, 10],
      [300, 0],
      [0, 120],
      [-80, -20],
    ],
    [[0, 1]],
  );
  expect(findNearest(shown, 0, 1, 0)).toBe(1);
  expect(findNearest(shown, 1, 1, 0)).toBe(2);
  expect(findNearest(shown, 0, 0, -1)).toBe(3);
  expect(findNearest(shown, 0, -1, 0)).toBe(4);
  expect(findNearest(shown, 2, 1, 0)).toBeNull();
  expect(findNearest(shown, 2, 0, 0)).toBeNull();
});

test("from every entity some arrow key leads on", () => {
  const place = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
  const arrows = [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const;
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { minLength: 2, maxLength: 12, selector: ([x, y]) => `${x},${y}` }),
      (places) => {
        const shown = makeShown(places, []);
        places.forEach((_, u) => {
          const next = arrows.map(([dx, dy]) => findNearest(shown, u, dx, dy));
          expect(next.some((v) => v !== null && v !== u)).toBe(true);
        });
      },
    ),
  );
});
