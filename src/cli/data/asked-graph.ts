import { buildGraph } from "../../core/graph/build.ts";
import type { Graph } from "../../core/graph/graph.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { ok, type Result } from "../../core/model/result.ts";
import { findPaths } from "../../core/paths/find-paths.ts";
import type { PathAnswer, PathQuery } from "../../core/paths/query.ts";
import type { OpenedData } from "./opened-data.ts";

/** A graph of which paths are asked: in memory, or in a database. */
export interface AskedGraph {
  /** Whole, or of a database the entities that the flags name. */
  readonly graph: Graph;
  /** The answer, and the data that holds whatever it names. */
  readonly find: (
    query: PathQuery,
  ) => Promise<Result<{ readonly answer: PathAnswer; readonly dataset: Dataset }>>;
  readonly notes: readonly string[];
}

/** A graph that is in memory. */
export function toAskedGraph({ dataset, notes }: Pick<OpenedData, "dataset" | "notes">): AskedGraph {
  const graph = buildGraph(dataset);
  return {
    graph,
    notes,
    find: async (query) => {
      const answer = await findPaths(graph, query);
      return answer.ok ? ok({ answer: answer.value, dataset }) : answer;
    },
  };
}
