import { drain } from "../base/drain.ts";
import type { Graph } from "../graph/graph.ts";
import type { EntityHit } from "./found.ts";
import { indexNames, searchNames } from "./name-index.ts";

/**
 * The search over ids, names and other names of a graph's entities, ready to use: folded, by word beginning, forgiving
 * about one letter in five where a word begins no name. Linear in the names.
 */
export function buildSearch(graph: Graph): (query: string, limit: number) => readonly EntityHit[] {
  const index = drain(indexNames(graph));
  return (query, limit) => searchNames(graph, index, query, limit).hits;
}
