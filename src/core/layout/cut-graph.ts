import { buildTopology } from "../graph/topology.ts";
import type { LayoutGraph } from "./layout-graph.ts";

/** The part of a graph with these entities and relations, numbered anew in their order. Entities keep the degree of the whole. */
export function cutGraph(graph: LayoutGraph, entities: Uint32Array, relations: Uint32Array): LayoutGraph {
  const placeOf = new Int32Array(graph.entityCount).fill(-1);
  entities.forEach((u, place) => {
    placeOf[u] = place;
  });
  return {
    ...buildTopology(
      entities.length,
      relations.map((r) => placeOf[graph.source[r] ?? 0] ?? 0),
      relations.map((r) => placeOf[graph.target[r] ?? 0] ?? 0),
      Uint8Array.from(relations, (r) => graph.directed[r] ?? 0),
    ),
    degree: entities.map((u) => graph.degree[u] ?? 0),
    entityType: Uint16Array.from(entities, (u) => graph.entityType[u] ?? 0),
  };
}
