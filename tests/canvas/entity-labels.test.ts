import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toOpenArea, toScreenRadius, toScreenX, toScreenY } from "../../src/canvas/geometry/viewport.ts";
import { toPalette } from "../../src/canvas/model/palette.ts";
import { type HoverTarget, toStates } from "../../src/canvas/model/states.ts";
import { placeEntityLabels } from "../../src/canvas/names/place-entity-labels.ts";
import type { CanvasHighlight } from "../../src/core/drawing/canvas-model.ts";
import { NO_HIGHLIGHT } from "../../src/core/drawing/canvas-model.ts";
import type { Rectangle } from "../../src/core/drawing/place-labels.ts";
import { makeShown } from "./make-frame.ts";

const textOf = (text: string, size: number) => ({
  lines: [text],
  width: text.length * size * 0.6,
  font: "",
  lineHeight: size * 1.2,
});
const meet = (a: Rectangle, b: Rectangle) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** A small picture of entities close together, and what its names are placed by. */
function place(
  spots: readonly (readonly [number, number])[],
  highlight: Partial<CanvasHighlight>,
  hover: HoverTarget = null,
  sublabels: ReadonlyMap<number, string> = new Map(),
) {
  const ring = spots.map((_, u): readonly [number, number] => [u, (u + 1) % spots.length]);
  const shown = makeShown(spots, ring);
  const visible = {
    entities: new Uint8Array(spots.length).fill(1),
    relations: new Uint8Array(spots.length).fill(1),
  };
  const viewport = { ...shown.viewport, width: 390, height: 500 };
  const states = toStates(shown.prepared.topology, visible, { ...NO_HIGHLIGHT, ...highlight }, hover);
  const bounds = toOpenArea(viewport, { top: 0, right: 0, bottom: 0, left: 0 });
  return {
    shown: { ...shown, viewport, states },
    labels: placeEntityLabels(
      { ...shown, viewport, states },
      { palette: toPalette("light"), bounds, limit: 9, sublabels, textOf },
    ),
  };
}

const spots = fc.array(fc.tuple(fc.integer({ min: -150, max: 150 }), fc.integer({ min: -200, max: 200 })), {
  minLength: 3,
  maxLength: 30,
});

describe("names of entities", () => {
  test("never meet, whatever stands out, and what the pointer is on is always named", () => {
    fc.assert(
      fc.property(spots, fc.nat({ max: 29 }), fc.boolean(), (places, seed, isHovered) => {
        const at = seed % places.length;
        const entities = places.map((_, u) => u).filter((u) => u % 2 === 0);
        const path = { entities, relations: [], named: [0, entities.at(-1) ?? 0] };
        const { labels } = place(places, { path }, isHovered ? { kind: "entity", index: at } : null);
        labels.forEach((label, i) => {
          for (const other of labels.slice(i + 1)) expect(meet(label, other)).toBe(false);
        });
        const named = labels.map(({ entity }) => entity);
        expect(named[0]).toBe(isHovered ? at : 0);
      }),
    );
  });

  test("on a path, the names of those between its ends never lie over an entity of it", () => {
    fc.assert(
      fc.property(spots, (places) => {
        const entities = places.map((_, u) => u);
        const path = { entities, relations: [], named: [0, 1] };
        const { shown, labels } = place(places, { path });
        const { viewport, x, y, prepared } = shown;
        for (const { entity, left, right, top, bottom } of labels.slice(2))
          for (const u of entities) {
            if (u === entity) continue;
            const half = toScreenRadius(prepared.radius[u] ?? 0, viewport) * 0.9;
            const [sx, sy] = [toScreenX(viewport, x[u] ?? 0), toScreenY(viewport, y[u] ?? 0)];
            const square = { left: sx - half, right: sx + half, top: sy - half, bottom: sy + half };
            expect(meet({ left, right, top, bottom }, square)).toBe(false);
          }
      }),
    );
  });

  test("the ends of a path are named before what lies between them", () => {
    const row = [0, 1, 2, 3, 4].map((i): readonly [number, number] => [(i - 2) * 16, 0]);
    const { labels } = place(row, { path: { entities: [0, 1, 2, 3, 4], relations: [], named: [4, 0] } });
    expect(labels.slice(0, 2).map(({ entity }) => entity)).toEqual([4, 0]);
  });

  test("an office stands below the name where there is room, and goes before the name does", () => {
    const sublabels = new Map([[0, "president"]]);
    const [alone] = place(
      [
        [0, 0],
        [150, 200],
        [-150, 200],
      ],
      {},
      null,
      sublabels,
    ).labels.filter(({ entity }) => entity === 0);
    expect(alone?.form.note).toBe("president");
    const wall = [-40, -16, 16, 40].flatMap((y) => [-60, -36, -12, 12, 36, 60].map((x) => [x, y] as const));
    const entities = [0, ...wall.map((_, i) => i + 1)];
    const path = { entities, relations: [], named: [0] };
    const { labels } = place([[0, 0], ...wall], { path }, null, sublabels);
    expect(labels[0]?.entity).toBe(0);
    expect(labels[0]?.form.note).toBeUndefined();
  });
});
