import { drain } from "../../base/drain.ts";
import { createRandom } from "../random.ts";
import { COURSES } from "./course.ts";
import { type DrawnPart, type DrawnPicture, NAME_SIDES } from "./drawn-part.ts";
import { createPictureCost, type PictureCost } from "./picture-cost.ts";

/** Gives every pair its cheapest course, bundles first, until nothing changes or so many rounds are over. */
function routePairs(cost: PictureCost, part: DrawnPart, rounds: number): void {
  const order = [...part.from.keys()].sort(
    (p, q) => (part.isBundle[q] ?? 0) - (part.isBundle[p] ?? 0) || p - q,
  );
  for (let round = 0; round < rounds; round++) {
    let hasChanged = false;
    for (const p of order) {
      const before = cost.picture.course[p] ?? 0;
      let best = before;
      let least = cost.ofPair(p);
      for (let course = 0; course < COURSES.length; course++) {
        if (course === before) continue;
        cost.setCourse(p, course);
        const price = cost.ofPair(p);
        if (price >= least - 1e-9) continue;
        least = price;
        best = course;
      }
      cost.setCourse(p, best);
      if (best !== before) hasChanged = true;
    }
    if (!hasChanged) return;
  }
}

/** Gives every name its cheapest side (after Christensen, Marks and Shieber 1995), in so many rounds at most. */
function placeNames(cost: PictureCost, part: DrawnPart, rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    let hasChanged = false;
    for (let u = 0; u < part.radius.length; u++) {
      if ((part.nameWidth[u] ?? 0) === 0) continue;
      const before = cost.picture.side[u] ?? 0;
      let best = before;
      let least = cost.ofName(u);
      for (let side = 0; side < NAME_SIDES.length; side++) {
        if (side === before) continue;
        cost.setSide(u, side);
        const price = cost.ofName(u);
        if (price >= least - 1e-9) continue;
        least = price;
        best = side;
      }
      cost.setSide(u, best);
      if (best !== before) hasChanged = true;
    }
    if (!hasChanged) return;
  }
}

export interface Refinement {
  /** Rounds in which every entity tries to move. */
  readonly rounds: number;
  readonly seed: number;
  /** Pixels that entities move at first. */
  readonly reach: number;
  /** Cost that a worse place may have at first, and is taken all the same. */
  readonly heat: number;
  /** Places from which marked entities should stray little. */
  readonly home?: { readonly x: Float64Array; readonly y: Float64Array; readonly isHeld: Uint8Array };
}

const SETTLE_EVERY = 12;

/**
 * Moves entities, swaps them, and chooses courses and sides of names until the picture costs its reader less: simulated
 * annealing (Davidson and Harel 1996), telling the share that is done. Deterministic for one seed. O(rounds · pairs · (pairs + entities)).
 */
export function* stepRefine(
  part: DrawnPart,
  start: DrawnPicture,
  how: Refinement,
): Generator<number, DrawnPicture, undefined> {
  const random = createRandom(how.seed);
  const cost = createPictureCost(part, start, how.home ?? null);
  const { x, y } = cost.picture;
  const n = part.radius.length;
  const bell = (): number => random() + random() + random() - 1.5;
  const accepts = (worse: number, heat: number): boolean =>
    worse <= 0 || (heat > 0 && random() < Math.exp(-worse / heat));

  routePairs(cost, part, 3);
  placeNames(cost, part, 3);
  const order = [...x.keys()];
  for (let round = 0; round < how.rounds; round++) {
    yield round / how.rounds;
    const left = 1 - round / how.rounds;
    const heat = how.heat * left * left;
    const reach = 4 + how.reach * left * left;
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const [a, b] = [order[i] ?? 0, order[j] ?? 0];
      order[i] = b;
      order[j] = a;
    }
    for (const u of order) {
      const [ux, uy] = [x[u] ?? 0, y[u] ?? 0];
      const before = cost.ofEntity(u);
      const isFar = random() < 0.06 * left;
      const toX = isFar ? random() * part.width : ux + bell() * reach;
      const toY = isFar ? random() * part.height : uy + bell() * reach;
      cost.moveTo(u, toX, toY);
      if (!accepts(cost.ofEntity(u) - before, heat)) cost.moveTo(u, ux, uy);
    }
    if (how.home === undefined && left > 0.25) {
      const u = Math.floor(random() * n);
      const v = Math.floor(random() * n);
      const [ux, uy, vx, vy] = [x[u] ?? 0, y[u] ?? 0, x[v] ?? 0, y[v] ?? 0];
      const before = cost.ofEntity(u) + cost.ofEntity(v);
      cost.moveTo(u, vx, vy);
      cost.moveTo(v, ux, uy);
      if (!accepts(cost.ofEntity(u) + cost.ofEntity(v) - before, heat)) {
        cost.moveTo(u, ux, uy);
        cost.moveTo(v, vx, vy);
      }
    }
    if (round % SETTLE_EVERY === SETTLE_EVERY - 1) {
      routePairs(cost, part, 1);
      placeNames(cost, part, 1);
    }
  }
  routePairs(cost, part, 4);
  placeNames(cost, part, 4);
  return cost.picture;
}

/** The same at once. */
export const refinePicture = (part: DrawnPart, start: DrawnPicture, how: Refinement): DrawnPicture =>
  drain(stepRefine(part, start, how));
