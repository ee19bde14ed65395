import { buildGraph } from "../../src/core/graph/build.ts";
import type { Graph } from "../../src/core/graph/graph.ts";
import { type EntityId, toEntityId } from "../../src/core/model/ids.ts";
import { findPaths as find } from "../../src/core/paths/find-paths.ts";
import type { PathAnswer, PathQuery } from "../../src/core/paths/query.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { type PlainQuery, toPlainQuery, toQuery } from "./plain-query.ts";

export const graphOf = (text: string): Graph => buildGraph(toDataset(text));

/** `israel` is `state:israel`. */
export const idOf = (name: string): EntityId => toEntityId(name.includes(":") ? name : `state:${name}`);

/** The query between ends written as names, `a+b` for a set. */
export const queryOf = (ends: string, rest: Partial<PlainQuery> = {}): PathQuery =>
  toQuery(
    toPlainQuery(
      ends.split(" ").map((end) => end.split("+").map(idOf)),
      rest,
    ),
  );

/** The answer to a query, or to one that is said field by field. */
export const findPaths = (graph: Graph, query: PathQuery | PlainQuery) =>
  find(graph, "through" in query ? query : toQuery(query));

/** The answer; throws when the query is refused. */
export function answerOf(graph: Graph, ends: string, rest: Partial<PlainQuery> = {}): PathAnswer {
  const answer = findPaths(graph, queryOf(ends, rest));
  if (!answer.ok) throw new Error(answer.error.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return answer.value;
}

/** Paths as `a b c`, without the prefix of states. */
export const routesOf = ({ paths }: PathAnswer): readonly string[] =>
  paths.map(({ entities }) => entities.map((id) => id.replace(/^state:/, "")).join(" "));
