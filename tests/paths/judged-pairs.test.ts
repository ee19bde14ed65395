import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { findCommonNeighbours } from "../../src/core/graph/common-neighbours.ts";
import { entityAt } from "../../src/core/graph/graph.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { listRoutes } from "../../src/core/paths/list-routes.ts";
import { createPathFinder } from "../../src/core/paths/path-finder.ts";
import { type Ranking, toPathQuery } from "../../src/core/paths/query.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { JUDGED_PAIRS } from "./judged-pairs.ts";

const graph = buildGraph(readShipped());
const finder = createPathFinder(graph);

/** Intermediates of the first paths. */
function ask(ends: readonly string[], ranking: Ranking, k: number): readonly string[] {
  const query = toPathQuery(
    ends.map((id) => [toEntityId(id)]),
    { ranking, k },
  );
  const plan = finder.plan(query);
  if (!plan.ok) throw new Error(plan.error.map(({ message }) => message).join("\n"));
  const { entityOf } = plan.value.searchGraph;
  const found: string[] = [];
  for (const route of listRoutes(plan.value, finder.scratchPool(), k)) {
    if (route !== null)
      found.push(
        route.nodes
          .slice(1, -1)
          .map((place) => entityAt(graph, entityOf[place] ?? 0).id)
          .join(" "),
      );
    if (found.length === k) break;
  }
  return found;
}

const areTied = (a: string, b: string): boolean =>
  findCommonNeighbours(graph, [toEntityId(a)]).some(({ id }) => id === b);

/** Mean share of what the readers wanted among the first three. Even positions set the weights, odd ones were kept apart. */
const rate = (ranking: Ranking, half: 0 | 1): number => {
  const pairs = JUDGED_PAIRS.filter((_, i) => i % 2 === half);
  const hits = pairs.flatMap(({ ends, wanted }) => {
    const first = ask(ends, ranking, 3);
    return wanted.map((paths) => paths.filter((inner) => first.includes(inner)).length / paths.length);
  });
  return hits.reduce((a, b) => a + b, 0) / hits.length;
};

describe("forty judged pairs of the shipped data", () => {
  it("name paths that exist", () => {
    for (const { ends, wanted } of JUDGED_PAIRS) {
      for (const inner of wanted.flat()) {
        const places = [ends[0] ?? "", ...inner.split(" ").filter(Boolean), ends[1] ?? ""];
        for (let i = 1; i < places.length; i++)
          expect(areTied(places[i - 1] ?? "", places[i] ?? ""), places.join(" ")).toBe(true);
      }
    }
  });

  it.each([
    ["specific", 0.75, 0.706],
    ["steps", 0.706, 0.667],
    ["evidence", 0.544, 0.506],
  ] as const)("agree with %s as docs/ranking.md says", (ranking, setting, other) => {
    expect(rate(ranking, 0)).toBeCloseTo(setting, 3);
    expect(rate(ranking, 1)).toBeCloseTo(other, 3);
  });
});
