import type { Boxes } from "./boxes.ts";
import { visitNear } from "./visit-near.ts";

/** A small picture is worth many small steps: what pushing finds room for need not be enlarged. */
const CAREFUL = { most: 400, rounds: 60, growth: 1.02 } as const;
const QUICK = { rounds: 20, growth: 1.07 } as const;
const MOST_GROWTHS = 200;
const TOLERANCE = 0.01;

/** One round of pushing: how many pairs overlapped. */
function push(x: Float64Array, y: Float64Array, boxes: Boxes): number {
  const { side, above, below } = boxes;
  let overlaps = 0;
  const meet = (u: number, v: number): void => {
    const su = side[u] ?? 0;
    const sv = side[v] ?? 0;
    const dx = (x[v] ?? 0) - (x[u] ?? 0);
    const overlapX = su + sv - Math.abs(dx);
    if (overlapX <= TOLERANCE) return;
    const dy = (y[v] ?? 0) - (y[u] ?? 0);
    const need = dy >= 0 ? (above[u] ?? 0) + (below[v] ?? 0) : (below[u] ?? 0) + (above[v] ?? 0);
    const overlapY = need - Math.abs(dy);
    if (overlapY <= TOLERANCE) return;
    overlaps++;
    const share = sv / (su + sv);
    if (overlapX < overlapY) {
      const sign = dx > 0 || (dx === 0 && u < v) ? 1 : -1;
      x[u] = (x[u] ?? 0) - sign * overlapX * share;
      x[v] = (x[v] ?? 0) + sign * overlapX * (1 - share);
    } else {
      const sign = dy > 0 || (dy === 0 && u < v) ? 1 : -1;
      y[u] = (y[u] ?? 0) - sign * overlapY * share;
      y[v] = (y[v] ?? 0) + sign * overlapY * (1 - share);
    }
  };
  visitNear(x, y, boxes, meet);
  return overlaps;
}

/**
 * Moves points apart, in place, until no two boxes overlap: pushes along the shorter way out and, where that finds no
 * room, enlarges the whole a little and pushes again. Keeps the picture's shape; y grows upwards. Returns the
 * number of pairs that still overlap, 0 unless `growths`, how often it may enlarge, stops it early.
 */
export function separate(x: Float64Array, y: Float64Array, boxes: Boxes, growths = MOST_GROWTHS): number {
  const { rounds, growth } = x.length <= CAREFUL.most ? CAREFUL : QUICK;
  let overlaps = 0;
  for (let enlarged = 0; enlarged <= growths; enlarged++) {
    if (enlarged > 0)
      for (let u = 0; u < x.length; u++) {
        x[u] = (x[u] ?? 0) * growth;
        y[u] = (y[u] ?? 0) * growth;
      }
    for (let round = 0; round < rounds; round++) {
      overlaps = push(x, y, boxes);
      if (overlaps === 0) return 0;
    }
  }
  return overlaps;
}
