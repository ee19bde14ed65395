import type { Boxes } from "./boxes.ts";

const CELL = 56;

/**
 * Calls `visit` once for every pair of boxes that may overlap, by a grid of the places before the first call: a pair that
 * comes together only because `visit` moves one of them may be missed. O(boxes + pairs); the order is fixed by the places.
 */
export function visitNear(
  x: Float64Array,
  y: Float64Array,
  { side, above, below }: Boxes,
  visit: (u: number, v: number) => void,
): void {
  const n = x.length;
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let u = 0; u < n; u++) {
    left = Math.min(left, (x[u] ?? 0) - (side[u] ?? 0));
    right = Math.max(right, (x[u] ?? 0) + (side[u] ?? 0));
    low = Math.min(low, (y[u] ?? 0) - (below[u] ?? 0));
    high = Math.max(high, (y[u] ?? 0) + (above[u] ?? 0));
  }
  if (n < 2) return;
  // A sparse picture gets larger cells, so that there are never many more cells than boxes.
  const cell = Math.max(CELL, Math.sqrt(((right - left) * (high - low)) / (4 * n + 64)));
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((high - low) / cell) + 1;
  const firstColumn = new Int32Array(n);
  const lastColumn = new Int32Array(n);
  const firstRow = new Int32Array(n);
  const lastRow = new Int32Array(n);
  const starts = new Uint32Array(columns * rows + 1);
  for (let u = 0; u < n; u++) {
    const c0 = Math.floor(((x[u] ?? 0) - (side[u] ?? 0) - left) / cell);
    const c1 = Math.floor(((x[u] ?? 0) + (side[u] ?? 0) - left) / cell);
    const r0 = Math.floor(((y[u] ?? 0) - (below[u] ?? 0) - low) / cell);
    const r1 = Math.floor(((y[u] ?? 0) + (above[u] ?? 0) - low) / cell);
    firstColumn[u] = c0;
    lastColumn[u] = c1;
    firstRow[u] = r0;
    lastRow[u] = r1;
    for (let r = r0; r <= r1; r++)
      for (let c = c0; c <= c1; c++) {
        const at = r * columns + c + 1;
        starts[at] = (starts[at] ?? 0) + 1;
      }
  }
  for (let at = 0; at < columns * rows; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const fill = starts.slice();
  const members = new Uint32Array(starts[columns * rows] ?? 0);
  for (let u = 0; u < n; u++)
    for (let r = firstRow[u] ?? 0; r <= (lastRow[u] ?? 0); r++)
      for (let c = firstColumn[u] ?? 0; c <= (lastColumn[u] ?? 0); c++) {
        const at = r * columns + c;
        const next = fill[at] ?? 0;
        members[next] = u;
        fill[at] = next + 1;
      }
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const end = starts[r * columns + c + 1] ?? 0;
      for (let i = starts[r * columns + c] ?? 0; i < end; i++) {
        const u = members[i] ?? 0;
        for (let j = i + 1; j < end; j++) {
          const v = members[j] ?? 0;
          // Boxes that share several cells meet in the first of them.
          if (Math.max(firstColumn[u] ?? 0, firstColumn[v] ?? 0) !== c) continue;
          if (Math.max(firstRow[u] ?? 0, firstRow[v] ?? 0) !== r) continue;
          visit(u, v);
        }
      }
    }
}
