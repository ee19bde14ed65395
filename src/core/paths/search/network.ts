import type { Topology } from "../../graph/topology.ts";

/** Arcs grouped by the place they leave, heads ascending and distinct: parallel relations are one arc. */
export interface Arcs {
  readonly offsets: Uint32Array;
  readonly heads: Uint32Array;
  /** Cost of the cheapest admissible relation of each arc; null = every arc costs 1. */
  readonly costs: Float64Array | null;
  /** No arc costs less. */
  readonly leastCost: number;
}

/** The admissible part of a topology as a simple directed graph. `back` turns every arc round (the same object when no direction counts). */
export interface Network {
  readonly placeCount: number;
  readonly out: Arcs;
  readonly back: Arcs;
}

export interface NetworkOptions {
  /** 1 = admissible, per relation; null = all. */
  readonly mask: Uint8Array | null;
  /** Walk directed relations from source to target only. */
  readonly forward: boolean;
  /** Per relation, positive, from `toCost`; null = 1 each. */
  readonly relationCosts: Float64Array | null;
}

type Side = "both" | "leaving" | "entering";

function gather(topology: Topology, { mask, relationCosts }: NetworkOptions, side: Side): Arcs {
  const { entityCount, source, directed, offsets, neighbours, incident } = topology;
  const starts = new Uint32Array(entityCount + 1);
  const heads = new Uint32Array(neighbours.length);
  const costs = relationCosts === null ? null : new Float64Array(neighbours.length);
  const leaving = side === "leaving" ? 1 : 0;
  let size = 0;
  for (let u = 0; u < entityCount; u++) {
    const end = offsets[u + 1] ?? 0;
    let last = -1;
    for (let i = offsets[u] ?? 0; i < end; i++) {
      const v = neighbours[i] ?? 0;
      const r = incident[i] ?? 0;
      if (v === u || (mask !== null && mask[r] === 0)) continue;
      if (side !== "both" && directed[r] === 1 && (source[r] === u ? 1 : 0) !== leaving) continue;
      if (v === last) {
        if (costs !== null && relationCosts !== null) {
          const cost = relationCosts[r] ?? 0;
          if (cost < (costs[size - 1] ?? 0)) costs[size - 1] = cost;
        }
        continue;
      }
      last = v;
      heads[size] = v;
      if (costs !== null && relationCosts !== null) costs[size] = relationCosts[r] ?? 0;
      size++;
    }
    starts[u + 1] = size;
  }
  const trim = size < neighbours.length;
  return {
    offsets: starts,
    heads: trim ? heads.slice(0, size) : heads,
    costs: costs !== null && trim ? costs.slice(0, size) : costs,
    leastCost: relationCosts === null ? 1 : relationCosts.reduce((a, b) => Math.min(a, b), Infinity),
  };
}

/**
 * Keeps the admissible relations of a topology and bundles parallel ones. Places are the topology's entity indices, and
 * their order is the order that breaks ties. One pass over the adjacency (two when direction counts); meant to be kept
 * between the queries of one constraint set.
 */
export function toNetwork(topology: Topology, options: NetworkOptions): Network {
  if (!options.forward) {
    const arcs = gather(topology, options, "both");
    return { placeCount: topology.entityCount, out: arcs, back: arcs };
  }
  return {
    placeCount: topology.entityCount,
    out: gather(topology, options, "leaving"),
    back: gather(topology, options, "entering"),
  };
}
