import { type Curve, pointAt } from "../../core/drawing/curve.ts";
import {
  createOccupancy,
  type Occupancy,
  type PlacedLabel,
  type Rectangle,
} from "../../core/drawing/place-labels.ts";
import type { LabelText } from "../geometry/label-text.ts";
import { curveOnScreen, type FrameModel } from "../geometry/pick.ts";
import { toScreenRadius, toScreenX, toScreenY } from "../geometry/viewport.ts";
import { ABSENT, BACK, FADED } from "../model/states.ts";
import { startText, write } from "./draw-labels.ts";
import type { LabelSettings } from "./place-entity-labels.ts";

const TEXT_SIZE = 11;
/** Pixels from a line to the middle of its text. */
const LIFT = 9;
/** A line needs this much more than its text. */
const SPARE = 40;
/** Where along a line its text or count may stand: the middle if nothing is near it. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73] as const;
/** Below this scale the counts of bundles would cover the picture. */
const COUNTS_FROM = 0.55;

const listUnfaded = ({ states }: FrameModel): readonly number[] => {
  const found: number[] = [];
  for (let u = 0; u < states.entities.length; u++) {
    const state = states.entities[u] ?? 0;
    if (state !== 0 && (state & FADED) === 0) found.push(u);
  }
  return found;
};

/** Whether one of some entities is within so many pixels. */
function isNear(
  { prepared, x, y, viewport }: FrameModel,
  entities: readonly number[],
  px: number,
  py: number,
  room: number,
): boolean {
  return entities.some((u) => {
    const reach = toScreenRadius(prepared.radius[u] ?? 0, viewport) + room;
    const dx = toScreenX(viewport, x[u] ?? 0) - px;
    const dy = toScreenY(viewport, y[u] ?? 0) - py;
    return dx * dx + dy * dy < reach * reach;
  });
}

const listWords = ({ scene, verbs }: FrameModel["prepared"], relation: number): readonly string[] => {
  const own = scene.lineWords?.get(relation);
  const verb = verbs[scene.relationType[relation] ?? 0] ?? "";
  return own === undefined || own === verb ? [verb] : [own, verb];
};

interface Stand {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** Squares along the text that together cover it. */
  readonly boxes: readonly Rectangle[];
}

/** How a text stands at a share of its line: along it, above it, readable from the left. */
function standAt(curve: Curve, t: number, text: LabelText): Stand {
  const middle = pointAt(curve, t);
  const before = pointAt(curve, t - 0.05);
  const after = pointAt(curve, t + 0.05);
  let angle = Math.atan2(after.y - before.y, after.x - before.x);
  if (angle > Math.PI / 2) angle -= Math.PI;
  if (angle < -Math.PI / 2) angle += Math.PI;
  const height = text.lines.length * text.lineHeight;
  const lift = LIFT + (height - text.lineHeight) / 2;
  const [mx, my] = [middle.x + Math.sin(angle) * lift, middle.y - Math.cos(angle) * lift];
  const count = Math.max(1, Math.ceil(text.width / height));
  const boxes = Array.from({ length: count }, (_, i) => {
    const along = ((i + 0.5) / count - 0.5) * text.width;
    const [x, y] = [mx + Math.cos(angle) * along, my + Math.sin(angle) * along];
    return { left: x - height / 2, right: x + height / 2, top: y - height / 2, bottom: y + height / 2 };
  });
  return { ...middle, angle, boxes };
}

/** The first place on the line that is clear of texts and entities, else of texts alone. */
function findStand(
  shown: FrameModel,
  entities: readonly number[],
  curve: Curve,
  text: LabelText,
  taken: Occupancy,
): Stand | undefined {
  const free = SPOTS.map((t) => standAt(curve, t, text)).filter(({ boxes }) =>
    boxes.every((box) => !taken.hits(box, -1)),
  );
  return free.find(({ x, y }) => !isNear(shown, entities, x, y, text.width / 2)) ?? free[0];
}

/**
 * Draws what relations in front say, along their lines, where the line is long enough. No text covers another or a name
 * of `placed`: the relations of `first` come first, in that order, and the rest goes without.
 */
export function drawRelationLabels(
  context: CanvasRenderingContext2D,
  shown: FrameModel,
  settings: LabelSettings,
  placed: readonly PlacedLabel[],
  first: readonly number[],
): void {
  const { prepared, states, offsets } = shown;
  const rank = new Map(first.map((relation, i) => [relation, i]));
  const fronts = states.fronts.filter((r) => offsets.drawn[r] !== 0);
  if (fronts.length === 0) return;
  // What is hovered or selected is no part of the path and comes before it.
  fronts.sort((a, b) => (rank.get(a) ?? -1) - (rank.get(b) ?? -1) || a - b);
  const entities = listUnfaded(shown);
  const taken = createOccupancy();
  for (const label of placed) taken.add(label, label.entity);
  startText(context, settings.palette);
  for (const r of fronts) {
    const curve = curveOnScreen(shown, r);
    const length = Math.hypot(curve.x1 - curve.x0, curve.y1 - curve.y0);
    // What a relation says of its own where the line is long enough, else what its type says.
    const text = listWords(prepared, r)
      .map((words) => settings.textOf(words, TEXT_SIZE, false))
      .find(({ width, lines }) => curve.loop !== 0 || length >= width * (lines.length > 1 ? 2 : 1) + SPARE);
    if (text === undefined) continue;
    const stand =
      findStand(shown, entities, curve, text, taken) ?? (rank.has(r) ? null : standAt(curve, 0.5, text));
    if (stand === null) continue;
    for (const box of stand.boxes) taken.add(box, r);
    context.save();
    context.translate(stand.x, stand.y);
    context.rotate(stand.angle);
    context.font = text.font;
    text.lines.forEach((line, i) => {
      write(context, line, 0, -LIFT + (i - text.lines.length + 1) * text.lineHeight);
    });
    context.restore();
  }
}

/** Where the count of a bundle stands on the canvas. */
export interface PlacedCount extends Rectangle {
  readonly pair: number;
}

/** An overview with more bundles than this shows none of their counts. */
const MOST_COUNTS = 60;

/** Whether no relation between two entities is shown as more than background. */
function isPairFaded({ prepared: { pairs }, states }: FrameModel, pair: number): boolean {
  for (let i = pairs.offsets[pair] ?? 0; i < (pairs.offsets[pair + 1] ?? 0); i++)
    if ((states.relations[pairs.relations[i] ?? 0] ?? ABSENT) > BACK) return false;
  return true;
}

/** Draws how many relations each bundle stands for, on the bundle; where the counts stand, for the pointer. */
export function drawBundleCounts(
  context: CanvasRenderingContext2D,
  shown: FrameModel,
  settings: LabelSettings,
): readonly PlacedCount[] {
  const { x, y, offsets, viewport, prepared } = shown;
  if (offsets.bundles.length === 0 || offsets.bundles.length > MOST_COUNTS || viewport.scale < COUNTS_FROM)
    return [];
  const placed: PlacedCount[] = [];
  const entities = listUnfaded(shown);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 1;
  for (const { pair, from, to, count } of offsets.bundles) {
    if (isPairFaded(shown, pair)) continue;
    const ax = toScreenX(viewport, x[from] ?? 0);
    const ay = toScreenY(viewport, y[from] ?? 0);
    const bx = toScreenX(viewport, x[to] ?? 0);
    const by = toScreenY(viewport, y[to] ?? 0);
    const words = `×${count}`;
    const text = settings.textOf(words, TEXT_SIZE, true);
    const reach = text.width + 12;
    if (Math.hypot(bx - ax, by - ay) < 2 * reach + 30) continue;
    const curve = curveOnScreen(shown, prepared.pairs.relations[prepared.pairs.offsets[pair] ?? 0] ?? 0);
    const spots = SPOTS.map((t) => pointAt(curve, t));
    const free = spots.find((spot) => !isNear(shown, entities, spot.x, spot.y, 10));
    const { x: mx, y: my } = free ?? pointAt(curve, 0.5);
    const box = { left: mx - reach / 2, right: mx + reach / 2, top: my - 8.5, bottom: my + 8.5 };
    placed.push({ ...box, pair });
    context.beginPath();
    context.roundRect(box.left, box.top, reach, 17, 8.5);
    context.fillStyle = settings.palette.canvas;
    context.fill();
    context.strokeStyle = settings.palette.control;
    context.stroke();
    context.font = text.font;
    context.fillStyle = settings.palette.ink;
    context.fillText(words, mx, my + 0.5);
  }
  return placed;
}
