import { type Result, refuse } from "../../model/result.ts";
import type { GraphSource, Vocabulary } from "../../source/graph-source.ts";
import type { PathQuery } from "../query.ts";
import { createAdjacency } from "./adjacency.ts";
import { fetchPaths, type ReachedPaths } from "./fetch-paths.ts";
import type { ReachPorts } from "./meter.ts";
import type { ReachContext, ReachHooks, ReachLimits } from "./reach-context.ts";

const USUAL_LIMITS: ReachLimits = { rows: 50_000, rounds: 40, milliseconds: 30_000 };

export interface Reach {
  readonly paths: (query: PathQuery, hooks?: ReachHooks) => Promise<Result<ReachedPaths>>;
}

/**
 * Path questions on a source. Relations are fetched around the ends, in rounds, until no path that was not fetched can be better
 * than those that were; the search over them is the one in memory. The answer is then the same as over the whole graph; where a
 * limit ends the rounds before, `certainUpTo` says below which cost it is. What was fetched is kept for the next question.
 * Data that changes meanwhile is asked for again once, then refused.
 */
export function createReach(
  source: GraphSource,
  vocabulary: Vocabulary,
  ports: ReachPorts,
  limits: Partial<ReachLimits> = {},
): Reach {
  const adjacency = createAdjacency(source, vocabulary);
  const context: ReachContext = {
    ...{ source, vocabulary, adjacency, ports },
    limits: { ...USUAL_LIMITS, ...limits },
  };
  return {
    async paths(query, hooks = {}) {
      for (let attempt = 0; attempt < 2; attempt++) {
        const reached = await fetchPaths(context, query, hooks);
        if (reached !== "changed") return reached;
        adjacency.forget();
      }
      return refuse(
        "source-changed",
        "",
        "The database changed while the question was answered, twice.",
        "Ask again when nobody writes to it.",
      );
    },
  };
}
