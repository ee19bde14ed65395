import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import type { Graph } from "../../src/core/graph/graph.ts";
import { createRandom } from "../../src/core/layout/random.ts";
import { maskLens } from "../../src/core/lens/apply-lens.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import { computeMeasure } from "../../src/core/measures/compute-measure.ts";
import { estimateBetweenness } from "../../src/core/measures/estimate-betweenness.ts";
import { formatEstimate, formatMeasure, MEASURES, type MeasureId } from "../../src/core/measures/measure.ts";
import { listPairs } from "../../src/core/measures/neighbour-pairs.ts";
import { listSteps, STEPS, toStepOf } from "../../src/core/measures/steps.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { countBetweenness, iteratePagerank, toModularity } from "./oracles.ts";

const toMasks = (graph: Graph, lens: Lens = {}) => {
  const masks = maskLens(graph, lens);
  if (!masks.ok) throw new Error(masks.error[0]?.message);
  return masks.value;
};

function measure(graph: Graph, id: MeasureId, lens: Lens = {}) {
  const measured = computeMeasure(graph, toMasks(graph, lens), id);
  if (!measured.ok) throw new Error(measured.error[0]?.message);
  return measured.value;
}

/** Neighbours by plain sets, straight from the relations. */
function toNeighbours(graph: Graph): readonly ReadonlySet<number>[] {
  const near = Array.from({ length: graph.entityCount }, () => new Set<number>());
  for (let r = 0; r < graph.relationCount; r++) {
    const [a = 0, b = 0] = [graph.source[r], graph.target[r]];
    if (a === b) continue;
    near[a]?.add(b);
    near[b]?.add(a);
  }
  return near;
}

const graphs = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom("allied_with", "attacked", "exports_to")), {
      maxLength: 24,
    }),
  )
  .map(([n, ties]) =>
    buildGraph(
      toDataset(
        [
          ...Array.from({ length: n }, (_, i) => `s${i}`),
          ...ties.map(([a, b, type]) => `s${a % n} -${type}-> s${b % n}`),
        ].join("\n"),
      ),
    ),
  );

describe("on any small graph", () => {
  test("betweenness is what counting every shortest way gives", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { values } = measure(graph, "betweenness");
        const expected = countBetweenness(toNeighbours(graph));
        for (const [u, value] of values.entries()) expect(value).toBeCloseTo(expected[u] ?? Number.NaN, 9);
      }),
    );
  });

  test("PageRank is what iterating by hand gives, and adds up to 1", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { values } = measure(graph, "pagerank");
        const expected = iteratePagerank(toNeighbours(graph), 0.85);
        for (const [u, value] of values.entries()) expect(value).toBeCloseTo(expected[u] ?? Number.NaN, 9);
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  test("degree counts the others that one is tied to", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect([...measure(graph, "degree").values]).toEqual(toNeighbours(graph).map((near) => near.size));
      }),
    );
  });

  test("communities are numbered from the largest, cover everybody once, and keep apart what nothing joins", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { values, communities } = measure(graph, "communities");
        const sizes = new Map<number, number>();
        for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
        const numbers = [...sizes.keys()].sort((a, b) => a - b);
        expect(numbers).toEqual(numbers.map((_, i) => i + 1));
        const ordered = numbers.map((number) => sizes.get(number) ?? 0);
        expect(ordered).toEqual([...ordered].sort((a, b) => b - a));
        expect(communities.map(({ size }) => size)).toEqual(ordered.filter((size) => size > 1));
        const near = toNeighbours(graph);
        for (const { number, hub } of communities) {
          const members = [...values.keys()].filter((u) => values[u] === number);
          expect(members).toContain(graph.entityIndex.get(hub.id));
          const reached = new Set([members[0] ?? 0]);
          for (const u of reached) for (const v of near[u] ?? []) if (members.includes(v)) reached.add(v);
          expect(reached.size).toBe(members.length);
        }
      }),
    );
  });

  test("grouping is never worse than no grouping at all, or one group for all", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { values } = measure(graph, "communities");
        const ties = Array.from({ length: graph.relationCount }, (_, r) => [
          graph.source[r] ?? 0,
          graph.target[r] ?? 0,
        ])
          .filter(([a, b]) => a !== b)
          .map(([a = 0, b = 0]) => [a, b] as const);
        fc.pre(ties.length > 0);
        const found = toModularity(ties, [...values]);
        expect(found).toBeGreaterThanOrEqual(toModularity(ties, [...values.keys()]) - 1e-9);
        expect(found).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  test("the same question has the same answer", () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...MEASURES), (graph, id) => {
        expect(measure(graph, id)).toEqual(measure(graph, id));
      }),
    );
  });
});

test("two groups with one tie between them are told apart, and the ends of that tie go between", () => {
  const ring = (name: string) =>
    [0, 1, 2, 3].flatMap((i) =>
      [0, 1, 2, 3].filter((j) => j > i).map((j) => `${name}${i} -allied_with-> ${name}${j}`),
    );
  const graph = buildGraph(toDataset([...ring("a"), ...ring("b"), "a0 -allied_with-> b0"].join("\n")));
  const at = (name: string) => graph.dataset.entities.findIndex((entity) => entity.name === name);
  const { values, communities } = measure(graph, "communities");
  expect(new Set(["a0", "a1", "a2", "a3"].map((name) => values[at(name)])).size).toBe(1);
  expect(new Set(["b0", "b1", "b2", "b3"].map((name) => values[at(name)])).size).toBe(1);
  expect(values[at("a0")]).not.toBe(values[at("b0")]);
  expect(communities.map(({ hub }) => hub.name).sort()).toEqual(["a0", "b0"]);
  const between = measure(graph, "betweenness").values;
  // Of the 42 ordered pairs of others, 2 · 3 · 4 go through each end: 3 on its side with 4 on the far one.
  expect(between[at("a0")]).toBeCloseTo(24 / 42, 12);
  expect(between[at("a1")]).toBe(0);
});

test("a lens takes hidden relations and entities out of the measure", () => {
  const graph = buildGraph(
    toDataset(`
      a -allied_with-> b
      b -attacked-> c
      person:p -holds_office-> b`),
  );
  const lens = { types: "!person" };
  const person = graph.dataset.entities.findIndex(({ name }) => name === "p");
  for (const id of MEASURES) {
    expect(measure(graph, id, lens).values[person]).toBeNaN();
    expect(measure(graph, id).values[person]).not.toBeNaN();
  }
  const b = graph.dataset.entities.findIndex(({ name }) => name === "b");
  expect([measure(graph, "degree").values[b], measure(graph, "degree", lens).values[b]]).toEqual([3, 2]);
});

test("betweenness from all sources is exact, and from some of them right on the whole", () => {
  const of = (graph: Graph, sources: number, seed = 1) =>
    estimateBetweenness(listPairs(graph, toMasks(graph)), graph.entityCount, sources, seed);
  fc.assert(
    fc.property(graphs, (graph) => {
      const expected = countBetweenness(toNeighbours(graph));
      const found = of(graph, graph.entityCount);
      for (const [u, value] of found.entries()) expect(value).toBeCloseTo(expected[u] ?? Number.NaN, 9);
      // The mean over many draws of two sources comes to the exact value.
      if (graph.entityCount < 3) return;
      const draws = Array.from({ length: 1500 }, (_, seed) => of(graph, 2, seed));
      for (const [u, value] of expected.entries()) {
        const mean = draws.reduce((sum, draw) => sum + (draw[u] ?? 0), 0) / draws.length;
        expect(Math.abs(mean - value)).toBeLessThan(0.15);
      }
    }),
    { numRuns: 30 },
  );
});

test("betweenness of a large graph is estimated, says so, and finds the same go-betweens", () => {
  const n = 9000;
  const random = createRandom(7);
  const lines = Array.from(
    { length: n },
    (_, i) => `s${i} -allied_with-> s${Math.floor(random() * (i + 1))}`,
  );
  const graph = buildGraph(toDataset(lines.join("\n")));
  const pairs = listPairs(graph, toMasks(graph));
  const estimated = measure(graph, "betweenness");
  expect(estimated.sources).toBe(Math.floor(5e7 / (pairs.members.length + pairs.first.length)));
  expect(formatEstimate(estimated)).toMatch(/^Estimated from 2,\d{3} of 9,000 entities/);
  const exact = estimateBetweenness(pairs, graph.entityCount, n, 1);
  const listTop = (values: Float64Array) =>
    [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, 10);
  expect(listTop(estimated.values).slice(0, 3)).toEqual(listTop(exact).slice(0, 3));
  for (const u of listTop(exact)) expect((estimated.values[u] ?? 0) / (exact[u] ?? 1)).toBeCloseTo(1, 1);
  expect(formatEstimate(measure(graph, "pagerank"))).toBeNull();
});

test("the engine measures what its lens leaves, and refuses a lens it cannot read", async () => {
  const engine = createEngine();
  await engine.open({ kind: "shipped", json: JSON.stringify(toPlain(readShipped())) });
  const scene = await engine.scene(1);
  const degree = await engine.measure("degree", {});
  expect(degree.ok ? [...degree.value.values] : []).toEqual([...scene.degree]);
  const bad = await engine.measure("degree", { nonsense: "1" });
  expect(bad.ok ? "" : bad.error[0]?.code).toBe("unknown-filter");
});

describe("the steps of a colour scale", () => {
  const values = fc
    .array(fc.oneof(fc.constant(Number.NaN), fc.float({ min: 0, max: 1000, noNaN: true })), { maxLength: 40 })
    .map((list) => Float64Array.from(list));

  test("rise with the value, and count everybody who has one", () => {
    fc.assert(
      fc.property(values, (list) => {
        const stepOf = toStepOf(list);
        for (const [i, a] of list.entries()) {
          expect(Number.isNaN(a)).toBe(stepOf[i] === -1);
          expect(stepOf[i]).toBeLessThan(STEPS);
          for (const [j, b] of list.entries())
            if (a < b) expect(stepOf[i]).toBeLessThanOrEqual(stepOf[j] ?? -2);
        }
        const steps = listSteps(list);
        expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(
          list.filter((value) => !Number.isNaN(value)).length,
        );
        for (const [i, { low, high }] of steps.entries()) {
          expect(low).toBeLessThanOrEqual(high);
          const next = steps[i + 1];
          if (next !== undefined) expect(high).toBeLessThan(next.low);
        }
      }),
    );
  });

  test("lowest and highest stand at the two ends", () => {
    expect([...toStepOf(Float64Array.of(0, 1, 100))]).toEqual([0, 0, STEPS - 1]);
  });
});

test("values are worded by what they are", () => {
  expect(formatMeasure("degree", 1200)).toBe("1,200");
  expect(formatMeasure("betweenness", 0)).toBe("0.0 %");
  expect(formatMeasure("pagerank", 0.0341)).toBe("3.4 %");
  expect(formatMeasure("pagerank", 0.000042)).toBe("0.004 %");
  expect(formatMeasure("degree", Number.NaN)).toBe("");
});
