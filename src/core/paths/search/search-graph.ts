import type { Graph } from "../../graph/graph.ts";
import { buildTopology, type Topology } from "../../graph/topology.ts";
import { compareCodePoints } from "../../model/ids.ts";

/** A graph as the search sees it: entities in the order of their ids, which is the order that breaks ties. */
export interface SearchGraph {
  readonly graph: Graph;
  /** Entities are nodes here; the first relations are the graph's own. */
  readonly topology: Topology;
  readonly entityOf: Uint32Array;
  readonly nodeOf: Uint32Array;
  /** Relation of the graph behind each relation of the topology. */
  readonly relationOf: Uint32Array;
}

function toOrder(graph: Graph): Uint32Array {
  const ids = graph.dataset.entities.map(({ id }) => id);
  const order = Uint32Array.from(ids, (_, index) => index);
  const isSorted = ids.every((id, i) => i === 0 || compareCodePoints(ids[i - 1] ?? "", id) < 0);
  return isSorted ? order : order.sort((a, b) => compareCodePoints(ids[a] ?? "", ids[b] ?? ""));
}

/**
 * Orders the entities and rebuilds the adjacency where needed: linear in relations, and a sort of the ids unless they
 * are sorted already. With `throughQualifiers`, entities named in qualifiers are tied, both ways, to the ends of
 * the relations that name them.
 */
export function toSearchGraph(graph: Graph, throughQualifiers: boolean): SearchGraph {
  const entityOf = toOrder(graph);
  const nodeOf = new Uint32Array(entityOf.length);
  entityOf.forEach((entity, node) => {
    nodeOf[entity] = node;
  });
  const mentions = throughQualifiers ? graph.mentionTies() : [];
  const { relationCount } = graph;
  const total = relationCount + mentions.length;
  const relationOf = new Uint32Array(total);
  for (let r = 0; r < relationCount; r++) relationOf[r] = r;
  mentions.forEach(({ relation }, i) => {
    relationOf[relationCount + i] = relation;
  });
  if (mentions.length === 0 && entityOf.every((entity, node) => entity === node))
    return { graph, topology: graph, entityOf, nodeOf, relationOf };
  const at = (entities: Uint32Array, part: "end" | "entity") =>
    Uint32Array.from(
      { length: total },
      (_, r) =>
        nodeOf[r < relationCount ? (entities[r] ?? 0) : (mentions[r - relationCount]?.[part] ?? 0)] ?? 0,
    );
  const directed = new Uint8Array(total);
  directed.set(graph.directed);
  const topology = buildTopology(
    graph.entityCount,
    at(graph.source, "end"),
    at(graph.target, "entity"),
    directed,
  );
  return { graph, topology, entityOf, nodeOf, relationOf };
}
