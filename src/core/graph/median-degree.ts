import type { Graph } from "./graph.ts";

/** Median number of neighbours among the entities that have any. */
export function medianDegree({ degree }: Pick<Graph, "degree">): number {
  const sorted = degree.filter((neighbours) => neighbours > 0).sort();
  return sorted[sorted.length >> 1] ?? 0;
}
