import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Place, placePinned, toPinMap } from "../../src/core/graph/pins.ts";
import { buildTopology } from "../../src/core/graph/topology.ts";
import { toEntityId } from "../../src/core/model/ids.ts";

// 0 is joined to a leaf (1) and to a hub (2), which has three more neighbours; 6 is alone.
const source = Uint32Array.of(0, 0, 2, 2, 2);
const target = Uint32Array.of(1, 2, 3, 4, 5);
const graph = buildTopology(7, source, target, new Uint8Array(5));
const base = { x: Float32Array.of(0, 10, 20, 30, 40, 50, 60), y: new Float32Array(7) };
const place = (pins: readonly (readonly [number, Place])[]) => placePinned(graph, base, new Map(pins));

describe("pinned entities", () => {
  test("stand where they are pinned; leaves follow fully, hubs a little, the rest stays", () => {
    const { x, y } = place([[0, { x: 8, y: -4 }]]);
    expect([...x]).toEqual([8, 18, 22, 30, 40, 50, 60]);
    expect([...y]).toEqual([-4, -4, -1, 0, 0, 0, 0]);
  });

  test("follow nobody themselves", () => {
    const { x } = place([
      [0, { x: 100, y: 0 }],
      [1, { x: 11, y: 0 }],
    ]);
    expect(x[0]).toBe(100);
    expect(x[1]).toBe(11);
  });

  test("leave everything else in its place when they are let go", () => {
    expect(place([])).toBe(base);
  });

  test("give one picture, in whatever order they were moved", () => {
    const pin = fc.tuple(fc.nat({ max: 6 }), fc.record({ x: fc.integer(), y: fc.integer() }));
    fc.assert(
      fc.property(fc.uniqueArray(pin, { selector: ([u]) => u, maxLength: 7 }), (pins) => {
        const there = place(pins);
        const back = place(pins.toReversed());
        for (const [u, at] of pins) expect(there.x[u]).toBe(Math.fround(at.x));
        const scale = Math.max(1, ...pins.flatMap(([, at]) => [Math.abs(at.x), Math.abs(at.y)]));
        for (let u = 0; u < 7; u++)
          expect(Math.abs((there.x[u] ?? 0) - (back.x[u] ?? 0)) / scale).toBeLessThan(1e-5);
      }),
    );
  });
});

test("pins of entities that are not there are left out", () => {
  const index = new Map([[toEntityId("a"), 3]]);
  const pins = ["a", "__proto__"].map((id) => ({ id: toEntityId(id), x: 1, y: 2 }));
  expect([...toPinMap(pins, index).keys()]).toEqual([3]);
});
