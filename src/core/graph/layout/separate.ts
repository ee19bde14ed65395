import type { Boxes } from "./boxes.ts";

const ROUNDS_PER_SCALE = 60;
const GROWTH = 1.02;
const MOST_GROWTHS = 200;
const TOLERANCE = 0.01;

export interface SeparateOptions {
  /** 1 = stays where it is; others move away from it. */
  readonly fixed?: Uint8Array;
  /** How often the whole may be enlarged when pushing alone finds no room (default: until nothing overlaps). */
  readonly growths?: number;
}

/** One round of pushing: how many pairs overlapped. Points are swept from left to right. */
function push(
  x: Float64Array,
  y: Float64Array,
  boxes: Boxes,
  order: Uint32Array,
  fixed: Uint8Array | undefined,
): number {
  const { side, above, below } = boxes;
  const leftOf = (u: number): number => (x[u] ?? 0) - (side[u] ?? 0);
  order.sort((a, b) => leftOf(a) - leftOf(b) || a - b);
  let widest = 0;
  for (const s of side) if (s > widest) widest = s;
  let overlaps = 0;
  for (let i = 0; i < order.length; i++) {
    const u = order[i] ?? 0;
    const su = side[u] ?? 0;
    for (let j = i + 1; j < order.length; j++) {
      const v = order[j] ?? 0;
      const sv = side[v] ?? 0;
      const dx = (x[v] ?? 0) - (x[u] ?? 0);
      // Later points start further right, but pushing moves them within a round: the margin allows for that.
      if (dx > su + widest + widest) break;
      const overlapX = su + sv - Math.abs(dx);
      if (overlapX <= TOLERANCE) continue;
      const dy = (y[v] ?? 0) - (y[u] ?? 0);
      const need = dy >= 0 ? (above[u] ?? 0) + (below[v] ?? 0) : (below[u] ?? 0) + (above[v] ?? 0);
      const overlapY = need - Math.abs(dy);
      if (overlapY <= TOLERANCE) continue;
      overlaps++;
      const isFixedU = fixed?.[u] === 1;
      const isFixedV = fixed?.[v] === 1;
      if (isFixedU && isFixedV) continue;
      const share = isFixedU ? 0 : isFixedV ? 1 : (side[v] ?? 1) / (su + sv);
      if (overlapX < overlapY) {
        const sign = dx > 0 || (dx === 0 && u < v) ? 1 : -1;
        x[u] = (x[u] ?? 0) - sign * overlapX * share;
        x[v] = (x[v] ?? 0) + sign * overlapX * (1 - share);
      } else {
        const sign = dy > 0 || (dy === 0 && u < v) ? 1 : -1;
        y[u] = (y[u] ?? 0) - sign * overlapY * share;
        y[v] = (y[v] ?? 0) + sign * overlapY * (1 - share);
      }
    }
  }
  return overlaps;
}

/**
 * Moves points apart, in place, until no two boxes overlap: pushes along the shorter way out and, where that finds no
 * room, enlarges the whole a little and pushes again. Keeps the picture's shape; y grows upwards. Returns the
 * number of pairs that still overlap, 0 unless `growths` stops it early or fixed ones overlap.
 */
export function separate(
  x: Float64Array,
  y: Float64Array,
  boxes: Boxes,
  options: SeparateOptions = {},
): number {
  const order = Uint32Array.from(x.keys());
  const growths = options.growths ?? MOST_GROWTHS;
  let overlaps = 0;
  for (let growth = 0; growth <= growths; growth++) {
    if (growth > 0)
      for (let u = 0; u < x.length; u++) {
        if (options.fixed?.[u] === 1) continue;
        x[u] = (x[u] ?? 0) * GROWTH;
        y[u] = (y[u] ?? 0) * GROWTH;
      }
    for (let round = 0; round < ROUNDS_PER_SCALE; round++) {
      overlaps = push(x, y, boxes, order, options.fixed);
      if (overlaps === 0) return 0;
    }
  }
  return overlaps;
}
