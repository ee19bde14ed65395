import type { Topology } from "../graph/topology.ts";

/** What measures count on: the visible entities, and each pair of them that any visible relation joins, once. */
export interface NeighbourPairs {
  /** Entity indices, ascending. */
  readonly members: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Visible relations between the two, in either direction. */
  readonly weight: readonly number[];
}

/** Directions and self-loops are left out. Linear in the adjacency; pairs are in ascending order. */
export function listPairs(
  { entityCount, offsets, neighbours, incident }: Topology,
  masks: { readonly entities: Uint8Array; readonly relations: Uint8Array },
): NeighbourPairs {
  const members: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  const weight: number[] = [];
  for (let u = 0; u < entityCount; u++) {
    if (masks.entities[u] !== 1) continue;
    members.push(u);
    const end = offsets[u + 1] ?? 0;
    for (let i = offsets[u] ?? 0; i < end; i++) {
      const v = neighbours[i] ?? 0;
      if (v <= u || masks.relations[incident[i] ?? 0] !== 1) continue;
      const last = second.length - 1;
      // Parallel relations stand next to each other.
      if (first[last] === u && second[last] === v) weight[last] = (weight[last] ?? 0) + 1;
      else {
        first.push(u);
        second.push(v);
        weight.push(1);
      }
    }
  }
  return { members, first, second, weight };
}

/** Distinct visible neighbours by entity index; NaN for entities that are not members. */
export function countDegrees({ members, first, second }: NeighbourPairs, entityCount: number): Float64Array {
  const degree = new Float64Array(entityCount).fill(Number.NaN);
  for (const u of members) degree[u] = 0;
  for (const ends of [first, second]) for (const u of ends) degree[u] = (degree[u] ?? 0) + 1;
  return degree;
}
