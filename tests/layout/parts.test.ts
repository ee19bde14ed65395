import { expect, test } from "vitest";
import { findComponents } from "../../src/core/graph/components.ts";
import { estimateLabel, measureBoxes } from "../../src/core/layout/boxes.ts";
import { createCrossingCost, listLines } from "../../src/core/layout/crossing-cost.ts";
import { applyForces, FORCE_DEFAULTS } from "../../src/core/layout/force-atlas.ts";
import { placeByPivots } from "../../src/core/layout/pivot-mds.ts";
import { createQuadtree } from "../../src/core/layout/quadtree.ts";
import { createRandom } from "../../src/core/layout/random.ts";
import { buildSprings } from "../../src/core/layout/springs.ts";
import { tieComponent } from "../../src/core/layout/tie-component.ts";
import { makeGraph } from "./make-graph.ts";

const chain = (count: number) => {
  const from = Uint32Array.from({ length: count - 1 }, (_, u) => u);
  return buildSprings(
    count,
    from,
    from.map((u) => u + 1),
    new Float32Array(count - 1).fill(1),
  );
};

test("components: largest first, each in order", () => {
  const graph = makeGraph(6, [
    [5, 0],
    [1, 3],
    [3, 4],
  ]);
  expect(findComponents(graph).map((entities) => [...entities])).toEqual([[1, 3, 4], [0, 5], [2]]);
});

test("the pivot start lays a chain out in its order", () => {
  const { x } = placeByPivots(chain(40));
  const rising = Array.from(x).every((value, u) => u === 0 || value > (x[u - 1] ?? 0));
  const falling = Array.from(x).every((value, u) => u === 0 || value < (x[u - 1] ?? 0));
  expect(rising || falling).toBe(true);
});

test("the quadtree holds every mass once and its centre", () => {
  const random = createRandom(3);
  const x = Float64Array.from({ length: 500 }, random);
  const y = Float64Array.from({ length: 500 }, random);
  const masses = new Float32Array(500).fill(2);
  const tree = createQuadtree(8);
  tree.fill(x, y, masses, 500);
  expect(tree.mass[0]).toBe(1000);
  expect(tree.centreX[0]).toBeCloseTo(x.reduce((sum, value) => sum + value, 0) / 500, 10);
  let leaves = 0;
  const visit = (cell: number): void => {
    if (tree.inner[cell] === 0) leaves += tree.mass[cell] ?? 0;
    else for (const child of tree.child.subarray(4 * cell, 4 * cell + 4)) if (child !== 0) visit(child);
  };
  visit(0);
  expect(leaves).toBe(1000);
});

test("the quadtree takes points on one spot", () => {
  const tree = createQuadtree(4);
  tree.fill(new Float64Array(9), new Float64Array(9), new Float32Array(9).fill(1), 9);
  expect(tree.mass[0]).toBe(9);
});

test("approximate forces stay near the exact ones", () => {
  const springs = chain(60);
  const random = createRandom(1);
  const start = {
    x: Float64Array.from({ length: 60 }, () => random() * 99),
    y: Float64Array.from({ length: 60 }, () => random() * 99),
  };
  const run = (theta: number) => {
    const x = start.x.slice();
    const y = start.y.slice();
    applyForces(springs, x, y, { ...FORCE_DEFAULTS, theta, iterations: 1 });
    return { x, y };
  };
  const exact = run(0);
  const near = run(1.2);
  const moved = Math.hypot(...exact.x.map((value, u) => value - (start.x[u] ?? 0)));
  const off = Math.hypot(...exact.x.map((value, u) => value - (near.x[u] ?? 0)));
  expect(moved).toBeGreaterThan(0);
  expect(off / moved).toBeLessThan(0.2);
});

test("kin share an extra point: same type, same neighbours", () => {
  const ends = [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 1],
  ] as const;
  const springs = tieComponent(makeGraph(4, ends, [0, 1, 1, 2]), Uint32Array.of(0, 1, 2, 3));
  expect(springs.count).toBe(5);
  const pairs = Array.from(springs.source, (s, e) => [s, springs.target[e]]);
  expect(pairs).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 4],
    [2, 4],
  ]);
  expect(springs.weight[0]).toBe(2);
  expect(springs.weight[1]).toBe(1);
});

test("labels are estimated in one line or two", () => {
  expect(estimateLabel("Iran", false).lines).toBe(1);
  const long = estimateLabel("Ministry of Defence Industry of Azerbaijan", false);
  expect(long.lines).toBe(2);
  expect(long.width).toBeLessThan(42 * 6.5 * 0.6);
  expect(estimateLabel("Iran", true).width).toBeGreaterThan(estimateLabel("Iran", false).width);
  expect(estimateLabel("x".repeat(200), false).width).toBeLessThanOrEqual(166);
});

test("a tangle costs: crossings count, and an entity on a line counts more", () => {
  const square = makeGraph(4, [
    [0, 1],
    [2, 3],
  ]);
  const lines = listLines(tieComponent(square, Uint32Array.of(0, 1, 2, 3)), 4);
  const boxes = measureBoxes(square, undefined);
  const bare = { side: boxes.side, above: boxes.above, below: boxes.above };
  const cost = (x: readonly number[], y: readonly number[]) =>
    createCrossingCost(lines, Float64Array.from(x), Float64Array.from(y), bare).costOf([0, 1, 2, 3]);
  const apart = cost([0, 200, 0, 200], [0, 0, 200, 200]);
  const crossing = cost([0, 200, 0, 200], [0, 200, 200, 0]);
  const covered = cost([0, 200, 100, 300], [0, 0, 0, 200]);
  const overlapping = cost([0, 200, 210, 400], [0, 0, 0, 0]);
  expect(apart).toBeLessThan(1);
  expect(crossing - apart).toBeGreaterThan(1);
  expect(covered).toBeGreaterThan(crossing);
  expect(overlapping).toBeGreaterThan(covered);
});
