import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drain } from "../../src/core/base/drain.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { layOut } from "../../src/core/layout/lay-out.ts";
import { stepLayOutMore } from "../../src/core/layout/lay-out-more.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { countOverlaps, makeGraph } from "./make-graph.ts";

const OPTIONS = { seed: 7, aspect: 1.2 };

const graphs = fc.integer({ min: 0, max: 40 }).chain((count) =>
  fc
    .array(fc.tuple(fc.nat({ max: Math.max(0, count - 1) }), fc.nat({ max: Math.max(0, count - 1) })), {
      maxLength: count === 0 ? 0 : 80,
    })
    .map((ends) => makeGraph(count, ends)),
);

describe("any graph", () => {
  test("gets finite positions without overlap", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const positions = layOut(graph, OPTIONS);
        expect(positions.x).toHaveLength(graph.entityCount);
        expect([...positions.x, ...positions.y].every(Number.isFinite)).toBe(true);
        expect(countOverlaps(graph, positions)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test("gets the same picture for the same seed", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(layOut(graph, OPTIONS)).toEqual(layOut(graph, OPTIONS));
      }),
      { numRuns: 10 },
    );
  });
});

const meanDistance = (
  { x, y }: { readonly x: Float32Array; readonly y: Float32Array },
  pairs: readonly (readonly [number, number])[],
) =>
  pairs.reduce((sum, [a, b]) => sum + Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)), 0) /
  pairs.length;

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const allPairs = (list: readonly number[]) =>
  list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const));

test("neighbours stand nearer to each other than others do", () => {
  const ring = range(0, 30).map((u) => [u, (u + 1) % 30] as const);
  const picture = layOut(makeGraph(30, ring), OPTIONS);
  expect(meanDistance(picture, ring) * 2).toBeLessThan(meanDistance(picture, allPairs(range(0, 30))));
});

test("leaves of a hub gather by type", () => {
  const leaves = range(1, 31);
  const types = [0, ...leaves.map((u) => 1 + (u % 3))];
  const picture = layOut(
    makeGraph(
      31,
      leaves.map((u) => [0, u]),
      types,
    ),
    OPTIONS,
  );
  const alike = allPairs(leaves).filter(([a, b]) => types[a] === types[b]);
  const unlike = allPairs(leaves).filter(([a, b]) => types[a] !== types[b]);
  expect(meanDistance(picture, alike) * 1.3).toBeLessThan(meanDistance(picture, unlike));
});

test("the picture has about the aspect asked for", () => {
  const grid = range(0, 64).flatMap((u) => [
    ...(u % 8 < 7 ? [[u, u + 1] as const] : []),
    ...(u < 56 ? [[u, u + 8] as const] : []),
  ]);
  for (const aspect of [0.6, 1, 1.8]) {
    const { x, y } = layOut(makeGraph(64, grid), { seed: 1, aspect });
    const width = Math.max(...x) - Math.min(...x);
    const height = Math.max(...y) - Math.min(...y);
    expect(width / height / aspect).toBeGreaterThan(0.6);
    expect(width / height / aspect).toBeLessThan(1.6);
  }
});

test("entities without relations stand in rows, apart from the rest", () => {
  const graph = makeGraph(12, [
    [0, 1],
    [1, 2],
  ]);
  const picture = layOut(graph, OPTIONS);
  expect(countOverlaps(graph, picture)).toBe(0);
  expect(new Set(range(3, 12).map((u) => Math.round(picture.y[u] ?? 0))).size).toBeLessThanOrEqual(4);
});

test("a large graph ends, with finite positions", () => {
  const many = range(1, 6000).map((u) => [u, Math.floor(u / 3)] as const);
  const { x, y } = layOut(makeGraph(6000, many), OPTIONS);
  expect(x.every(Number.isFinite) && y.every(Number.isFinite)).toBe(true);
  expect(new Set(x).size).toBeGreaterThan(5900);
});

describe("the shipped graph", () => {
  const graph = buildGraph(readShipped());
  const labels = graph.dataset.entities.map(({ name }) => name);
  const picture = layOut(graph, { seed: 1, aspect: 1, labels });

  test("has no entity on another, nor on a label that shows at rest", () => {
    expect(countOverlaps(graph, picture, labels)).toBe(0);
  });

  test("fits a page of ordinary size nearly at full size", () => {
    expect(Math.max(...picture.x) - Math.min(...picture.x)).toBeLessThan(950);
    expect(Math.max(...picture.y) - Math.min(...picture.y)).toBeLessThan(950);
  });
});

describe("further entities", () => {
  const ends = range(1, 20).map((u) => [u, Math.floor(u / 2)] as const);
  const before = layOut(makeGraph(20, ends), OPTIONS);
  const more = makeGraph(26, [...ends, [20, 5], [21, 5], [22, 20], [23, 19]]);
  const known = Uint8Array.from({ length: 26 }, (_, u) => (u < 20 ? 1 : 0));
  const after = drain(stepLayOutMore(more, before, known, OPTIONS));

  test("move nothing that is there", () => {
    expect(after.x.subarray(0, 20)).toEqual(before.x);
    expect(after.y.subarray(0, 20)).toEqual(before.y);
  });

  test("overlap nothing and stand by their neighbours", () => {
    const fresh = allPairs(range(0, 26)).filter(([, b]) => b >= 20);
    expect(countOverlaps(more, after, undefined, 20)).toBe(0);
    expect(
      meanDistance(after, [
        [20, 5],
        [21, 5],
        [22, 20],
        [23, 19],
      ]),
    ).toBeLessThan(meanDistance(after, fresh));
  });

  test("may be all there are", () => {
    const positions = drain(
      stepLayOutMore(more, { x: new Float32Array(), y: new Float32Array() }, new Uint8Array(26), OPTIONS),
    );
    expect(countOverlaps(more, positions)).toBe(0);
  });
});
