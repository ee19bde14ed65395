/** Where entities lie, by index. */
export interface Positions {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Units of the drawing between two steps and between two rows: room for names below and between the marks. */
const STEP = 190;
const ROW = 96;

/** 0, 1, -1, 2, -2 … */
const toRow = (run: number) => (run % 2 === 0 ? -run / 2 : (run + 1) / 2);

/**
 * Columns (0 = start, 1 = end) and rows for the union of paths. The first path lies straight in row 0; every run of
 * entities that a later one adds lies in a row of its own, evenly between the two places where it leaves and joins what
 * is there, so no two entities coincide.
 */
function place(paths: readonly (readonly number[])[]): ReadonlyMap<number, readonly [number, number]> {
  const placed = new Map<number, readonly [number, number]>();
  let runs = 0;
  for (const path of paths)
    for (let at = 0; at < path.length; at++) {
      if (placed.has(path[at] ?? -1)) continue;
      let after = at;
      while (after < path.length && !placed.has(path[after] ?? -1)) after++;
      const left = placed.get(path[at - 1] ?? -1)?.[0];
      const right = placed.get(path[after] ?? -1)?.[0];
      const from = left ?? (right === undefined || right > 0 ? 0 : -1);
      const to = right ?? (from < 1 ? 1 : 2);
      // What has no neighbour on one side stands at that edge itself.
      const gaps = after - at - 1 + (left === undefined ? 0 : 1) + (right === undefined ? 0 : 1);
      const first = left === undefined ? 0 : 1;
      // Columns are fractions, so that equal ones may differ by a rounding.
      const isTurn = left !== undefined && right !== undefined && Math.abs(left - right) < 1e-6;
      for (let i = at; i < after; i++) {
        const share = (i - at + first) / Math.max(1, gaps);
        const column = isTurn ? (i + 1) / (path.length + 1) : from + (to - from) * share;
        placed.set(path[i] ?? -1, [column, toRow(runs)]);
      }
      runs++;
      at = after - 1;
    }
  return placed;
}

/**
 * Positions with the union of some paths (entity indices, the best first) laid out from left to right by distance, below
 * everything else, which stays where it is. Deterministic; linear in the paths and the graph.
 */
export function unfold(paths: readonly (readonly number[])[], { x, y }: Positions): Positions {
  const placed = place(paths);
  const steps = Math.max(1, ...paths.map((path) => path.length - 1));
  const unfolded = { x: Float32Array.from(x), y: Float32Array.from(y) };
  let lowest = 0;
  let left = 0;
  let right = 0;
  for (let u = 0; u < x.length; u++) {
    lowest = Math.min(lowest, y[u] ?? 0);
    left = Math.min(left, x[u] ?? 0);
    right = Math.max(right, x[u] ?? 0);
  }
  // Heights grow upwards.
  const highest = Math.max(0, ...[...placed.values()].map(([, row]) => row));
  const middle = lowest - (3 + highest) * ROW;
  const start = (left + right - steps * STEP) / 2;
  for (const [entity, [column, row]] of placed) {
    unfolded.x[entity] = start + column * steps * STEP;
    unfolded.y[entity] = middle + row * ROW;
  }
  return unfolded;
}
