import { cutText } from "../../base/cut-text.ts";
import { breakLabel, LINE_AIM } from "../../drawing/break-label.ts";
import type { Curve } from "../../drawing/curve.ts";
import { type Disc, findLabelCosts, MISLEADING } from "../../drawing/label-costs.ts";
import { measureText } from "../../drawing/measure-text.ts";
import { createOccupancy, type LabelForm, type LabelWish, placeLabels } from "../../drawing/place-labels.ts";
import { entityAt } from "../../graph/graph.ts";
import { LARGE_LABEL_RADIUS } from "../../graph/sizes.ts";
import type { Findings } from "../findings.ts";
import type { WriteInput } from "../format.ts";
import { listVerbs } from "./draw-verbs.ts";
import {
  curveOnPaper,
  isFadedEntity,
  isFadedRelation,
  type PicturePlan,
  type PicturePositions,
} from "./plan.ts";

export interface PictureLabel {
  readonly entity: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly strong: boolean;
  /** Words below the name, in smaller letters. */
  readonly note: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LINE = 1.22;
/** Longer names are cut before they are measured, so that a name of a megabyte costs nothing. */
const LONGEST = 200;
/** Room that an entity and its name take, in pixels: places from elsewhere are scaled towards it. */
const ROOM = 75;
/** Above so many entities the picture keeps its first scale, and only the best connected are named. */
const CROWD = 2000;
const MOST_NAMES = 400;
/** Above so many lines names are placed without regard to them. */
const MOST_LINES = 700;
/** Owner of what no entity owns. */
const NOBODY = -1;
type Terms = Pick<LabelForm, "away" | "over" | "most">;
/** How a name may stand, the better first, as on the canvas: clear of all, then where it may be taken for that of another. */
const CLEAR: readonly Terms[] = [
  { most: MISLEADING - 1 },
  { away: 10, most: MISLEADING - 1 },
  {},
  { away: 10 },
];
const SCALES = [1, 1.2, 1.4, 1.7, 2] as const;

function listDrawn({ entities, graph }: PicturePlan): readonly number[] {
  const drawn: number[] = [];
  for (let u = 0; u < entities.length; u++) if (entities[u] === 1) drawn.push(u);
  return drawn.sort((a, b) => (graph.degree[b] ?? 0) - (graph.degree[a] ?? 0) || a - b);
}

/** World places of the drawn entities; where a caller has none, on a spiral. */
function toWorld(input: WriteInput, drawn: readonly number[]): Pick<PicturePositions, "x" | "y"> {
  const x = new Float64Array(input.graph.entityCount);
  const y = new Float64Array(input.graph.entityCount);
  const { positions } = input;
  drawn.forEach((u, i) => {
    const angle = i * Math.PI * (3 - Math.sqrt(5));
    const distance = ROOM * 0.7 * Math.sqrt(i + 0.5);
    const [px, py] = [positions?.x[u] ?? Number.NaN, positions?.y[u] ?? Number.NaN];
    const isPlaced = Number.isFinite(px) && Number.isFinite(py);
    x[u] = isPlaced ? px : distance * Math.cos(angle);
    y[u] = isPlaced ? -py : distance * Math.sin(angle);
  });
  return { x, y };
}

/** 1 for places in the canvas's own unit; for places in another unit what brings them near it. */
function findUnit({ x, y }: Pick<PicturePositions, "x" | "y">, drawn: readonly number[]): number {
  if (drawn.length < 2) return 1;
  const extent = (values: Float64Array) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const u of drawn) {
      low = Math.min(low, values[u] ?? 0);
      high = Math.max(high, values[u] ?? 0);
    }
    return high - low;
  };
  const side = Math.max(extent(x), extent(y));
  const wanted = ROOM * Math.sqrt(drawn.length);
  return side === 0 || (side > wanted / 4 && side < wanted * 12) ? 1 : wanted / side;
}

/** Size of the words below a name. */
export const NOTE_SIZE = 11;
/** Width that they are broken to: an office stays in one line. */
const NOTE_AIM = 132;

const toLabel = (plan: PicturePlan, entity: number, words = "") => {
  const isLarge = (plan.radius[entity] ?? 0) > LARGE_LABEL_RADIUS;
  const strong = isLarge || plan.highlight?.entities[entity] === 1;
  const size = isLarge ? 14 : 12;
  const name = cutText(plan.labels?.[entity] ?? entityAt(plan.graph, entity).name, LONGEST, "");
  const measure = (text: string) => measureText(text, size, strong);
  const lines = breakLabel(name, measure, isLarge ? LINE_AIM.large : LINE_AIM.plain).filter(
    (line) => line !== "",
  );
  const note = breakLabel(words, (text) => measureText(text, NOTE_SIZE), NOTE_AIM).filter(
    (line) => line !== "",
  );
  const width = Math.max(0, ...lines.map(measure));
  const height = lines.length * size * LINE;
  const below = {
    width: Math.max(width, ...note.map((text) => measureText(text, NOTE_SIZE))),
    height: height + note.length * NOTE_SIZE * LINE,
    note: words,
  };
  const forms = note.length === 0 ? [{ width, height }] : [below, { width, height }];
  return { lines, size, strong, note, forms };
};

/** The lines that names keep off: those that do not fade, where there are not too many to tell apart. */
function listCurves(plan: PicturePlan, places: PicturePositions): readonly Curve[] {
  const { drawn } = plan.offsets;
  const lines = Array.from(drawn.keys()).filter(
    (relation) => drawn[relation] !== 0 && !isFadedRelation(plan, relation),
  );
  return lines.length > MOST_LINES ? [] : lines.map((relation) => curveOnPaper(plan, places, relation));
}

function placeAt(
  plan: PicturePlan,
  places: PicturePositions,
  drawn: readonly number[],
  limit: number,
  offices: WriteInput["offices"],
) {
  const [entities, written] = [createOccupancy(), createOccupancy()];
  const named: number[] = [];
  const discs: Disc[] = [];
  for (const u of drawn) {
    if (isFadedEntity(plan, u)) continue;
    const radius = (plan.radius[u] ?? 0) * places.sizeScaling;
    const [x, y] = [places.x[u] ?? 0, places.y[u] ?? 0];
    discs.push({ entity: u, x, y, radius });
    entities.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }, u);
    named.push(u);
  }
  const verbs = listVerbs(plan, places);
  for (const verb of verbs) written.add(verb, NOBODY);
  const texts = new Map(named.slice(0, limit).map((u) => [u, toLabel(plan, u, offices?.get(u))]));
  const wishes = [...texts].flatMap(([u, { lines, forms }]): readonly LabelWish[] =>
    lines.length === 0
      ? []
      : [
          {
            entity: u,
            x: places.x[u] ?? 0,
            y: places.y[u] ?? 0,
            reach: (plan.radius[u] ?? 0) * places.sizeScaling * 1.02 + (plan.highlight === undefined ? 3 : 7),
            // Those that stand out are few, and a picture of them without names says nothing.
            forms: (plan.highlight === undefined ? CLEAR : [...CLEAR, { over: true }]).flatMap((terms) =>
              forms.map((form) => ({ ...terms, ...form })),
            ),
          },
        ],
  );
  const far = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };
  const costs = findLabelCosts(listCurves(plan, places), discs, far);
  const labels = placeLabels(wishes, { bounds: far, texts: written, entities, costs }, limit).flatMap(
    (placed): readonly PictureLabel[] => {
      const text = texts.get(placed.entity);
      const { entity, form, left, top, right, bottom } = placed;
      if (text === undefined) return [];
      const { lines, size, strong, note } = text;
      const shown = form.note === undefined ? [] : note;
      return [{ lines, size, strong, note: shown, entity, left, top, right, bottom }];
    },
  );
  return { labels, verbs, missing: named.length - labels.length };
}

/**
 * Where everything stands: as on the canvas, drawn large enough (up to twice) for every name to find a place that covers
 * neither entity nor name. Names for which there is none are left out and counted.
 */
export function placePicture(plan: PicturePlan, input: WriteInput, findings: Findings) {
  const drawn = listDrawn(plan);
  const world = toWorld(input, drawn);
  const unit = findUnit(world, drawn);
  const isCrowd = drawn.length > CROWD;
  const at = (scale: number) => {
    const places: PicturePositions = {
      x: world.x.map((value) => value * unit * scale),
      y: world.y.map((value) => value * unit * scale),
      sizeScaling: Math.sqrt(scale),
    };
    return { places, ...placeAt(plan, places, drawn, isCrowd ? MOST_NAMES : drawn.length, input.offices) };
  };
  let best = at(1);
  for (const scale of isCrowd ? [] : SCALES.slice(1)) {
    if (best.missing === 0) break;
    const larger = at(scale);
    if (larger.missing < best.missing) best = larger;
  }
  if (best.missing > 0) findings.add("Names for which the picture had no room", undefined, best.missing);
  return { ...best, drawn };
}
