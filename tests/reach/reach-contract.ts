import { expect } from "vitest";
import type { Graph } from "../../src/core/graph/graph.ts";
import { findPaths } from "../../src/core/paths/find-paths.ts";
import type { FoundPath, PathAnswer, PathQuery } from "../../src/core/paths/query.ts";
import type { ReachPorts } from "../../src/core/paths/reach/meter.ts";
import { createReach, type Reach } from "../../src/core/paths/reach/reach.ts";
import type { ReachLimits } from "../../src/core/paths/reach/reach-context.ts";
import type { GraphSource } from "../../src/core/source/graph-source.ts";

export const PORTS: ReachPorts = {
  pause: async () => {},
  startTimer: (then, milliseconds) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

export async function openReach(source: GraphSource, limits: Partial<ReachLimits> = {}): Promise<Reach> {
  const vocabulary = await source.open();
  if (!vocabulary.ok) throw new Error(JSON.stringify(vocabulary.error));
  return createReach(source, vocabulary.value, PORTS, limits);
}

/** Everything of an answer that has to be the same, whatever was fetched for it: a tree is the best found, and its notes come last. */
export function toComparable({ paths, citations, exhausted, noPath }: PathAnswer) {
  const used = paths.flatMap(({ parts, told }) =>
    [...parts, ...told].map((part) => (part.kind === "citation" ? part.number : 0)),
  );
  const last = used.reduce((most, number) => Math.max(most, number), 0);
  return {
    paths,
    citations: citations.filter(({ number }) => number <= last),
    exhausted,
    hasNoPath: noPath !== null,
  };
}

/** Asks both, and expects the same answer wherever the source's says that it is certain. */
export async function expectSameAnswer(
  graph: Graph,
  reach: Reach,
  query: PathQuery,
): Promise<"refused" | "certain" | "cut"> {
  const expected = findPaths(graph, query);
  const told: FoundPath[] = [];
  const found = await reach.paths(query, { onPath: (path) => told.push(path) });
  if (!expected.ok) {
    expect(found.ok).toBe(false);
    return "refused";
  }
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const { answer } = found.value;
  const { certainUpTo } = answer;
  if (certainUpTo === undefined) {
    expect(toComparable(answer)).toEqual(toComparable(expected.value));
    expect(told).toEqual(answer.paths);
    return "certain";
  }
  expect(answer.exhausted).toBe(false);
  expect(answer.noPath).toBeNull();
  if (query.ranking === "unexpected") return "cut";
  const below = (paths: readonly FoundPath[]) =>
    paths.filter(({ cost }) => cost < certainUpTo.cost).map(({ entities, cost }) => ({ entities, cost }));
  expect(below(answer.paths)).toEqual(below(expected.value.paths));
  return "cut";
}
