/**
 * What the force layout pulls on: points with masses and weighted springs between them, each pair once, no loops.
 * `offsets` and `neighbours` list both directions, as in `Topology`.
 */
export interface Springs {
  readonly count: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float32Array;
  readonly mass: Float32Array;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
}

/** Springs of columns that hold every pair once. O(points + springs). */
export function buildSprings(
  count: number,
  source: Uint32Array,
  target: Uint32Array,
  weight: Float32Array,
): Springs {
  const offsets = new Uint32Array(count + 1);
  for (let e = 0; e < source.length; e++) {
    const s = (source[e] ?? 0) + 1;
    const t = (target[e] ?? 0) + 1;
    offsets[s] = (offsets[s] ?? 0) + 1;
    offsets[t] = (offsets[t] ?? 0) + 1;
  }
  const mass = new Float32Array(count);
  for (let u = 0; u < count; u++) {
    mass[u] = 1 + (offsets[u + 1] ?? 0);
    offsets[u + 1] = (offsets[u + 1] ?? 0) + (offsets[u] ?? 0);
  }
  const fill = offsets.slice();
  const neighbours = new Uint32Array(2 * source.length);
  for (let e = 0; e < source.length; e++) {
    const s = source[e] ?? 0;
    const t = target[e] ?? 0;
    const atS = fill[s] ?? 0;
    const atT = fill[t] ?? 0;
    neighbours[atS] = t;
    neighbours[atT] = s;
    fill[s] = atS + 1;
    fill[t] = atT + 1;
  }
  return { count, source, target, weight, mass, offsets, neighbours };
}
