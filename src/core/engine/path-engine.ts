import type { Graph } from "../graph/graph.ts";
import type { Cancel } from "../model/cancel.ts";
import type { Result } from "../model/result.ts";
import { type PathEvent, streamPaths } from "../paths/find-paths.ts";
import { createPathFinder } from "../paths/path-finder.ts";
import type { PathAnswer, PathQuery } from "../paths/query.ts";

/** Path search on one graph, with what its questions share. Loaded with the first question: the first picture does not wait for it. */
export interface PathEngine {
  /** The search as steps that can be left at any point; refused with everything that is wrong with the query. */
  readonly start: (query: PathQuery, cancel?: Cancel) => Result<Generator<PathEvent, PathAnswer, undefined>>;
}

export function createPathEngine(graph: Graph): PathEngine {
  const finder = createPathFinder(graph);
  return {
    start: (query, cancel) => {
      const plan = finder.plan(query);
      return plan.ok ? { ok: true, value: streamPaths(finder, plan.value, cancel) } : plan;
    },
  };
}
