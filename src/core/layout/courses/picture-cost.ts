import { COURSES } from "./course.ts";
import { type DrawnPart, type DrawnPicture, NAME_SIDES, writeNameBox } from "./drawn-part.ts";
import { doCross, meetsRectangle, PIECES, STRIDE, squaredDistance, tracePolyline } from "./polyline.ts";

/**
 * What a reader pays for, in one unit. After Davidson and Harel 1996 (crossings, distances and borders weighed against each
 * other), with entities that keep off lines (Bertault 1999; Simonetto et al. 2011) as a cost.
 */
const STRANGER = 60;
const NEARLY = 6;
/** Pixels that a line keeps from a stranger's disc, and within which nearness is still paid for. */
const CLEAR = 3.5;
const NEAR = 12.5;
const CROSSING = 3;
const BUNDLE_CROSSING = 0.75;
const BEND = 40;
const BUNDLE_BEND = 2.5;
const PER_LENGTH = 1 / 260;
/** Lines of one entity that leave it closer than this, in pixels, so far from its middle, are taken for one. */
const TOGETHER = 9;
const TOGETHER_AT = 60;
const NAME_ON_NAME = 30;
const NAME_ON_MARK = 24;
const LINE_UNDER_NAME = 1.5;
const BUNDLE_UNDER_NAME = 4;
const OUTSIDE = 8;
const OVERLAP = 40;
/** Pixels that discs keep from each other, and that they would like to. */
const APART = 10;
const WIDE_APART = 44;
const CROWDED = 2.2;
/** Pixels by which an entity with a home may stray at little cost, and from where on every further one is paid for. */
const STRAY = 36;
const FAR = 45;
const BEYOND = 1.2;

export interface PictureCost {
  /** The cost of all that involves an entity: its disc, its name and its lines. O(its lines · (lines + entities)). */
  readonly ofEntity: (u: number) => number;
  /** The cost of a pair's line where it runs. */
  readonly ofPair: (pair: number) => number;
  readonly ofName: (u: number) => number;
  readonly total: () => number;
  /** Follow a change of a place, a course or the side of a name. */
  readonly moveTo: (u: number, x: number, y: number) => void;
  readonly setCourse: (pair: number, course: number) => void;
  readonly setSide: (u: number, side: number) => void;
  /** Pairs of each entity. */
  readonly pairsOf: readonly (readonly number[])[];
  readonly picture: DrawnPicture;
  /** So much is paid besides for where an entity stands: how far it may stray. */
  readonly strayCost: (u: number) => number;
}

const at = (column: Float64Array | Uint32Array | Uint8Array, i: number): number => column[i] ?? 0;

/**
 * Weighs a picture while it is being changed. `home`, where given, are places from which entities marked in `isHeld` should
 * stray little.
 */
export function createPictureCost(
  part: DrawnPart,
  start: DrawnPicture,
  home: { readonly x: Float64Array; readonly y: Float64Array; readonly isHeld: Uint8Array } | null = null,
): PictureCost {
  const n = part.radius.length;
  const m = part.from.length;
  const x = Float64Array.from(start.x);
  const y = Float64Array.from(start.y);
  const course = Uint8Array.from(start.course);
  const side = Uint8Array.from(start.side);
  const points = new Float64Array(m * STRIDE);
  const bounds = new Float64Array(m * 4);
  const names = new Float64Array(n * 4);
  const box = new Float64Array(4);
  const pairsOf: number[][] = Array.from({ length: n }, () => []);
  for (let p = 0; p < m; p++) {
    pairsOf[at(part.from, p)]?.push(p);
    pairsOf[at(part.to, p)]?.push(p);
  }

  function trace(p: number): void {
    const u = at(part.from, p);
    const v = at(part.to, p);
    tracePolyline(points, p * STRIDE, [at(x, u), at(y, u), at(x, v), at(y, v)], at(course, p));
    let left = Number.POSITIVE_INFINITY;
    let top = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (let i = p * STRIDE; i < (p + 1) * STRIDE; i += 2) {
      const px = at(points, i);
      const py = at(points, i + 1);
      if (px < left) left = px;
      if (px > right) right = px;
      if (py < top) top = py;
      if (py > bottom) bottom = py;
    }
    bounds[4 * p] = left;
    bounds[4 * p + 1] = top;
    bounds[4 * p + 2] = right;
    bounds[4 * p + 3] = bottom;
  }

  function nameAt(u: number): void {
    writeNameBox(part, u, at(x, u), at(y, u), at(side, u), box);
    names.set(box, 4 * u);
  }

  /** A line and the disc of an entity that it does not lead to. */
  function nearness(p: number, u: number): number {
    const far = at(part.radius, u) + at(part.half, p) + NEAR;
    const px = at(x, u);
    const py = at(y, u);
    if (
      px < at(bounds, 4 * p) - far ||
      px > at(bounds, 4 * p + 2) + far ||
      py < at(bounds, 4 * p + 1) - far ||
      py > at(bounds, 4 * p + 3) + far
    )
      return 0;
    const distance = Math.sqrt(squaredDistance(points, p * STRIDE, px, py, far * far));
    const gap = distance - at(part.radius, u) - at(part.half, p);
    if (gap >= NEAR) return 0;
    if (gap < CLEAR) return STRANGER + (CLEAR - gap) * 1.5;
    return (NEARLY * (NEAR - gap)) / (NEAR - CLEAR);
  }

  /** How much the lines of two pairs with a common end look like one where they leave it. */
  function togetherness(p: number, q: number): number {
    const u = at(part.from, p);
    const v = at(part.to, p);
    const s = at(part.from, q);
    const shared = u === s || u === at(part.to, q) ? u : v;
    const near = (pair: number): readonly [number, number] => {
      const isFirst = at(part.from, pair) === shared;
      const base = pair * STRIDE;
      const ex = at(points, base + (isFirst ? 2 * PIECES : 0)) - at(x, shared);
      const ey = at(points, base + (isFirst ? 2 * PIECES : 0) + 1) - at(y, shared);
      const share = Math.min(0.5, TOGETHER_AT / Math.max(1, Math.hypot(ex, ey)));
      const step = Math.max(1, Math.round(share * PIECES));
      const i = base + 2 * (isFirst ? step : PIECES - step);
      return [at(points, i), at(points, i + 1)];
    };
    const [ax, ay] = near(p);
    const [bx, by] = near(q);
    const gap = Math.hypot(ax - bx, ay - by) - at(part.half, p) - at(part.half, q);
    return gap >= TOGETHER ? 0 : Math.min(1, 1 - gap / TOGETHER);
  }

  function ofTwo(p: number, q: number): number {
    const shares =
      at(part.from, p) === at(part.from, q) ||
      at(part.from, p) === at(part.to, q) ||
      at(part.to, p) === at(part.from, q) ||
      at(part.to, p) === at(part.to, q);
    if (shares) return togetherness(p, q);
    if (
      at(bounds, 4 * p) > at(bounds, 4 * q + 2) ||
      at(bounds, 4 * q) > at(bounds, 4 * p + 2) ||
      at(bounds, 4 * p + 1) > at(bounds, 4 * q + 3) ||
      at(bounds, 4 * q + 1) > at(bounds, 4 * p + 3)
    )
      return 0;
    if (!doCross(points, p * STRIDE, points, q * STRIDE)) return 0;
    return CROSSING + BUNDLE_CROSSING * (at(part.isBundle, p) + at(part.isBundle, q));
  }

  /** A line under a name costs more the wider it is; under the name of one of its own ends somewhat less. */
  function underName(p: number, u: number): number {
    if (at(part.nameWidth, u) === 0) return 0;
    const left = at(names, 4 * u);
    const top = at(names, 4 * u + 1);
    const right = at(names, 4 * u + 2);
    const bottom = at(names, 4 * u + 3);
    if (
      at(bounds, 4 * p) > right ||
      at(bounds, 4 * p + 2) < left ||
      at(bounds, 4 * p + 1) > bottom ||
      at(bounds, 4 * p + 3) < top
    )
      return 0;
    const half = at(part.half, p);
    if (!meetsRectangle(points, p * STRIDE, left - half, top - half, right + half, bottom + half)) return 0;
    return at(part.isBundle, p) === 1 ? BUNDLE_UNDER_NAME : LINE_UNDER_NAME;
  }

  function nameOnName(u: number, v: number): number {
    if (at(part.nameWidth, u) === 0 || at(part.nameWidth, v) === 0) return 0;
    const w =
      Math.min(at(names, 4 * u + 2), at(names, 4 * v + 2)) - Math.max(at(names, 4 * u), at(names, 4 * v)) + 4;
    const h =
      Math.min(at(names, 4 * u + 3), at(names, 4 * v + 3)) -
      Math.max(at(names, 4 * u + 1), at(names, 4 * v + 1)) +
      3;
    return w > 0 && h > 0 ? NAME_ON_NAME + Math.min(w, h) : 0;
  }

  /** The name of u and the disc of v. */
  function nameOnMark(u: number, v: number): number {
    if (at(part.nameWidth, u) === 0) return 0;
    const dx = at(x, v) - Math.max(at(names, 4 * u), Math.min(at(names, 4 * u + 2), at(x, v)));
    const dy = at(y, v) - Math.max(at(names, 4 * u + 1), Math.min(at(names, 4 * u + 3), at(y, v)));
    const gap = Math.hypot(dx, dy) - at(part.radius, v);
    return gap < 3 ? NAME_ON_MARK + (3 - gap) : 0;
  }

  function marks(u: number, v: number): number {
    const gap =
      Math.hypot(at(x, u) - at(x, v), at(y, u) - at(y, v)) - at(part.radius, u) - at(part.radius, v);
    if (gap >= WIDE_APART) return 0;
    if (gap < APART) return OVERLAP + 3 * (APART - gap) + CROWDED;
    return (CROWDED * (WIDE_APART - gap)) / (WIDE_APART - APART);
  }

  const outside = (left: number, top: number, right: number, bottom: number): number =>
    OUTSIDE *
    (Math.max(0, -left) +
      Math.max(0, -top) +
      Math.max(0, right - part.width) +
      Math.max(0, bottom - part.height));

  function alone(p: number): number {
    const { along, aside } = COURSES[at(course, p)] ?? { along: 0.5, aside: 0 };
    const u = at(part.from, p);
    const v = at(part.to, p);
    const length = Math.hypot(at(x, u) - at(x, v), at(y, u) - at(y, v));
    const skew = along === 0.5 ? 1 : 1.15;
    return (
      BEND * aside * aside * skew * (at(part.isBundle, p) === 1 ? BUNDLE_BEND : 1) +
      length * PER_LENGTH +
      outside(at(bounds, 4 * p), at(bounds, 4 * p + 1), at(bounds, 4 * p + 2), at(bounds, 4 * p + 3))
    );
  }

  const isEnd = (p: number, u: number): boolean => at(part.from, p) === u || at(part.to, p) === u;

  function ofPair(p: number): number {
    let sum = alone(p);
    for (let u = 0; u < n; u++) {
      if (!isEnd(p, u)) sum += nearness(p, u);
      sum += underName(p, u);
    }
    for (let q = 0; q < m; q++) if (q !== p) sum += ofTwo(p, q);
    return sum;
  }

  function ofName(u: number): number {
    if (at(part.nameWidth, u) === 0) return 0;
    let sum = outside(at(names, 4 * u), at(names, 4 * u + 1), at(names, 4 * u + 2), at(names, 4 * u + 3));
    // Below is where names are looked for; corners least.
    sum += at(side, u) === 0 ? 0 : at(side, u) < 4 ? 0.3 : 0.8;
    for (let v = 0; v < n; v++) if (v !== u) sum += nameOnName(u, v) + nameOnMark(u, v);
    for (let p = 0; p < m; p++) sum += underName(p, u);
    return sum;
  }

  const strayCost = (u: number): number => {
    if (home === null || home.isHeld[u] !== 1) return 0;
    const away = Math.hypot(at(x, u) - at(home.x, u), at(y, u) - at(home.y, u));
    return (away / STRAY) ** 2 + (away > FAR ? (away - FAR) * BEYOND : 0);
  };

  function ofEntity(u: number): number {
    const own = pairsOf[u] ?? [];
    let sum = strayCost(u);
    const radius = at(part.radius, u) + 2;
    sum += outside(at(x, u) - radius, at(y, u) - radius, at(x, u) + radius, at(y, u) + radius);
    for (let v = 0; v < n; v++) if (v !== u) sum += marks(u, v) + nameOnMark(v, u);
    for (let p = 0; p < m; p++) if (!isEnd(p, u)) sum += nearness(p, u);
    sum += ofName(u);
    for (const p of own) sum += ofPair(p);
    return sum;
  }

  function total(): number {
    let sum = 0;
    for (let u = 0; u < n; u++) {
      const radius = at(part.radius, u) + 2;
      sum += strayCost(u) + ofName(u);
      sum += outside(at(x, u) - radius, at(y, u) - radius, at(x, u) + radius, at(y, u) + radius);
      for (let v = u + 1; v < n; v++) sum += marks(u, v) - nameOnName(u, v);
    }
    for (let p = 0; p < m; p++) {
      sum += alone(p);
      for (let u = 0; u < n; u++) if (!isEnd(p, u)) sum += nearness(p, u);
      for (let q = p + 1; q < m; q++) sum += ofTwo(p, q);
    }
    return sum;
  }

  for (let p = 0; p < m; p++) trace(p);
  for (let u = 0; u < n; u++) nameAt(u);

  return {
    ofEntity,
    ofPair,
    ofName,
    total,
    strayCost,
    pairsOf,
    picture: { x, y, course, side },
    moveTo(u, toX, toY) {
      x[u] = toX;
      y[u] = toY;
      nameAt(u);
      for (const p of pairsOf[u] ?? []) trace(p);
    },
    setCourse(p, to) {
      course[p] = to;
      trace(p);
    },
    setSide(u, to) {
      side[u] = to % NAME_SIDES.length;
      nameAt(u);
    },
  };
}
