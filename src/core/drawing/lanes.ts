import { toLineWidth } from "../appearance/lines.ts";
import { CERTAINTIES, type Certainty } from "../model/certainty.ts";
import type { Pairs } from "./pairs.ts";
import type { Courses, Scene } from "./scene.ts";

/** What lanes depend on, of a scene or of a graph. */
type Columns = Pick<Scene, "source" | "target" | "relationType" | "certainty" | "documentCount">;

/** More visible parallel relations than this draw as one band until they are fanned out. */
export const MOST_LOOSE = 3;

const LONE_LANE = 0.45;
/** Pixels between the middles of a few parallel lines that run along one course. */
export const TRACK = 4.6;
export const STRIPE_WIDTH = 3;

export const LOOSE = 1;
export const STRIPE = 2;

/** A band of parallel relations drawn as one: stripes in the colours of their families and a count. */
export interface Band {
  readonly pair: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly width: number;
}

/** How each relation runs between its ends; seen from the end with the lower index. */
export interface Lanes {
  /** Bend: 0 = straight, ±1 = one step of the fan to the left or right; of loops, 0, 1, 2 … outwards. */
  readonly lane: Float32Array;
  /** Pixels beside the centre line: of stripes of a band, and of tracks along a course. */
  readonly shift: Float32Array;
  /** Where the control point of the middle line stands, as in `Courses`; 0.5 and 0 = a straight line. */
  readonly along: Float32Array;
  readonly aside: Float32Array;
  readonly width: Uint8Array;
  /** 0 = not drawn, LOOSE = a line of its own, STRIPE = stands for all of its family in a band. */
  readonly drawn: Uint8Array;
  /** 1 = drawn faint: what the filter could not judge. A stripe is, where all that it stands for is. */
  readonly faint: Uint8Array;
  readonly bands: readonly Band[];
}

/** Which relation stands for its family in a band: a stated one rather than a contested or a weak one. */
const BAND_ORDER: readonly Certainty[] = ["stated", "contested", "weak", "machine-made", "unsourced"];
const BAND_RANKS = CERTAINTIES.map((certainty) => BAND_ORDER.indexOf(certainty));

function drawAlone(lanes: Lanes, relation: number, scene: Columns, isBent: boolean): void {
  lanes.lane[relation] = isBent ? LONE_LANE : 0;
  lanes.width[relation] = toLineWidth(scene.documentCount[relation] ?? 1);
  lanes.drawn[relation] = LOOSE;
}

function spread(lanes: Lanes, relations: readonly number[], scene: Columns, isLoop: boolean): void {
  const middle = isLoop ? 0 : (relations.length - 1) / 2;
  relations.forEach((relation, i) => {
    lanes.lane[relation] = i - middle;
    lanes.shift[relation] = 0;
    lanes.width[relation] = toLineWidth(scene.documentCount[relation] ?? 1);
    lanes.drawn[relation] = LOOSE;
  });
}

/** A few parallel lines side by side along their course. */
function track(lanes: Lanes, relations: readonly number[], scene: Columns): void {
  const middle = (relations.length - 1) / 2;
  relations.forEach((relation, i) => {
    lanes.lane[relation] = 0;
    lanes.shift[relation] = (i - middle) * TRACK;
    lanes.width[relation] = toLineWidth(scene.documentCount[relation] ?? 1);
    lanes.drawn[relation] = LOOSE;
  });
}

function bundle(
  lanes: Lanes,
  relations: readonly number[],
  scene: Columns,
  familyOf: Uint16Array,
): { readonly width: number } {
  // One that is not faint comes first.
  const rankOf = (relation: number) =>
    (lanes.faint[relation] ?? 0) * 256 + (BAND_RANKS[scene.certainty[relation] ?? 0] ?? BAND_ORDER.length);
  const families = new Map<number, number>();
  for (const relation of relations) {
    const family = familyOf[scene.relationType[relation] ?? 0] ?? 0;
    const known = families.get(family);
    if (known === undefined || rankOf(relation) < rankOf(known)) families.set(family, relation);
  }
  const stripes = [...families].sort(([a], [b]) => a - b);
  const width = stripes.length * STRIPE_WIDTH;
  for (const relation of relations) lanes.drawn[relation] = 0;
  stripes.forEach(([, relation], i) => {
    lanes.lane[relation] = 0;
    lanes.shift[relation] = (i + 0.5) * STRIPE_WIDTH - width / 2;
    lanes.width[relation] = STRIPE_WIDTH;
    lanes.drawn[relation] = STRIPE;
  });
  return { width };
}

/**
 * Lanes of all visible relations. A pair with up to three is fanned out, or runs side by side where it has a course; with
 * more it is a band, unless `isOpen` says that its reader wants the single relations. `familyOf` gives the family index of a
 * relation type; `faint` marks with 1 what is drawn faint.
 */
export function assignLanes(
  scene: Columns,
  pairs: Pairs,
  familyOf: Uint16Array,
  visible: Uint8Array,
  isOpen: (pair: number) => boolean,
  { faint, courses = null }: { readonly faint?: Uint8Array; readonly courses?: Courses | null } = {},
): Lanes {
  const m = scene.source.length;
  const bands: Band[] = [];
  const lanes: Lanes = {
    lane: new Float32Array(m),
    shift: new Float32Array(m),
    along: new Float32Array(m).fill(0.5),
    aside: new Float32Array(m),
    width: new Uint8Array(m),
    drawn: new Uint8Array(m),
    faint: faint ?? new Uint8Array(m),
    bands,
  };
  if (courses !== null)
    for (let relation = 0; relation < m; relation++) {
      lanes.along[relation] = courses[2 * relation] ?? 0.5;
      lanes.aside[relation] = courses[2 * relation + 1] ?? 0;
    }
  for (let pair = 0; pair < pairs.count; pair++) {
    const start = pairs.offsets[pair] ?? 0;
    const end = pairs.offsets[pair + 1] ?? 0;
    let count = 0;
    let first = 0;
    for (let i = end - 1; i >= start; i--) {
      const relation = pairs.relations[i] ?? 0;
      if (visible[relation] !== 1) continue;
      first = relation;
      count++;
    }
    if (count === 0) continue;
    const source = scene.source[first] ?? 0;
    const target = scene.target[first] ?? 0;
    // Most pairs of a large graph have one relation: no list is made for those.
    if (count === 1) {
      drawAlone(lanes, first, scene, source !== target && courses === null);
      continue;
    }
    const shown = Array.from(pairs.relations.subarray(start, end)).filter((r) => visible[r] === 1);
    if (courses !== null && shown.length <= MOST_LOOSE && source !== target && !isOpen(pair)) {
      track(lanes, shown, scene);
      continue;
    }
    if (shown.length <= MOST_LOOSE || source === target || isOpen(pair)) {
      spread(lanes, shown, scene, source === target);
      continue;
    }
    const { width } = bundle(lanes, shown, scene, familyOf);
    bands.push({
      pair,
      from: Math.min(source, target),
      to: Math.max(source, target),
      count: shown.length,
      width,
    });
  }
  return lanes;
}
