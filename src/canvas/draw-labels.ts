import { CHROME } from "../core/appearance/chrome.ts";
import { LARGE_LABEL_RADIUS } from "../core/appearance/sizes.ts";
import { pointAt } from "../core/drawing/curve.ts";
import {
  createOccupancy,
  type LabelWish,
  type Occupancy,
  type PlacedLabel,
  placeLabels,
  type Rectangle,
} from "../core/drawing/place-labels.ts";
import type { LabelText } from "./label-text.ts";
import { curveOf, type Shown } from "./pick.ts";
import type { Theme } from "./renderer.ts";
import { FADED, FOCUSED, FRONT, INKED } from "./states.ts";
import { toScreenRadius, toScreenX, toScreenY } from "./viewport.ts";

export interface LabelSettings {
  readonly theme: Theme;
  /** Part of the canvas that no panel covers. */
  readonly bounds: Rectangle;
  /** How many labels, besides those that must show. */
  readonly limit: number;
  readonly textOf: (text: string, size: number, strong: boolean) => LabelText;
}

const HALO = 3.5;
const RELATION_SIZE = 11;
const NEAR = 120;
/** So many entities on screen, the most connected, are named or kept clear of names. */
const CONSIDERED = { full: 1500, simple: 250 } as const;
/** This share of the labels, the most connected, shows even in a crowd. */
const FIRST_SHARE = 0.3;
/** Below this scale the counts of bands would cover the picture. */
const COUNTS_FROM = 0.55;

const isForced = (state: number): boolean => (state & (INKED | FOCUSED)) !== 0;

/** Hubs are named in larger and stronger letters. */
const toText = (shown: Shown, entity: number, settings: LabelSettings): LabelText => {
  const radius = shown.picture.radius[entity] ?? 0;
  const isLarge = radius > LARGE_LABEL_RADIUS;
  const strong = isLarge || isForced(shown.states.entities[entity] ?? 0);
  return settings.textOf(shown.picture.scene.labels[entity] ?? "", isLarge ? 14 : 12, strong);
};

/** Wishes by rank: what must show, what is near the pointer or on the path, the rest. Faded entities wish nothing. */
function rankEntities(shown: Shown, onScreen: readonly number[]): readonly number[] {
  const { states } = shown;
  const rank = (u: number): number => {
    const state = states.entities[u] ?? 0;
    return isForced(state) ? 0 : states.fades && (state & FADED) === 0 ? 1 : 2;
  };
  return onScreen
    .filter((u) => isForced(states.entities[u] ?? 0) || ((states.entities[u] ?? 0) & FADED) === 0)
    .map((u) => ({ u, rank: rank(u) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ u }) => u);
}

function toWish(shown: Shown, settings: LabelSettings, u: number): LabelWish {
  const { picture, x, y, states, viewport } = shown;
  const forced = isForced(states.entities[u] ?? 0);
  const text = toText(shown, u, settings);
  const radius = toScreenRadius(picture.radius[u] ?? 0, viewport.scale);
  return {
    entity: u,
    x: toScreenX(viewport, x[u] ?? 0),
    y: toScreenY(viewport, y[u] ?? 0),
    reach: radius * 1.02 + 3 + (forced ? 5 : 0),
    width: text.width,
    height: text.lines.length * text.lineHeight,
    forced,
  };
}

function* wishAll(shown: Shown, settings: LabelSettings, entities: Iterable<number>): Generator<LabelWish> {
  for (const u of entities) yield toWish(shown, settings, u);
}

function occupyEntities(shown: Shown, onScreen: readonly number[], taken: Occupancy): void {
  const { picture, x, y, states, viewport } = shown;
  for (const u of onScreen) {
    // What has faded may be covered by the names of what has not.
    if (((states.entities[u] ?? 0) & FADED) !== 0) continue;
    const radius = toScreenRadius(picture.radius[u] ?? 0, viewport.scale) * 0.9;
    const sx = toScreenX(viewport, x[u] ?? 0);
    const sy = toScreenY(viewport, y[u] ?? 0);
    taken.add({ left: sx - radius, top: sy - radius, right: sx + radius, bottom: sy + radius }, u);
  }
}

/** Shown entities in or near the bounds, most connected first. */
function findOnScreen(shown: Shown, bounds: Rectangle, most: number): readonly number[] {
  const { picture, x, y, states, viewport } = shown;
  const found: number[] = [];
  for (const u of picture.byDegree) {
    if (states.entities[u] === 0) continue;
    const sx = toScreenX(viewport, x[u] ?? 0);
    const sy = toScreenY(viewport, y[u] ?? 0);
    if (sx < bounds.left - NEAR || sx > bounds.right + NEAR) continue;
    if (sy < bounds.top - NEAR || sy > bounds.bottom + NEAR) continue;
    found.push(u);
    if (found.length >= most) break;
  }
  return found;
}

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

function startText(context: CanvasRenderingContext2D, theme: Theme): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = CHROME.canvas[theme];
  context.fillStyle = CHROME.ink[theme];
}

/**
 * Leaves one pixel of canvas colour in the corner: a layer on which nothing follows its clearing is not always shown
 * cleared (seen in Chromium 156 without a graphics card).
 */
export function markCleared(context: CanvasRenderingContext2D, theme: Theme): void {
  context.fillStyle = CHROME.canvas[theme];
  context.fillRect(0, 0, 1, 1);
}

/** Draws the names of entities; returns where they stand, for the pointer. */
export function drawEntityLabels(
  context: CanvasRenderingContext2D,
  shown: Shown,
  settings: LabelSettings,
): readonly PlacedLabel[] {
  const most = shown.picture.simple ? CONSIDERED.simple : CONSIDERED.full;
  const onScreen = findOnScreen(shown, settings.bounds, most);
  const ranked = rankEntities(shown, onScreen);
  const isFirst = (u: number, place: number): boolean =>
    place < settings.limit * FIRST_SHARE || isForced(shown.states.entities[u] ?? 0);
  const first = ranked.filter(isFirst);
  const entitiesAndLabels = createOccupancy();
  occupyEntities(shown, onScreen, entitiesAndLabels);
  const free = placeLabels(
    wishAll(shown, settings, first),
    entitiesAndLabels,
    settings.bounds,
    settings.limit,
  );
  // In a crowd the most connected are named all the same: over a lesser entity, but not over one another or a label.
  const labels = createOccupancy();
  occupyEntities(shown, first, labels);
  for (const label of free) labels.add(label, label.entity);
  const named = new Set(free.map(({ entity }) => entity));
  const crowded = placeLabels(
    wishAll(
      shown,
      settings,
      first.filter((u) => !named.has(u)),
    ),
    labels,
    settings.bounds,
    settings.limit,
  );
  for (const label of crowded) entitiesAndLabels.add(label, label.entity);
  const rest = placeLabels(
    wishAll(
      shown,
      settings,
      ranked.filter((u, place) => !isFirst(u, place)),
    ),
    entitiesAndLabels,
    settings.bounds,
    settings.limit - free.length - crowded.length,
  );
  const placed = [...free, ...crowded, ...rest];
  startText(context, settings.theme);
  // The least important first, so that a forced one stands on top where it had to cover another.
  for (const { entity, left, right, top } of placed.toReversed()) {
    const text = toText(shown, entity, settings);
    context.font = text.font;
    text.lines.forEach((line, i) => {
      write(context, line, (left + right) / 2, top + (i + 0.5) * text.lineHeight);
    });
  }
  return placed;
}

/** Where along a line its text or count may stand: the middle if no entity is near it. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];

/** Whether an entity that has not faded is within so many pixels. */
function isNearEntity(
  { picture, x, y, states, viewport }: Shown,
  px: number,
  py: number,
  room: number,
): boolean {
  for (let u = 0; u < states.entities.length; u++) {
    const state = states.entities[u] ?? 0;
    if (state === 0 || (state & FADED) !== 0) continue;
    const reach = toScreenRadius(picture.radius[u] ?? 0, viewport.scale) + room;
    const dx = toScreenX(viewport, x[u] ?? 0) - px;
    const dy = toScreenY(viewport, y[u] ?? 0) - py;
    if (dx * dx + dy * dy < reach * reach) return true;
  }
  return false;
}

/** Draws what relations in front say, along their lines, where the line is long enough. */
export function drawRelationLabels(
  context: CanvasRenderingContext2D,
  shown: Shown,
  settings: LabelSettings,
): void {
  const { picture, states, lanes } = shown;
  startText(context, settings.theme);
  context.fillStyle = CHROME.ink[settings.theme];
  for (let r = 0; r < states.relations.length; r++) {
    if (states.relations[r] !== FRONT || lanes.drawn[r] === 0) continue;
    const text = settings.textOf(
      picture.verbs[picture.scene.relationType[r] ?? 0] ?? "",
      RELATION_SIZE,
      false,
    );
    const curve = curveOf(shown, r);
    if (curve.loop === 0 && Math.hypot(curve.x1 - curve.x0, curve.y1 - curve.y0) < text.width + 40) continue;
    const spot =
      SPOTS.find((t) => {
        const { x, y } = pointAt(curve, t);
        return !isNearEntity(shown, x, y, text.width / 2);
      }) ?? 0.5;
    const middle = pointAt(curve, spot);
    const before = pointAt(curve, spot - 0.05);
    const after = pointAt(curve, spot + 0.05);
    let angle = Math.atan2(after.y - before.y, after.x - before.x);
    if (angle > Math.PI / 2) angle -= Math.PI;
    if (angle < -Math.PI / 2) angle += Math.PI;
    context.save();
    context.translate(middle.x, middle.y);
    context.rotate(angle);
    context.font = text.font;
    text.lines.forEach((line, i) => {
      write(context, line, 0, -9 + (i - text.lines.length + 1) * text.lineHeight);
    });
    context.restore();
  }
}

/** An overview with more bands than this shows none of their counts. */
const MOST_COUNTS = 60;

/** Draws how many relations each band stands for. */
export function drawBandCounts(
  context: CanvasRenderingContext2D,
  shown: Shown,
  settings: LabelSettings,
): void {
  const { x, y, states, lanes, viewport } = shown;
  if (lanes.bands.length > MOST_COUNTS || viewport.scale < COUNTS_FROM) return;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 1;
  for (const { from, to, count } of lanes.bands) {
    const faded = ((states.entities[from] ?? 0) | (states.entities[to] ?? 0)) & FADED;
    if (states.entities[from] === 0 || states.entities[to] === 0 || faded !== 0) continue;
    const ax = toScreenX(viewport, x[from] ?? 0);
    const ay = toScreenY(viewport, y[from] ?? 0);
    const bx = toScreenX(viewport, x[to] ?? 0);
    const by = toScreenY(viewport, y[to] ?? 0);
    const text = settings.textOf(String(count), RELATION_SIZE, true);
    const reach = text.width + 12;
    if (Math.hypot(bx - ax, by - ay) < 2 * reach + 30) continue;
    const spot = SPOTS.find((t) => !isNearEntity(shown, ax + (bx - ax) * t, ay + (by - ay) * t, 10)) ?? 0.5;
    const mx = ax + (bx - ax) * spot;
    const my = ay + (by - ay) * spot;
    context.beginPath();
    context.roundRect(mx - reach / 2, my - 8.5, reach, 17, 8.5);
    context.fillStyle = CHROME.canvas[settings.theme];
    context.fill();
    context.strokeStyle = CHROME.control[settings.theme];
    context.stroke();
    context.font = text.font;
    context.fillStyle = CHROME.ink[settings.theme];
    context.fillText(String(count), mx, my + 0.5);
  }
}
