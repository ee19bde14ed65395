import type { Topology } from "../../graph/topology.ts";

/**
 * Arcs grouped by the node they leave, heads ascending and distinct: parallel relations are one arc. Those of a node
 * may be gathered when `endOf` is first asked for it, so that a search pays for what it looks at alone: ask before reading.
 */
export interface Arcs {
  /** A node has at most `offsets[node + 1] - offsets[node]` arcs. */
  readonly offsets: Uint32Array;
  /** Where the arcs of a node end. */
  readonly endOf: (node: number) => number;
  /** Where they begin, once their end was asked for. */
  readonly starts: Uint32Array;
  readonly heads: Uint32Array;
  /** Cost of the cheapest admissible relation of each arc; null = every arc costs 1. */
  readonly costs: Float64Array | null;
  /** No arc costs less. */
  readonly leastCost: number;
}

/** The admissible part of a topology as a simple directed graph. `back` turns every arc round (the same object when no direction counts). */
export interface Network {
  readonly nodeCount: number;
  readonly out: Arcs;
  readonly back: Arcs;
}

/** Whether a relation may carry a step, always the same answer; null = all may. */
export type Admits = ((relation: number) => boolean) | null;

/** Cost of each relation, positive, from `toCost`, and the least of them. */
export interface RelationCosts {
  readonly costs: Float64Array;
  readonly least: number;
}

/** Costs with their least; null stays null. */
export const withLeast = (costs: Float64Array | null): RelationCosts | null =>
  costs === null ? null : { costs, least: costs.reduce((a, b) => Math.min(a, b), Infinity) };

export interface NetworkOptions {
  readonly admits: Admits;
  /** Walk directed relations from source to target only. */
  readonly forward: boolean;
  /** null = 1 each. */
  readonly relationCosts: RelationCosts | null;
}

type Side = "both" | "leaving" | "entering";

function toArcs(topology: Topology, { admits, relationCosts }: NetworkOptions, side: Side): Arcs {
  const { entityCount, source, directed, offsets, neighbours, incident } = topology;
  const heads = new Uint32Array(neighbours.length);
  const costs = relationCosts === null ? null : new Float64Array(neighbours.length);
  const leaving = side === "leaving" ? 1 : 0;
  const leastCost = relationCosts?.least ?? 1;

  /** Lays the arcs of a node from a position on; returns where they end. */
  const gather = (u: number, from: number): number => {
    const end = offsets[u + 1] ?? 0;
    let size = from;
    let last = -1;
    for (let i = offsets[u] ?? 0; i < end; i++) {
      const v = neighbours[i] ?? 0;
      const r = incident[i] ?? 0;
      if (v === u || (admits !== null && !admits(r))) continue;
      if (side !== "both" && directed[r] === 1 && (source[r] === u ? 1 : 0) !== leaving) continue;
      const cost = relationCosts?.costs[r] ?? 1;
      if (v !== last) {
        last = v;
        heads[size] = v;
        if (costs !== null) costs[size] = cost;
        size++;
      } else if (costs !== null && cost < (costs[size - 1] ?? 0)) costs[size - 1] = cost;
    }
    return size;
  };

  if (admits === null) {
    // What most questions use is gathered at once, close together.
    const starts = new Uint32Array(entityCount + 1);
    for (let u = 0; u < entityCount; u++) starts[u + 1] = gather(u, starts[u] ?? 0);
    return { offsets: starts, endOf: (node) => starts[node + 1] ?? 0, starts, heads, costs, leastCost };
  }
  // One after another as they are asked for: memory that is touched for the first time costs more than the gathering.
  const starts = new Uint32Array(entityCount);
  // 1 + the end of each node's arcs; 0 = not gathered yet.
  const ends = new Uint32Array(entityCount);
  let next = 0;
  return {
    offsets,
    endOf(node) {
      const known = ends[node] ?? 0;
      if (known > 0) return known - 1;
      starts[node] = next;
      next = gather(node, next);
      ends[node] = next + 1;
      return next;
    },
    starts,
    heads,
    costs,
    leastCost,
  };
}

/**
 * The admissible relations of a topology, parallel ones bundled. Nodes are the topology's entity indices, and their
 * order is the order that breaks ties. One pass over the adjacency (two when direction counts) where all relations are
 * admissible; else next to nothing by itself. Meant to be kept between the queries of one constraint set, which gather
 * its arcs as they go.
 */
export function toNetwork(topology: Topology, options: NetworkOptions): Network {
  const { entityCount: nodeCount } = topology;
  if (!options.forward) {
    const arcs = toArcs(topology, options, "both");
    return { nodeCount, out: arcs, back: arcs };
  }
  return {
    nodeCount,
    out: toArcs(topology, options, "leaving"),
    back: toArcs(topology, options, "entering"),
  };
}

/** The same network with every arc at cost 1. */
export const withoutCosts = ({ nodeCount, out, back }: Network): Network => {
  const bare = (arcs: Arcs): Arcs => ({ ...arcs, costs: null, leastCost: 1 });
  return { nodeCount, out: bare(out), back: bare(back) };
};
