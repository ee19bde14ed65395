import type { Boxes } from "./boxes.ts";
import type { Springs } from "./springs.ts";

const ON_A_LINE = 2;

/** Whether two segments cross inside; touching ends do not count. */
function cross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number): number =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px);
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}

/**
 * How hard a picture is to follow, for comparing pictures of one graph: crossings of lines, and entities that stand on a
 * line between two others, which count more, most of all hubs on the band of a pair with many relations. O(springs² + springs · entities).
 */
export function countClashes(springs: Springs, x: Float64Array, y: Float64Array, boxes: Boxes): number {
  const { source, target, weight, mass } = springs;
  const n = x.length;
  let clashes = 0;
  for (let e = 0; e < source.length; e++) {
    const a = source[e] ?? 0;
    const b = target[e] ?? 0;
    // Extra points that tie kin together are not drawn.
    if (a >= n || b >= n) continue;
    const ax = x[a] ?? 0;
    const ay = y[a] ?? 0;
    const ex = (x[b] ?? 0) - ax;
    const ey = (y[b] ?? 0) - ay;
    const squared = Math.max(1e-9, ex * ex + ey * ey);
    for (let f = e + 1; f < source.length; f++) {
      const c = source[f] ?? 0;
      const d = target[f] ?? 0;
      if (c >= n || d >= n || c === a || c === b || d === a || d === b) continue;
      if (cross(ax, ay, ax + ex, ay + ey, x[c] ?? 0, y[c] ?? 0, x[d] ?? 0, y[d] ?? 0))
        clashes += Math.max(weight[e] ?? 1, weight[f] ?? 1);
    }
    for (let u = 0; u < n; u++) {
      if (u === a || u === b) continue;
      const px = (x[u] ?? 0) - ax;
      const py = (y[u] ?? 0) - ay;
      const t = Math.min(1, Math.max(0, (px * ex + py * ey) / squared));
      const reach = (boxes.above[u] ?? 0) * 0.8;
      if ((px - t * ex) ** 2 + (py - t * ey) ** 2 < reach * reach)
        clashes += ON_A_LINE * (weight[e] ?? 1) ** 2 * Math.sqrt(mass[u] ?? 1);
    }
  }
  return clashes;
}
