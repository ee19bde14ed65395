import { entityAt, type Graph } from "../../graph/graph.ts";
import type { FoundPath } from "../query.ts";

/** Neighbours that make a hub: this many times the median, and no fewer than the floor. */
const TIMES_MEDIAN = 4;
const FLOOR = 8;

/** The best connected intermediate, if it is a hub. */
export function findHub(graph: Graph, inner: readonly number[], median: number): FoundPath["hub"] {
  let most = -1;
  for (const entity of inner) if ((graph.degree[entity] ?? 0) > (graph.degree[most] ?? -1)) most = entity;
  const neighbours = graph.degree[most] ?? 0;
  if (neighbours < FLOOR || neighbours < TIMES_MEDIAN * median) return null;
  return { entity: entityAt(graph, most).id, neighbours, median };
}
