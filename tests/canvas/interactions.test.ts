import { describe, expect, test } from "vitest";
import { findExpanded } from "../../src/canvas/columns/find-expanded.ts";
import { findEnclosed } from "../../src/canvas/geometry/lasso.ts";
import { limitTo } from "../../src/canvas/model/limit-to.ts";
import { findBounds } from "../../src/canvas/view/draw-overview.ts";
import { NO_HIGHLIGHT } from "../../src/core/drawing/canvas-model.ts";
import { placeCard } from "../../src/ui/graph/place-card.ts";
import { makeShown } from "./make-frame.ts";

// On screen: 0 at 400, 300, the middle; 1 to its right, 2 above, 3 far off.
const shown = makeShown(
  [
    [0, 0],
    [100, 0],
    [0, 100],
    [300, -200],
  ],
  [
    [0, 1],
    [1, 0],
    [0, 2],
    [2, 3],
  ],
);

describe("a line drawn around entities", () => {
  const around = (points: readonly (readonly [number, number])[]) =>
    findEnclosed(
      shown,
      points.map(([x, y]) => ({ x, y })),
    );

  test("encloses those whose middle is inside", () => {
    expect(
      around([
        [380, 180],
        [420, 180],
        [420, 320],
        [380, 320],
      ]),
    ).toEqual([0, 2]);
  });

  test("may be hollow: what lies in its bay is outside", () => {
    // A U around 0, which lies between its arms, and 1 inside the right arm.
    expect(
      around([
        [350, 250],
        [380, 250],
        [380, 350],
        [450, 350],
        [450, 250],
        [550, 250],
        [550, 400],
        [350, 400],
      ]),
    ).toEqual([1]);
  });

  test("leaves out what is hidden", () => {
    const entities = Uint8Array.of(0, 1, 1, 1);
    const hidden = { ...shown, states: { ...shown.states, entities } };
    const all = [
      { x: -999, y: -999 },
      { x: 9999, y: -999 },
      { x: 9999, y: 9999 },
      { x: -999, y: 9999 },
    ];
    expect(findEnclosed(hidden, all)).toEqual([1, 2, 3]);
    expect(findBounds(hidden)).toEqual({ left: 0, right: 300, top: 100, bottom: -200 });
  });

  test("encloses nothing where it is no line", () => {
    expect(around([])).toEqual([]);
    expect(around([[400, 300]])).toEqual([]);
  });
});

test("a part of the picture that stands for itself hides all else, and shows nothing that the lens hides", () => {
  const visible = { entities: Uint8Array.of(1, 1, 0, 1), relations: Uint8Array.of(1, 1, 1, 1) };
  const limited = limitTo(visible, { ...NO_HIGHLIGHT, only: { entities: [0, 2], relations: [2] } });
  expect([...limited.entities]).toEqual([1, 0, 0, 0]);
  expect([...limited.relations]).toEqual([0, 0, 1, 0]);
  expect(limitTo(visible, NO_HIGHLIGHT)).toBe(visible);
});

test("bundles open for a few selected entities, for paths and for a selected relation, not for many", () => {
  const { prepared } = shown;
  const pairOf = (relation: number) => prepared.pairs.of[relation];
  const expanded = (selectedEntities: readonly number[], selectedRelation: number | null = null) =>
    findExpanded(prepared, { ...NO_HIGHLIGHT, selectedEntities, selectedRelation });
  expect([...expanded([1])]).toEqual([pairOf(0)]);
  expect([...expanded([], 3)]).toEqual([pairOf(3)]);
  expect(expanded(Array.from({ length: 13 }, () => 1)).size).toBe(0);
});

describe("a card beside an entity", () => {
  const card = { width: 200, height: 50 };
  const room = { width: 800, height: 600 };
  const place = (x: number, y: number, area = room) => placeCard({ x, y, radius: 20 }, card, area);
  const covers = (at: { x: number; y: number }, x: number, y: number) =>
    at.x < x + 20 && at.x + card.width > x - 20 && at.y < y + 20 && at.y + card.height > y - 20;

  test("never covers it and never leaves the room", () => {
    for (const x of [0, 5, 120, 400, 700, 800])
      for (const y of [0, 5, 80, 300, 590, 600]) {
        const at = place(x, y);
        expect(covers(at, x, y)).toBe(false);
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.y).toBeGreaterThanOrEqual(0);
        expect(at.x + card.width).toBeLessThanOrEqual(room.width);
        expect(at.y + card.height).toBeLessThanOrEqual(room.height);
      }
  });

  test("stands above where there is room, else below, else beside", () => {
    expect(place(400, 300).y).toBeLessThan(260);
    expect(place(400, 40).y).toBeGreaterThan(60);
    expect(place(400, 60, { width: 800, height: 120 }).x).toBeGreaterThan(420);
  });
});
