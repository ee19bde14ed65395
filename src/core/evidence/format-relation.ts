import { entityAt, type Graph, relationTypeOf } from "../graph/graph.ts";
import { agree } from "./agree.ts";

/** A relation (by index) as a plain sentence without its hedges: `Israel supplied arms to Azerbaijan`. */
export function formatRelation(graph: Graph, index: number): string {
  const source = entityAt(graph, graph.source[index] ?? 0);
  const target = entityAt(graph, graph.target[index] ?? 0);
  return `${source.name} ${agree(relationTypeOf(graph, index).label, source)} ${target.name}`;
}
