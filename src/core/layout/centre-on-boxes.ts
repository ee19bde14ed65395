import type { Boxes } from "./boxes.ts";

export interface Centred {
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

/** Places in a column each, whatever their precision. */
interface Places {
  readonly x: Float32Array | Float64Array;
  readonly y: Float32Array | Float64Array;
}

/** Turns the middle of all boxes to 0, 0; returns how far everything moved, and how much room all boxes take. */
export function centreOnBoxes({ x, y }: Places, boxes: Boxes): Centred {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let u = 0; u < x.length; u++) {
    left = Math.min(left, (x[u] ?? 0) - (boxes.side[u] ?? 0));
    right = Math.max(right, (x[u] ?? 0) + (boxes.side[u] ?? 0));
    low = Math.min(low, (y[u] ?? 0) - (boxes.below[u] ?? 0));
    high = Math.max(high, (y[u] ?? 0) + (boxes.above[u] ?? 0));
  }
  const dx = x.length === 0 ? 0 : -(left + right) / 2;
  const dy = x.length === 0 ? 0 : -(low + high) / 2;
  for (let u = 0; u < x.length; u++) {
    x[u] = (x[u] ?? 0) + dx;
    y[u] = (y[u] ?? 0) + dy;
  }
  return { dx, dy, width: x.length === 0 ? 0 : right - left, height: x.length === 0 ? 0 : high - low };
}
