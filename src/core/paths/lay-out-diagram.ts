import { orderRows, type RowPosition } from "./order-rows.ts";

/** Where entities lie, by index. */
export interface DiagramPositions {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Units of the drawing between two rows, and the least and the most between two steps: room for names and verbs. */
const ROW = 96;
const STEP = { least: 190, most: 420 } as const;

/** 0, 1, -1, 2, -2 … */
const toRow = (run: number) => (run % 2 === 0 ? -run / 2 : (run + 1) / 2);

/**
 * Columns (0 = start, 1 = end) and rows for the union of paths. The first path lies straight in row 0; every run of
 * entities that a later one adds lies in a row of its own, evenly between the two places where it leaves and joins what
 * is there, so no two entities coincide.
 */
function place(paths: readonly (readonly number[])[]): ReadonlyMap<number, RowPosition> {
  const placed = new Map<number, RowPosition>();
  let runs = 0;
  for (const path of paths)
    for (let at = 0; at < path.length; at++) {
      if (placed.has(path[at] ?? -1)) continue;
      let after = at;
      while (after < path.length && !placed.has(path[after] ?? -1)) after++;
      const left = placed.get(path[at - 1] ?? -1)?.column;
      const right = placed.get(path[after] ?? -1)?.column;
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
        placed.set(path[i] ?? -1, { column, row: runs });
      }
      runs++;
      at = after - 1;
    }
  return placed;
}

/** Each pair of neighbours on some path, once. */
function listLines(
  paths: readonly (readonly number[])[],
): readonly { readonly from: number; readonly to: number }[] {
  const lines = new Map<string, { readonly from: number; readonly to: number }>();
  for (const path of paths)
    for (let i = 1; i < path.length; i++) {
      const [from, to] = [path[i - 1] ?? -1, path[i] ?? -1];
      lines.set(from < to ? `${from} ${to}` : `${to} ${from}`, { from, to });
    }
  return [...lines.values()];
}

/**
 * Positions with the union of some paths (entity indices, the best first) laid out from left to right by distance, below
 * everything else, which stays where it is; rows are ordered so that few lines cross, and the picture is as wide for its
 * height as `aspect` asks, within reason. Deterministic; linear in the graph, and `orderRows` in the paths.
 */
export function layOutDiagram(
  paths: readonly (readonly number[])[],
  { x, y }: DiagramPositions,
  aspect = 1,
): DiagramPositions {
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
  const rows = 1 + Math.max(-1, ...[...placed.values()].map(({ row }) => row));
  const heights = orderRows(
    placed,
    listLines(paths),
    Array.from({ length: rows }, (_, row) => toRow(row)),
  );
  const step = Math.min(STEP.most, Math.max(STEP.least, (aspect * rows * ROW) / steps));
  // Heights grow upwards.
  const middle = lowest - (3 + Math.max(0, ...heights)) * ROW;
  const start = (left + right - steps * step) / 2;
  for (const [entity, { column, row }] of placed) {
    unfolded.x[entity] = start + column * steps * step;
    unfolded.y[entity] = middle + (heights[row] ?? 0) * ROW;
  }
  return unfolded;
}
