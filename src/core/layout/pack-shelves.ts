import type { Boxes } from "./boxes.ts";
import type { Positions } from "./lay-out.ts";

export interface ShelfPacking {
  readonly width: number;
  readonly height: number;
}

/**
 * Puts entities on shelves, in their order, from the left and from the top down, no shelf wider than `width` unless a
 * single one is; writes their places into `into`, the upper left corner at `left`, `top`. Nothing overlaps. O(entities).
 */
export function packShelves(
  entities: readonly number[],
  boxes: Boxes,
  width: number,
  into: Positions,
  left = 0,
  top = 0,
): ShelfPacking {
  let widest = 0;
  let low = top;
  let first = 0;
  while (first < entities.length) {
    let end = first;
    let used = 0;
    let above = 0;
    let below = 0;
    while (end < entities.length) {
      const u = entities[end] ?? 0;
      const next = used + 2 * (boxes.side[u] ?? 0);
      if (end > first && next > width + 1e-6) break;
      used = next;
      above = Math.max(above, boxes.above[u] ?? 0);
      below = Math.max(below, boxes.below[u] ?? 0);
      end++;
    }
    let at = left;
    for (let i = first; i < end; i++) {
      const u = entities[i] ?? 0;
      const side = boxes.side[u] ?? 0;
      into.x[u] = at + side;
      into.y[u] = low - above;
      at += 2 * side;
    }
    widest = Math.max(widest, used);
    low -= above + below;
    first = end;
  }
  return { width: widest, height: top - low };
}
