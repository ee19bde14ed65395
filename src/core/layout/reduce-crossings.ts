import type { Boxes } from "./boxes.ts";
import { createCrossingCost, type Lines } from "./crossing-cost.ts";
import { leastDistance, listLeafFans, openLeafFan } from "./leaf-fans.ts";
import { createRandom } from "./random.ts";
import { separate } from "./separate.ts";

const ROUNDS = 90;
const DIRECTIONS = 20;
const DISTANCES = [0, 18, 44, 80];
/** What it costs to stand so many pixels from where the distances want an entity. */
const ANCHOR = 600;
const FIRST_STEP = 0.3;
const LAST_STEP = 0.02;
/** Worsening that is accepted in the first round, so that early choices can be left again. */
const WARMTH = 1.2;

/**
 * Moves single entities of a small picture, in place, while that makes it easier to follow: fewer crossings, no entity on
 * a line that leads elsewhere. Leaves stand on arcs by type around their hub and go where it goes. Everything stays in the
 * frame that the positions take up at first. Simulated annealing (after Davidson and Harel 1996, "Drawing Graphs Nicely
 * Using Simulated Annealing"), deterministic by seed.
 */
export function* reduceCrossings(
  lines: Lines,
  typeOf: (u: number) => number,
  x: Float64Array,
  y: Float64Array,
  boxes: Boxes,
  options: { readonly seed: number; readonly aspect: number },
): Generator<number, void, undefined> {
  const n = x.length;
  const neighboursOf = (u: number): readonly number[] =>
    (lines.of[u] ?? []).map((line) => (lines.a[line] === u ? (lines.b[line] ?? 0) : (lines.a[line] ?? 0)));
  const fans = listLeafFans(neighboursOf, typeOf, n);
  const fansOf = new Map(fans.map(({ hub }) => [hub, fans.filter((fan) => fan.hub === hub)]));
  const isLeaf = new Uint8Array(n);
  for (const { leaves } of fans) for (const u of leaves) isLeaf[u] = 1;
  const others = [...isLeaf.keys()].filter((u) => isLeaf[u] === 0);
  const random = createRandom(options.seed);
  const { costOf: crossingCostOf, settle } = createCrossingCost(lines, x, y, boxes);
  const homeX = x.slice();
  const homeY = y.slice();
  const all = [...isLeaf.keys()];
  const frame = measureFrame(x, y, options.aspect);

  for (const fan of fans) {
    let dx = 0;
    let dy = 0;
    for (const u of fan.leaves) {
      dx += (x[u] ?? 0) - (x[fan.hub] ?? 0);
      dy += (y[u] ?? 0) - (y[fan.hub] ?? 0);
    }
    fan.angle = Math.atan2(dy, dx);
    fan.distance = leastDistance(fan, boxes);
    openLeafFan(fan, x, y, boxes);
    settle(fan.leaves);
  }

  const outside = (members: readonly number[]): number => {
    let sum = 0;
    for (const u of members)
      sum +=
        Math.max(0, Math.abs((x[u] ?? 0) - frame.x) + (boxes.side[u] ?? 0) - frame.width / 2) +
        Math.max(0, Math.abs((y[u] ?? 0) - frame.y) + (boxes.above[u] ?? 0) - frame.height / 2);
    return sum / 4;
  };
  const strain = (u: number): number =>
    ((x[u] ?? 0) - (homeX[u] ?? 0)) ** 2 + ((y[u] ?? 0) - (homeY[u] ?? 0)) ** 2;
  const costOf = (members: readonly number[], moved: number | null): number =>
    crossingCostOf(members) + outside(members) + (moved === null ? 0 : strain(moved) / ANCHOR ** 2);

  const moveOne = (u: number, reach: number, warmth: number): void => {
    const own = fansOf.get(u) ?? [];
    const members = [u, ...own.flatMap(({ leaves }) => leaves)];
    const before = costOf(members, u);
    const oldX = x[u] ?? 0;
    const oldY = y[u] ?? 0;
    const angle = random() * 2 * Math.PI;
    const away = reach * Math.sqrt(random());
    x[u] = oldX + away * Math.cos(angle);
    y[u] = oldY + away * Math.sin(angle);
    for (const fan of own) openLeafFan(fan, x, y, boxes);
    if (costOf(members, u) <= before + warmth * random()) return;
    x[u] = oldX;
    y[u] = oldY;
    for (const fan of own) openLeafFan(fan, x, y, boxes);
    settle(members);
  };

  const turnFan = (fan: (typeof fans)[number]): void => {
    let { angle, distance } = fan;
    let least = costOf(fan.leaves, null);
    const start = random() * 2 * Math.PI;
    for (const further of DISTANCES)
      for (let i = 0; i < DIRECTIONS; i++) {
        fan.angle = start + (i * 2 * Math.PI) / DIRECTIONS;
        fan.distance = leastDistance(fan, boxes) + further;
        openLeafFan(fan, x, y, boxes);
        const cost = costOf(fan.leaves, null) + further / 60;
        if (cost >= least - 1e-9) continue;
        ({ angle, distance } = fan);
        least = cost;
      }
    fan.angle = angle;
    fan.distance = distance;
    openLeafFan(fan, x, y, boxes);
    settle(fan.leaves);
  };

  for (let round = 0; round < ROUNDS; round++) {
    const share = round / (ROUNDS - 1);
    const reach = Math.max(frame.width, frame.height) * FIRST_STEP * (LAST_STEP / FIRST_STEP) ** share;
    const warmth = WARMTH * (1 - share) ** 2;
    for (const u of others) moveOne(u, reach, round === ROUNDS - 1 ? 0 : warmth);
    if (round % 8 === 7 || round > ROUNDS - 4) for (const fan of fans) turnFan(fan);
    if (round % 30 === 29) {
      separate(x, y, boxes, 0);
      settle(all);
    }
    yield share;
  }
}

/** The rectangle of the wished aspect around the middle of the points, of the area that they take up. */
function measureFrame(
  x: Float64Array,
  y: Float64Array,
  aspect: number,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let u = 0; u < x.length; u++) {
    left = Math.min(left, x[u] ?? 0);
    right = Math.max(right, x[u] ?? 0);
    low = Math.min(low, y[u] ?? 0);
    high = Math.max(high, y[u] ?? 0);
  }
  const area = (right - left) * (high - low);
  return {
    x: (left + right) / 2,
    y: (low + high) / 2,
    width: Math.sqrt(area * aspect),
    height: Math.sqrt(area / aspect),
  };
}
