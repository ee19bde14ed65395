import type { Boxes } from "./boxes.ts";
import type { Springs } from "./springs.ts";

/** Lines between entities, each pair once, with the lines of each entity. */
export interface Lines {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weight: Float32Array;
  readonly of: readonly (readonly number[])[];
}

/** The springs between the first `count` points: those that are drawn. */
export function listLines({ source, target, weight }: Springs, count: number): Lines {
  const drawn = [...source.keys()].filter((e) => (source[e] ?? 0) < count && (target[e] ?? 0) < count);
  const of: number[][] = Array.from({ length: count }, () => []);
  drawn.forEach((e, line) => {
    of[source[e] ?? 0]?.push(line);
    of[target[e] ?? 0]?.push(line);
  });
  return {
    a: Uint32Array.from(drawn, (e) => source[e] ?? 0),
    b: Uint32Array.from(drawn, (e) => target[e] ?? 0),
    weight: Float32Array.from(drawn, (e) => weight[e] ?? 1),
    of,
  };
}

/** Pixels that a line keeps from an entity that it does not lead to, beyond that entity's own room. */
const CLEAR = 9;
const ON_LINE = 3;
const OVERLAP = 40;
const LENGTH = 1 / 420;

export interface CrossingCost {
  /**
   * What some entities, where they stand now, cost the reader: lines that cross theirs, entities close to a line, overlaps
   * and long lines. Comparing two values for one set tells which of two places is better. O(lines of the set · (lines +
   * entities)).
   */
  readonly costOf: (members: readonly number[]) => number;
  /** Takes note of where entities stand whose cost was not asked since they moved. */
  readonly settle: (members: readonly number[]) => void;
}

/** Weighs the places of entities; `x` and `y` may change between calls. */
export function createCrossingCost(
  lines: Lines,
  x: Float64Array,
  y: Float64Array,
  { side, above, below }: Boxes,
): CrossingCost {
  const { a, b, weight, of } = lines;
  const n = x.length;
  const m = a.length;
  const isMember = new Uint8Array(n);
  const isTheirs = new Uint8Array(m);
  // Ends and bounding box of every line, so that most pairs are told apart by four comparisons.
  const ax = new Float64Array(m);
  const ay = new Float64Array(m);
  const bx = new Float64Array(m);
  const by = new Float64Array(m);
  const left = new Float64Array(m);
  const right = new Float64Array(m);
  const low = new Float64Array(m);
  const high = new Float64Array(m);
  // A hub in the way misleads most: its own lines and the one below it look like one.
  const standing = Float64Array.from(of, (own) => ON_LINE * Math.max(1, Math.sqrt(own.length / 4)));
  const reach = above.map((value) => value + CLEAR);

  const follow = (line: number): void => {
    const s = a[line] ?? 0;
    const t = b[line] ?? 0;
    const sx = x[s] ?? 0;
    const sy = y[s] ?? 0;
    const tx = x[t] ?? 0;
    const ty = y[t] ?? 0;
    ax[line] = sx;
    ay[line] = sy;
    bx[line] = tx;
    by[line] = ty;
    left[line] = Math.min(sx, tx);
    right[line] = Math.max(sx, tx);
    low[line] = Math.min(sy, ty);
    high[line] = Math.max(sy, ty);
  };
  for (let line = 0; line < m; line++) follow(line);

  /** How much an entity is in the way of a line, 0 = not at all. */
  const press = (u: number, line: number): number => {
    const px = x[u] ?? 0;
    const py = y[u] ?? 0;
    const room = reach[u] ?? 0;
    if (px + room < (left[line] ?? 0) || px - room > (right[line] ?? 0)) return 0;
    if (py + room < (low[line] ?? 0) || py - room > (high[line] ?? 0)) return 0;
    if (u === a[line] || u === b[line]) return 0;
    const ex = (bx[line] ?? 0) - (ax[line] ?? 0);
    const ey = (by[line] ?? 0) - (ay[line] ?? 0);
    const qx = px - (ax[line] ?? 0);
    const qy = py - (ay[line] ?? 0);
    const at = Math.min(1, Math.max(0, (qx * ex + qy * ey) / Math.max(1e-9, ex * ex + ey * ey)));
    const dx = qx - at * ex;
    const dy = qy - at * ey;
    const squared = dx * dx + dy * dy;
    if (squared >= room * room) return 0;
    return (standing[u] ?? 1) * (weight[line] ?? 1) * (1.3 - Math.sqrt(squared) / room);
  };

  const overlap = (u: number, v: number): number => {
    const overlapX = (side[u] ?? 0) + (side[v] ?? 0) - Math.abs((x[u] ?? 0) - (x[v] ?? 0));
    if (overlapX <= 0) return 0;
    const isBelow = (y[v] ?? 0) < (y[u] ?? 0);
    const need = isBelow ? (below[u] ?? 0) + (above[v] ?? 0) : (above[u] ?? 0) + (below[v] ?? 0);
    const overlapY = need - Math.abs((y[u] ?? 0) - (y[v] ?? 0));
    return overlapY <= 0 ? 0 : OVERLAP + Math.min(overlapX, overlapY);
  };

  /** Whether two lines between four entities cross. */
  const cross = (e: number, f: number): boolean => {
    if ((left[f] ?? 0) >= (right[e] ?? 0) || (right[f] ?? 0) <= (left[e] ?? 0)) return false;
    if ((low[f] ?? 0) >= (high[e] ?? 0) || (high[f] ?? 0) <= (low[e] ?? 0)) return false;
    const c = a[f] ?? 0;
    const d = b[f] ?? 0;
    if (c === a[e] || c === b[e] || d === a[e] || d === b[e]) return false;
    const sx = ax[e] ?? 0;
    const sy = ay[e] ?? 0;
    const ex = (bx[e] ?? 0) - sx;
    const ey = (by[e] ?? 0) - sy;
    const fx = ax[f] ?? 0;
    const fy = ay[f] ?? 0;
    const gx = (bx[f] ?? 0) - fx;
    const gy = (by[f] ?? 0) - fy;
    const one = ex * (fy - sy) - ey * (fx - sx);
    const two = ex * (fy + gy - sy) - ey * (fx + gx - sx);
    if (one * two >= 0) return false;
    const three = gx * (sy - fy) - gy * (sx - fx);
    const four = gx * (sy + ey - fy) - gy * (sx + ex - fx);
    return three * four < 0;
  };

  const settle = (members: readonly number[]): void => {
    for (const u of members) for (const line of of[u] ?? []) follow(line);
  };

  const costOf = (members: readonly number[]): number => {
    let cost = 0;
    const theirs: number[] = [];
    for (const u of members) {
      isMember[u] = 1;
      for (const line of of[u] ?? []) {
        if (isTheirs[line] === 1) continue;
        isTheirs[line] = 1;
        theirs.push(line);
        follow(line);
      }
    }
    for (const u of members) {
      for (let line = 0; line < m; line++) if (isTheirs[line] === 0) cost += press(u, line);
      for (let v = 0; v < n; v++) if (v !== u && (isMember[v] === 0 || v > u)) cost += overlap(u, v);
    }
    for (const line of theirs) {
      cost += LENGTH * Math.hypot((bx[line] ?? 0) - (ax[line] ?? 0), (by[line] ?? 0) - (ay[line] ?? 0));
      for (let u = 0; u < n; u++) cost += press(u, line);
      // Two lines of the set meet once.
      for (let other = 0; other < m; other++)
        if ((isTheirs[other] === 0 || other > line) && cross(line, other))
          cost += Math.max(weight[line] ?? 1, weight[other] ?? 1);
    }
    for (const u of members) isMember[u] = 0;
    for (const line of theirs) isTheirs[line] = 0;
    return cost;
  };

  return { costOf, settle };
}
