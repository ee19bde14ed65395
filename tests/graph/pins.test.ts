import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Position, placePinned, settlePinned, toPinMap } from "../../src/core/graph/pins.ts";
import { buildTopology } from "../../src/core/graph/topology.ts";
import { toEntityId } from "../../src/core/model/ids.ts";

// 0 is joined to a leaf (1) and to a hub (2), which has three more neighbours; 6 is alone.
const source = Uint32Array.of(0, 0, 2, 2, 2);
const target = Uint32Array.of(1, 2, 3, 4, 5);
const graph = buildTopology(7, source, target, new Uint8Array(5));
const base = { x: Float32Array.of(0, 10, 20, 30, 40, 50, 60), y: new Float32Array(7) };
const place = (pins: readonly (readonly [number, Position])[]) => placePinned(graph, base, new Map(pins));

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

test("at rest nothing lies on what is pinned or on what followed it, and what is clear of both stays", () => {
  const [source, target, count] = [[], [], 60] as [number[], number[], number];
  for (let v = 1; v < count; v++) {
    source.push(v);
    target.push(v % 7);
  }
  const net = buildTopology(
    count,
    Uint32Array.from(source),
    Uint32Array.from(target),
    new Uint8Array(count - 1),
  );
  const radius = Float32Array.from({ length: count }, (_, u) => 10 + (u % 4) * 5);
  const grid = {
    x: Float32Array.from({ length: count }, (_, u) => (u % 8) * 60),
    y: Float32Array.from({ length: count }, (_, u) => Math.floor(u / 8) * 60),
  };
  const pin = fc.tuple(
    fc.nat({ max: count - 1 }),
    fc.record({ x: fc.integer({ min: -50, max: 500 }), y: fc.integer({ min: -50, max: 500 }) }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(pin, { selector: ([u]) => u, minLength: 1, maxLength: 6 }), (list) => {
      const pins = new Map(list);
      const { x, y } = settlePinned(net, grid, pins, radius);
      const followed = placePinned(net, grid, pins);
      const isMoved = (u: number) => followed.x[u] !== grid.x[u] || followed.y[u] !== grid.y[u];
      const gap = (u: number, v: number) =>
        Math.hypot((x[u] ?? 0) - (x[v] ?? 0), (y[u] ?? 0) - (y[v] ?? 0)) -
        (radius[u] ?? 0) -
        (radius[v] ?? 0);
      for (let u = 0; u < count; u++) {
        if (pins.has(u)) {
          expect([x[u], y[u]]).toEqual([pins.get(u)?.x, pins.get(u)?.y]);
          continue;
        }
        const gaps = Array.from({ length: count }, (_, v) => (u === v ? Infinity : gap(u, v)));
        expect(Math.min(...gaps)).toBeGreaterThan(-0.01);
        if (isMoved(u)) continue;
        const isPressed = [...pins.keys()].some(
          (p) =>
            Math.hypot((grid.x[u] ?? 0) - (x[p] ?? 0), (grid.y[u] ?? 0) - (y[p] ?? 0)) <
            (radius[u] ?? 0) + (radius[p] ?? 0),
        );
        if (!isPressed) expect([x[u], y[u]]).toEqual([grid.x[u], grid.y[u]]);
      }
      expect(settlePinned(net, grid, pins, radius)).toEqual({ x, y });
    }),
  );
});

test("pins beyond all reason hang nothing up", () => {
  const radius = new Float32Array(7).fill(10);
  for (const far of [1e30, Number.MAX_VALUE, Infinity])
    expect(
      settlePinned(
        graph,
        base,
        new Map([
          [0, { x: far, y: far }],
          [6, { x: far, y: far }],
        ]),
        radius,
      ).x,
    ).toHaveLength(7);
});

test("pins of entities that are not there are left out", () => {
  const index = new Map([[toEntityId("a"), 3]]);
  const pins = ["a", "__proto__"].map((id) => ({ id: toEntityId(id), x: 1, y: 2 }));
  expect([...toPinMap(pins, index).keys()]).toEqual([3]);
});
