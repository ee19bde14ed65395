import type { Topology } from "../graph/topology.ts";

/** Relations grouped by the two entities they join, whatever their direction. */
export interface ParallelGroups {
  readonly count: number;
  /** Pair of each relation. */
  readonly of: Uint32Array;
  /** Relations of pair p: `relations[offsets[p]] … relations[offsets[p + 1] - 1]`, ascending. */
  readonly offsets: Uint32Array;
  readonly relations: Uint32Array;
}

/** Parallel relations are adjacent in the topology, so one sweep finds the pairs. */
export function groupParallels(topology: Topology): ParallelGroups {
  const of = new Uint32Array(topology.relationCount);
  const relations = new Uint32Array(topology.relationCount);
  const starts = new Uint32Array(topology.relationCount + 1);
  let count = 0;
  let at = 0;
  for (let u = 0; u < topology.entityCount; u++) {
    let previous = -1;
    const end = topology.offsets[u + 1] ?? 0;
    for (let i = topology.offsets[u] ?? 0; i < end; i++) {
      const v = topology.neighbours[i] ?? 0;
      if (v < u) continue;
      if (v !== previous) starts[count++] = at;
      previous = v;
      const relation = topology.incident[i] ?? 0;
      of[relation] = count - 1;
      relations[at++] = relation;
    }
  }
  starts[count] = at;
  return { count, of, relations, offsets: starts.slice(0, count + 1) };
}
