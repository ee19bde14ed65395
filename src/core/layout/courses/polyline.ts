import { COURSES } from "./course.ts";

/** Pieces in which a curve is measured: half a pixel off at most on a canvas of ordinary size. */
export const PIECES = 14;
/** Numbers that a polyline takes: x and y of every point. */
export const STRIDE = 2 * (PIECES + 1);

const T = Float64Array.from({ length: PIECES + 1 }, (_, i) => i / PIECES);

/** Writes the points of a curve at `at`, `shift` pixels beside its middle line. */
export function tracePolyline(
  points: Float64Array,
  at: number,
  ends: readonly [x0: number, y0: number, x1: number, y1: number],
  course: number,
  shift = 0,
): void {
  const { along, aside } = COURSES[course] ?? { along: 0.5, aside: 0 };
  const [fromX, fromY, toX, toY] = ends;
  const dx = toX - fromX;
  const dy = toY - fromY;
  const length = Math.max(1e-6, Math.hypot(dx, dy));
  const ox = (-dy / length) * shift;
  const oy = (dx / length) * shift;
  const x0 = fromX + ox;
  const y0 = fromY + oy;
  const x1 = toX + ox;
  const y1 = toY + oy;
  const cx = x0 + dx * along - dy * aside;
  const cy = y0 + dy * along + dx * aside;
  for (let i = 0; i <= PIECES; i++) {
    const t = T[i] ?? 0;
    const s = 1 - t;
    points[at + 2 * i] = s * s * x0 + 2 * s * t * cx + t * t * x1;
    points[at + 2 * i + 1] = s * s * y0 + 2 * s * t * cy + t * t * y1;
  }
}

/** Square of the distance of a point from a polyline, or `enough` where it is no less. */
export function squaredDistance(
  points: Float64Array,
  at: number,
  x: number,
  y: number,
  enough: number,
): number {
  let least = enough;
  let ax = points[at] ?? 0;
  let ay = points[at + 1] ?? 0;
  for (let i = 1; i <= PIECES; i++) {
    const bx = points[at + 2 * i] ?? 0;
    const by = points[at + 2 * i + 1] ?? 0;
    const ex = bx - ax;
    const ey = by - ay;
    const length = ex * ex + ey * ey;
    let t = length === 0 ? 0 : ((x - ax) * ex + (y - ay) * ey) / length;
    t = t < 0 ? 0 : Math.min(t, 1);
    const px = x - ax - t * ex;
    const py = y - ay - t * ey;
    const distance = px * px + py * py;
    if (distance < least) least = distance;
    ax = bx;
    ay = by;
  }
  return least;
}

/** Whether two polylines cross. */
export function doCross(a: Float64Array, atA: number, b: Float64Array, atB: number): boolean {
  for (let i = 0; i < PIECES; i++) {
    const ax = a[atA + 2 * i] ?? 0;
    const ay = a[atA + 2 * i + 1] ?? 0;
    const bx = a[atA + 2 * i + 2] ?? 0;
    const by = a[atA + 2 * i + 3] ?? 0;
    const left = Math.min(ax, bx);
    const right = Math.max(ax, bx);
    const top = Math.min(ay, by);
    const bottom = Math.max(ay, by);
    for (let j = 0; j < PIECES; j++) {
      const cx = b[atB + 2 * j] ?? 0;
      const dx = b[atB + 2 * j + 2] ?? 0;
      if ((cx < left && dx < left) || (cx > right && dx > right)) continue;
      const cy = b[atB + 2 * j + 1] ?? 0;
      const dy = b[atB + 2 * j + 3] ?? 0;
      if ((cy < top && dy < top) || (cy > bottom && dy > bottom)) continue;
      const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
      const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
      if (c > 0 === d > 0) continue;
      const e = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
      const f = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
      if (e > 0 !== f > 0) return true;
    }
  }
  return false;
}

/** Whether a polyline runs through a rectangle. */
export function meetsRectangle(
  points: Float64Array,
  at: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  let ax = points[at] ?? 0;
  let ay = points[at + 1] ?? 0;
  for (let i = 1; i <= PIECES; i++) {
    const bx = points[at + 2 * i] ?? 0;
    const by = points[at + 2 * i + 1] ?? 0;
    // Liang and Barsky 1984: the part of the piece that lies in all four half planes.
    let from = 0;
    let to = 1;
    const dx = bx - ax;
    const dy = by - ay;
    for (let side = 0; side < 4 && from <= to; side++) {
      const p = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy;
      const q = side === 0 ? ax - left : side === 1 ? right - ax : side === 2 ? ay - top : bottom - ay;
      if (p === 0) {
        if (q < 0) to = -1;
      } else if (p < 0) from = Math.max(from, q / p);
      else to = Math.min(to, q / p);
    }
    if (from <= to) return true;
    ax = bx;
    ay = by;
  }
  return false;
}
