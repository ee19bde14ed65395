/**
 * Shape of a typed multigraph in typed arrays, without what its elements mean. Entities and relations are indices
 * (0 … count-1). Both ends of a relation list it, a self-loop once, so the three adjacency columns of an entity `u`
 * run from `offsets[u]` to `offsets[u + 1]`, sorted by neighbour, then relation: parallel relations are adjacent.
 */
export interface Topology {
  readonly entityCount: number;
  readonly relationCount: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** 1 = the relation has an arrow from source to target. */
  readonly directed: Uint8Array;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Relation index of each adjacency entry. */
  readonly incident: Uint32Array;
}

/**
 * Builds the adjacency by two counting sorts: O(entities + relations), no comparison sort.
 * `source` and `target` are kept, not copied.
 */
export function buildTopology(
  entityCount: number,
  source: Uint32Array,
  target: Uint32Array,
  directed: Uint8Array,
): Topology {
  const relationCount = source.length;
  const offsets = new Uint32Array(entityCount + 1);
  let entries = 0;
  for (let r = 0; r < relationCount; r++) {
    const s = source[r] ?? 0;
    const t = target[r] ?? 0;
    offsets[s + 1] = (offsets[s + 1] ?? 0) + 1;
    entries++;
    if (s !== t) {
      offsets[t + 1] = (offsets[t + 1] ?? 0) + 1;
      entries++;
    }
  }
  for (let u = 0; u < entityCount; u++) offsets[u + 1] = (offsets[u + 1] ?? 0) + (offsets[u] ?? 0);

  // First pass: entries grouped by their neighbour, relations ascending. Reading that list in order and dropping each
  // entry into its own entity's range leaves every range sorted by neighbour, then relation.
  const fill = offsets.slice();
  const byNeighbour = new Uint32Array(entries);
  for (let r = 0; r < relationCount; r++) {
    const s = source[r] ?? 0;
    const t = target[r] ?? 0;
    const at = fill[t] ?? 0;
    byNeighbour[at] = r;
    fill[t] = at + 1;
    if (s !== t) {
      const back = fill[s] ?? 0;
      byNeighbour[back] = r;
      fill[s] = back + 1;
    }
  }
  fill.set(offsets);
  const neighbours = new Uint32Array(entries);
  const incident = new Uint32Array(entries);
  for (let v = 0; v < entityCount; v++) {
    const end = offsets[v + 1] ?? 0;
    for (let i = offsets[v] ?? 0; i < end; i++) {
      const r = byNeighbour[i] ?? 0;
      const s = source[r] ?? 0;
      const u = s === v ? (target[r] ?? 0) : s;
      const at = fill[u] ?? 0;
      neighbours[at] = v;
      incident[at] = r;
      fill[u] = at + 1;
    }
  }
  return { entityCount, relationCount, source, target, directed, offsets, neighbours, incident };
}
