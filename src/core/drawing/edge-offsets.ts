import { toLineWidth } from "../appearance/lines.ts";
import { CERTAINTIES, type Certainty } from "../model/certainty.ts";
import type { ParallelGroups } from "./parallel-groups.ts";
import type { Courses, Scene } from "./scene.ts";

/** What offsets depend on, of a scene or of a graph. */
type Columns = Pick<Scene, "source" | "target" | "relationType" | "certainty" | "documentCount">;

/** More visible parallel relations than this draw as one bundle until they are spread out. */
export const MOST_UNBUNDLED = 3;

const SINGLE_STEP = 0.45;
/** Pixels between the middles of a few parallel lines that run along one course. */
export const TRACK = 4.6;
export const BUNDLE_LINE_WIDTH = 3;

export const SINGLE_LINE = 1;
export const BUNDLE_LINE = 2;

/** A bundle of parallel relations drawn as one: lines in the colours of their families and a count. */
export interface EdgeBundle {
  readonly pair: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly width: number;
}

/** How each relation runs between its ends; seen from the end with the lower index. */
export interface EdgeOffsets {
  /** Bend: 0 = straight, ±1 = one step to the left or right; of loops, 0, 1, 2 … outwards. */
  readonly step: Float32Array;
  /** Pixels beside the centre line: of the lines of a bundle, and of tracks along a course. */
  readonly shift: Float32Array;
  /** Where the control point of the middle line stands, as in `Courses`; 0.5 and 0 = a straight line. */
  readonly along: Float32Array;
  readonly aside: Float32Array;
  readonly width: Uint8Array;
  /** 0 = not drawn, SINGLE_LINE = a line of its own, BUNDLE_LINE = stands for all of its family in a bundle. */
  readonly drawn: Uint8Array;
  /** 1 = drawn faint: what the filter could not judge. A line of a bundle is, where all that it stands for is. */
  readonly faint: Uint8Array;
  readonly bundles: readonly EdgeBundle[];
}

/** Which relation stands for its family in a bundle: a stated one rather than a contested or a weak one. */
const BUNDLE_ORDER: readonly Certainty[] = ["stated", "contested", "weak", "machine-made", "unsourced"];
const BUNDLE_RANKS = CERTAINTIES.map((certainty) => BUNDLE_ORDER.indexOf(certainty));

function drawAlone(offsets: EdgeOffsets, relation: number, scene: Columns, isBent: boolean): void {
  offsets.step[relation] = isBent ? SINGLE_STEP : 0;
  offsets.width[relation] = toLineWidth(scene.documentCount[relation] ?? 1);
  offsets.drawn[relation] = SINGLE_LINE;
}

function spread(offsets: EdgeOffsets, relations: readonly number[], scene: Columns, isLoop: boolean): void {
  const middle = isLoop ? 0 : (relations.length - 1) / 2;
  relations.forEach((relation, i) => {
    offsets.step[relation] = i - middle;
    offsets.shift[relation] = 0;
    offsets.width[relation] = toLineWidth(scene.documentCount[relation] ?? 1);
    offsets.drawn[relation] = SINGLE_LINE;
  });
}

/** A few parallel lines side by side along their course. */
function track(offsets: EdgeOffsets, relations: readonly number[], scene: Columns): void {
  const middle = (relations.length - 1) / 2;
  relations.forEach((relation, i) => {
    offsets.step[relation] = 0;
    offsets.shift[relation] = (i - middle) * TRACK;
    offsets.width[relation] = toLineWidth(scene.documentCount[relation] ?? 1);
    offsets.drawn[relation] = SINGLE_LINE;
  });
}

/** One line for each family; answers how wide they are together. */
function bundle(
  offsets: EdgeOffsets,
  relations: readonly number[],
  scene: Columns,
  familyOf: Uint16Array,
): number {
  // One that is not faint comes first.
  const rankOf = (relation: number) =>
    (offsets.faint[relation] ?? 0) * 256 +
    (BUNDLE_RANKS[scene.certainty[relation] ?? 0] ?? BUNDLE_ORDER.length);
  const families = new Map<number, number>();
  for (const relation of relations) {
    const family = familyOf[scene.relationType[relation] ?? 0] ?? 0;
    const known = families.get(family);
    if (known === undefined || rankOf(relation) < rankOf(known)) families.set(family, relation);
  }
  const bundleLines = [...families].sort(([a], [b]) => a - b);
  const width = bundleLines.length * BUNDLE_LINE_WIDTH;
  for (const relation of relations) offsets.drawn[relation] = 0;
  bundleLines.forEach(([, relation], i) => {
    offsets.step[relation] = 0;
    offsets.shift[relation] = (i + 0.5) * BUNDLE_LINE_WIDTH - width / 2;
    offsets.width[relation] = BUNDLE_LINE_WIDTH;
    offsets.drawn[relation] = BUNDLE_LINE;
  });
  return width;
}

/**
 * Offsets of all visible relations. A pair with up to three is spread out, or runs side by side where it has a course; with
 * more it is a bundle, unless `isOpen` says that its reader wants the single relations. `familyOf` gives the family index of a
 * relation type; `faint` marks with 1 what is drawn faint.
 */
export function assignEdgeOffsets(
  scene: Columns,
  pairs: ParallelGroups,
  familyOf: Uint16Array,
  visible: Uint8Array,
  isOpen: (pair: number) => boolean,
  { faint, courses = null }: { readonly faint?: Uint8Array; readonly courses?: Courses | null } = {},
): EdgeOffsets {
  const m = scene.source.length;
  const bundles: EdgeBundle[] = [];
  const offsets: EdgeOffsets = {
    step: new Float32Array(m),
    shift: new Float32Array(m),
    along: new Float32Array(m).fill(0.5),
    aside: new Float32Array(m),
    width: new Uint8Array(m),
    drawn: new Uint8Array(m),
    faint: faint ?? new Uint8Array(m),
    bundles,
  };
  if (courses !== null)
    for (let relation = 0; relation < m; relation++) {
      offsets.along[relation] = courses[2 * relation] ?? 0.5;
      offsets.aside[relation] = courses[2 * relation + 1] ?? 0;
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
      drawAlone(offsets, first, scene, source !== target && courses === null);
      continue;
    }
    const shown = Array.from(pairs.relations.subarray(start, end)).filter((r) => visible[r] === 1);
    if (courses !== null && shown.length <= MOST_UNBUNDLED && source !== target && !isOpen(pair)) {
      track(offsets, shown, scene);
      continue;
    }
    if (shown.length <= MOST_UNBUNDLED || source === target || isOpen(pair)) {
      spread(offsets, shown, scene, source === target);
      continue;
    }
    const width = bundle(offsets, shown, scene, familyOf);
    bundles.push({
      pair,
      from: Math.min(source, target),
      to: Math.max(source, target),
      count: shown.length,
      width,
    });
  }
  return offsets;
}
