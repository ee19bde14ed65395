/**
 * The line of a relation on screen, in pixels (y downwards): a quadratic curve, or for a self-loop a circle through its
 * entity. The shader in programs/relation-shader.ts draws the same geometry.
 */
export interface Curve {
  readonly x0: number;
  readonly y0: number;
  /** Control point; for a loop the centre of its circle. */
  readonly cx: number;
  readonly cy: number;
  readonly x1: number;
  readonly y1: number;
  /** Radius of a loop, 0 for a line between two entities. */
  readonly loop: number;
}

export const OFFSET_SHARE = 0.14;
export const MOST_OFFSET = 17;
export const LOOP_STEP = 7;

/** Pixels between two parallel lines, by the distance of its ends and how sizes are scaled. */
const toOffsetStep = (distance: number, sizeScaling: number): number =>
  Math.min(distance * OFFSET_SHARE, MOST_OFFSET * sizeScaling);

/**
 * The curve from one end to the other. `flips` when the relation runs against the pair's own direction (from the lower
 * to the higher index), so that opposite relations bend apart.
 */
export function toCurve(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  course: {
    readonly step: number;
    readonly shift: number;
    /** Where the control point stands: share of the way, from the lower index, and share of its length aside. */
    readonly along: number;
    readonly aside: number;
    readonly flips: boolean;
    readonly sizeScaling: number;
    /** Radius of the entity on screen when both ends are one. */
    readonly loopRadius: number | null;
  },
): Curve {
  if (course.loopRadius !== null) {
    const loop =
      course.loopRadius * 0.75 + (Math.abs(course.step) * 2 + 1) * LOOP_STEP * 0.5 * course.sizeScaling;
    return { x0, y0, x1, y1, cx: x0, cy: y0 - course.loopRadius * 0.6 - loop, loop };
  }
  const dx = x1 - x0;
  const dy = y1 - y0;
  const distance = Math.max(1e-6, Math.hypot(dx, dy));
  const sign = course.flips ? -1 : 1;
  const nx = (-dy / distance) * sign;
  const ny = (dx / distance) * sign;
  const bend = 2 * course.step * toOffsetStep(distance, course.sizeScaling) + course.aside * distance;
  const along = course.flips ? 1 - course.along : course.along;
  const { shift } = course;
  return {
    x0: x0 + nx * shift,
    y0: y0 + ny * shift,
    cx: x0 + dx * along + nx * (bend + shift),
    cy: y0 + dy * along + ny * (bend + shift),
    x1: x1 + nx * shift,
    y1: y1 + ny * shift,
    loop: 0,
  };
}

/** Point of the curve at 0 (source) … 1 (target). */
export function pointAt(curve: Curve, t: number): { readonly x: number; readonly y: number } {
  if (curve.loop > 0) {
    const angle = Math.PI / 2 + t * 2 * Math.PI;
    return { x: curve.cx + curve.loop * Math.cos(angle), y: curve.cy + curve.loop * Math.sin(angle) };
  }
  const s = 1 - t;
  return {
    x: s * s * curve.x0 + 2 * s * t * curve.cx + t * t * curve.x1,
    y: s * s * curve.y0 + 2 * s * t * curve.cy + t * t * curve.y1,
  };
}

/**
 * Share of a curve between two entities that is left when so many pixels are cut off its end. An approximation that two
 * rounds bring within a fraction of a pixel, as in the shader.
 */
export function cutEnd(curve: Curve, pixels: number): number {
  let rest = pixels / Math.max(1e-3, 2 * Math.hypot(curve.x1 - curve.cx, curve.y1 - curve.cy));
  for (let round = 0; round < 2; round++) {
    const { x, y } = pointAt(curve, 1 - rest);
    rest = Math.min(1, (rest * pixels) / Math.max(1e-3, Math.hypot(curve.x1 - x, curve.y1 - y)));
  }
  return 1 - rest;
}

/** Length of an arrowhead, by the width of its line. */
export const toHeadLength = (width: number): number => 4.5 + 2 * width;

const SEGMENTS = 12;

/** Pixels from a point to the curve. */
export function distanceTo(curve: Curve, x: number, y: number): number {
  if (curve.loop > 0) return Math.abs(Math.hypot(x - curve.cx, y - curve.cy) - curve.loop);
  let least = Number.POSITIVE_INFINITY;
  let before = pointAt(curve, 0);
  for (let i = 1; i <= SEGMENTS; i++) {
    const after = pointAt(curve, i / SEGMENTS);
    const ex = after.x - before.x;
    const ey = after.y - before.y;
    const length = ex * ex + ey * ey;
    const t =
      length === 0 ? 0 : Math.min(1, Math.max(0, ((x - before.x) * ex + (y - before.y) * ey) / length));
    least = Math.min(least, Math.hypot(x - before.x - t * ex, y - before.y - t * ey));
    before = after;
  }
  return least;
}
