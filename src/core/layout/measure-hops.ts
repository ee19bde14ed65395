import type { Topology } from "../graph/topology.ts";

/** Entities by how many relations lead to them from one, itself first, each ring ascending; `apart` = not reachable. */
export interface Rings {
  readonly rings: readonly (readonly number[])[];
  readonly apart: readonly number[];
  /** Number of the ring of each entity, -1 = apart. */
  readonly hops: Int32Array;
}

/** Rings around an entity, relations taken in both directions. O(entities + relations). */
export function measureHops(graph: Topology, from: number): Rings {
  const hops = new Int32Array(graph.entityCount).fill(-1);
  const rings: number[][] = [];
  let ring = [from];
  hops[from] = 0;
  while (ring.length > 0) {
    rings.push(ring);
    const next: number[] = [];
    for (const u of ring)
      for (let i = graph.offsets[u] ?? 0; i < (graph.offsets[u + 1] ?? 0); i++) {
        const v = graph.neighbours[i] ?? 0;
        if (hops[v] !== -1) continue;
        hops[v] = rings.length;
        next.push(v);
      }
    ring = next.sort((a, b) => a - b);
  }
  const apart = [...hops.keys()].filter((u) => hops[u] === -1);
  return { rings, apart, hops };
}
