import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import type { Graph } from "../../src/core/graph/graph.ts";
import { type EntityId, toEntityId } from "../../src/core/model/ids.ts";
import { findPaths } from "../../src/core/paths/find-paths.ts";
import { createPathFinder } from "../../src/core/paths/path-finder.ts";
import type { Plan } from "../../src/core/paths/plan.ts";
import { type PathQuery, RANKINGS, toPathQuery } from "../../src/core/paths/query.ts";
import { createAdjacency } from "../../src/core/paths/reach/adjacency.ts";
import { measureCertainty } from "../../src/core/paths/reach/certainty.ts";
import { createExplored } from "../../src/core/paths/reach/explored.ts";
import { createMeter } from "../../src/core/paths/reach/meter.ts";
import { toWholeGraph } from "../../src/core/paths/reach/window.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { ALL_ROWS } from "../../src/core/source/row-conditions.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { findLeastUnknown } from "./least-unknown.ts";
import { PORTS } from "./reach-contract.ts";
import { sparseGraphs } from "./sparse-graphs.ts";

interface Asked {
  readonly whole: Graph;
  readonly query: PathQuery;
  readonly fetched: readonly EntityId[];
}

const asked: fc.Arbitrary<Asked> = fc
  .record({
    graph: sparseGraphs,
    places: fc.array(fc.nat(10_000), { minLength: 7, maxLength: 7 }),
    split: fc.constantFrom<readonly [number, number, number]>([1, 1, 0], [2, 1, 0], [1, 2, 1]),
    third: fc.boolean(),
    vias: fc.constantFrom(0, 1, 2, 2, 3),
    fetched: fc.array(fc.nat(10_000), { maxLength: 14 }),
    maxSteps: fc.option(fc.integer({ min: 2, max: 9 }), { nil: null }),
    direction: fc.constantFrom<PathQuery["direction"]>("any", "any", "forward"),
    through: fc.constantFrom<PathQuery["through"]>(
      {},
      {},
      {},
      { types: "!person" },
      { relations: "!borders" },
    ),
    ranking: fc.constantFrom(...RANKINGS),
  })
  .map(({ graph: { text, names }, places, split, third, vias, fetched, ...rest }) => {
    const pick = (list: readonly number[]) => [
      ...new Set(list.map((at) => toEntityId(names[at % names.length] ?? ""))),
    ];
    const named = pick(places);
    const [first, second] = split;
    const more = named.slice(first + second);
    const lasts = third ? [more.slice(0, 1)] : [];
    const ends = [named.slice(0, first), named.slice(first, first + second), ...lasts];
    const via = more.slice(lasts.length, lasts.length + vias);
    return {
      whole: buildGraph(toDataset(text)),
      query: toPathQuery(
        ends.filter((end) => end.length > 0),
        { ...rest, via, k: 50 },
      ),
      fetched: pick(fetched),
    };
  });

/** The plan over what was fetched, and of which of its nodes all relations are there. */
async function planOver({ whole, query, fetched }: Asked) {
  const source = createMemorySource(whole);
  const vocabulary = await source.open();
  if (!vocabulary.ok) throw new Error("refused");
  const adjacency = createAdjacency(source, vocabulary.value);
  const explored = createExplored(adjacency, vocabulary.value, ALL_ROWS);
  const meter = createMeter(PORTS, Infinity, undefined, () => false);
  const named = [...query.ends.flat(), ...query.via];
  await adjacency.fetchEntities(named, meter);
  await adjacency.fetch(fetched, ALL_ROWS, () => 1, meter);
  expect(explored.addEntities(named) && explored.absorb(fetched)).toBe(true);
  const graph = explored.toGraph();
  const plan = createPathFinder(graph, toWholeGraph(vocabulary.value)).plan(query);
  if (!plan.ok) return null;
  const isEntityKnown = explored.toKnown(graph);
  const { entityOf } = plan.value.searchGraph;
  const isKnown = (node: number) => isEntityKnown(entityOf[node] ?? 0);
  return {
    plan: plan.value,
    isKnown,
    hasRelation: (id: string) => explored.allRelations().some((own) => own === id),
  };
}

/** Steps and cost are one and the same. */
const isCostSteps = ({ nodeCosts, relationCosts, ranking }: Plan) =>
  nodeCosts === null && relationCosts === null && ranking.leastStep === 1;

test("what is not fetched costs what the cheapest walk over it does, tried one by one", async () => {
  const tried = { open: 0, closed: 0, between: 0, bySteps: 0 };
  await fc.assert(
    fc.asyncProperty(asked, async (each) => {
      const over = await planOver(each);
      if (over === null) return;
      const { plan, isKnown } = over;
      const { bound } = measureCertainty(plan, isKnown);
      const least = findLeastUnknown(plan, isKnown);
      const { maxSteps } = each.query;
      if (maxSteps === null || isCostSteps(plan)) {
        const expected = least > (maxSteps ?? Infinity) ? Infinity : least;
        if (expected === Infinity) expect(bound).toBe(Infinity);
        else expect(bound).toBeCloseTo(expected, 9);
        if (maxSteps !== null && least < Infinity) tried.bySteps++;
      } else if (least === Infinity) expect(bound).toBe(Infinity);
      else expect(bound).toBeGreaterThan(least - 1e-9);
      tried[least === Infinity ? "closed" : "open"]++;
      if (plan.required.length > 1 && least < Infinity) tried.between++;
    }),
    { numRuns: 400, seed: 1 },
  );
  expect(Math.min(...Object.values(tried))).toBeGreaterThan(20);
});

test("no path that takes a relation nobody fetched costs less than the bound says", async () => {
  let lacking = 0;
  await fc.assert(
    fc.asyncProperty(
      asked.filter(({ query }) => query.ranking !== "unexpected"),
      async (each) => {
        const over = await planOver(each);
        const found = findPaths(each.whole, each.query);
        if (over === null || !found.ok) return;
        const { bound } = measureCertainty(over.plan, over.isKnown);
        for (const { steps, cost } of found.value.paths) {
          if (steps.every(({ relations }) => relations.some(({ id }) => over.hasRelation(id)))) continue;
          lacking++;
          expect(cost).toBeGreaterThan(bound - 1e-9);
        }
      },
    ),
    { numRuns: 120, seed: 2 },
  );
  expect(lacking).toBeGreaterThan(300);
});
