import { createQuadtree } from "./quadtree.ts";
import type { Springs } from "./springs.ts";

export interface ForceOptions {
  readonly iterations: number;
  /** Strength of repulsion: the rest length of a spring grows with its square root. */
  readonly repulsion: number;
  readonly gravity: number;
  /** Cells narrower than this share of their distance act as one body. */
  readonly theta: number;
}

export const FORCE_DEFAULTS = { repulsion: 10, gravity: 1, theta: 1.2 } as const;

/** Keeps points that start almost on one spot from flinging each other away; squared, in units of a resting spring's tenth. */
const SOFTENING = 1;

/**
 * Moves points by ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014): springs pull in proportion to their
 * length, points repel by their masses over the distance, each point brakes by how much it swings. Changes `x` and `y`
 * in place. Deterministic; O(iterations · (points · log points + springs)).
 */
export function applyForces(springs: Springs, x: Float64Array, y: Float64Array, options: ForceOptions): void {
  const step = createForces(springs, x, y, options);
  for (let iteration = 0; iteration < options.iterations; iteration++) step();
}

/** The same, one iteration a call. */
export function createForces(
  springs: Springs,
  x: Float64Array,
  y: Float64Array,
  options: Omit<ForceOptions, "iterations">,
): () => void {
  const { count, source, target, weight, mass } = springs;
  const { repulsion, gravity } = options;
  const thetaSquared = options.theta * options.theta;
  let dx = new Float64Array(count);
  let dy = new Float64Array(count);
  let oldDx = new Float64Array(count);
  let oldDy = new Float64Array(count);
  // How boldly each point moves; it shrinks as the point comes to rest.
  const pace = new Float64Array(count).fill(1);
  const tree = createQuadtree(count);
  const stack = new Int32Array(1024);

  return () => {
    [oldDx, dx] = [dx, oldDx];
    [oldDy, dy] = [dy, oldDy];
    tree.fill(x, y, mass, count);
    const { child, mass: cellMass, centreX, centreY, width, inner } = tree;
    for (let u = 0; u < count; u++) {
      const px = x[u] ?? 0;
      const py = y[u] ?? 0;
      const m = mass[u] ?? 1;
      let fx = 0;
      let fy = 0;
      let top = 1;
      stack[0] = 0;
      while (top > 0) {
        const cell = stack[--top] ?? 0;
        const ex = px - (centreX[cell] ?? 0);
        const ey = py - (centreY[cell] ?? 0);
        const squared = ex * ex + ey * ey;
        const w = width[cell] ?? 0;
        if ((inner[cell] ?? 0) === 1 && w * w > thetaSquared * squared) {
          const base = 4 * cell;
          const a = child[base] ?? 0;
          const b = child[base + 1] ?? 0;
          const c = child[base + 2] ?? 0;
          const d = child[base + 3] ?? 0;
          if (a !== 0) stack[top++] = a;
          if (b !== 0) stack[top++] = b;
          if (c !== 0) stack[top++] = c;
          if (d !== 0) stack[top++] = d;
        } else if (squared > 0) {
          const factor = (repulsion * m * (cellMass[cell] ?? 0)) / (squared + SOFTENING);
          fx += ex * factor;
          fy += ey * factor;
        }
      }
      const distance = Math.sqrt(px * px + py * py);
      const pull = distance > 0 ? (gravity * m) / distance : 0;
      dx[u] = fx - px * pull;
      dy[u] = fy - py * pull;
    }
    for (let e = 0; e < source.length; e++) {
      const s = source[e] ?? 0;
      const t = target[e] ?? 0;
      const w = weight[e] ?? 1;
      const ex = ((x[s] ?? 0) - (x[t] ?? 0)) * w;
      const ey = ((y[s] ?? 0) - (y[t] ?? 0)) * w;
      dx[s] = (dx[s] ?? 0) - ex;
      dy[s] = (dy[s] ?? 0) - ey;
      dx[t] = (dx[t] ?? 0) + ex;
      dy[t] = (dy[t] ?? 0) + ey;
    }
    for (let u = 0; u < count; u++) {
      const nowX = dx[u] ?? 0;
      const nowY = dy[u] ?? 0;
      const beforeX = oldDx[u] ?? 0;
      const beforeY = oldDy[u] ?? 0;
      const turned = Math.sqrt((beforeX - nowX) ** 2 + (beforeY - nowY) ** 2);
      const swing = 1 + Math.sqrt((mass[u] ?? 1) * turned);
      const traction = Math.sqrt((beforeX + nowX) ** 2 + (beforeY + nowY) ** 2) / 2;
      const speed = ((pace[u] ?? 1) * Math.log(1 + traction)) / swing;
      pace[u] = Math.min(1, Math.sqrt((speed * (nowX * nowX + nowY * nowY)) / swing));
      x[u] = (x[u] ?? 0) + nowX * speed;
      y[u] = (y[u] ?? 0) + nowY * speed;
    }
  };
}

/** Length at which a spring between two points of such masses rests when nothing else acts. */
export const restLength = (massA: number, massB: number, repulsion: number): number =>
  Math.sqrt(repulsion * massA * massB);
