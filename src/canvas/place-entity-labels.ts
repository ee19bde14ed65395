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
import { FADED, FOCUSED, INKED } from "./states.ts";
import { toScreenRadius, toScreenX, toScreenY, toWorldX, toWorldY } from "./viewport.ts";

export interface LabelSettings {
  readonly theme: Theme;
  /** Part of the canvas that no panel covers. */
  readonly bounds: Rectangle;
  /** How many labels, besides those that must show. */
  readonly limit: number;
  /** Areas that names keep clear of. */
  readonly taken?: readonly Rectangle[];
  readonly textOf: (text: string, size: number, strong: boolean) => LabelText;
}

/** Pixels of canvas per label: about 25 at rest on a screen of ordinary size. */
const AREA_PER_LABEL = 21_000;
const MOST_LABELS = 160;
const NEAR = 120;
/** Owner of what no entity owns. */
const NOBODY = -1;
/** So many entities on screen, the most connected, are named or kept clear of names. */
const CONSIDERED = { full: 1500, simple: 250 } as const;
/** This share of the labels, the most connected, shows even in a crowd. */
const FIRST_SHARE = 0.45;
/** Pixels by which such a label may stand further off. */
const FURTHER = 10;
/** The others show where so many points of lines at most, sixteen pixels apart, lie under them. */
const MOST_COVERED = 6;

/** How many labels an area has room for, at so many times the scale that shows the whole. */
export function countLabels({ left, top, right, bottom }: Rectangle, zoom: number): number {
  const area = Math.max(0, right - left) * Math.max(0, bottom - top);
  return Math.min(MOST_LABELS, Math.round((area / AREA_PER_LABEL) * Math.max(1, zoom) ** 2));
}

const isForced = (state: number): boolean => (state & (INKED | FOCUSED)) !== 0;

/** Hubs are named in larger and stronger letters. */
export const toText = (shown: Shown, entity: number, settings: LabelSettings): LabelText => {
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

function* wishAll(
  shown: Shown,
  settings: LabelSettings,
  entities: Iterable<number>,
  change: (wish: LabelWish) => LabelWish,
): Generator<LabelWish> {
  for (const u of entities) yield change(toWish(shown, settings, u));
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

/** Shown entities in or near the bounds, most connected first; those that stand out before all others. */
function findOnScreen(shown: Shown, bounds: Rectangle, most: number): readonly number[] {
  const { picture, x, y, states, viewport } = shown;
  const found: number[] = [];
  const left = toWorldX(viewport, bounds.left - NEAR);
  const right = toWorldX(viewport, bounds.right + NEAR);
  const top = toWorldY(viewport, bounds.top - NEAR);
  const bottom = toWorldY(viewport, bounds.bottom + NEAR);
  const standsOut = (state: number): boolean => isForced(state) || (states.fades && (state & FADED) === 0);
  const collect = (accepts: (state: number) => boolean): void => {
    for (let i = 0; i < picture.byDegree.length && found.length < most; i++) {
      const u = picture.byDegree[i] ?? 0;
      const state = states.entities[u] ?? 0;
      if (state === 0 || !accepts(state)) continue;
      const ux = x[u] ?? 0;
      const uy = y[u] ?? 0;
      if (ux >= left && ux <= right && uy >= bottom && uy <= top) found.push(u);
    }
  };
  collect(standsOut);
  collect((state) => !standsOut(state));
  return found;
}

/** Above so many lines names are placed without regard to them. */
const MOST_LINES = 700;
const PIECE = 16;
const CELL = 32;

/** Counts the points of the drawn lines under an area; points stand every sixteen pixels. */
function countLines(shown: Shown, bounds: Rectangle): (area: Rectangle) => number {
  const { lanes, picture } = shown;
  const cells = new Map<number, number[]>();
  const keyOf = (x: number, y: number): number => Math.floor(y / CELL) * 8192 + Math.floor(x / CELL);
  const drawn = lanes.drawn.reduce((sum, kind) => sum + (kind === 0 ? 0 : 1), 0);
  if (picture.simple || drawn > MOST_LINES) return () => 0;
  lanes.drawn.forEach((kind, relation) => {
    if (kind === 0) return;
    const curve = curveOf(shown, relation);
    const pieces = Math.ceil(Math.hypot(curve.x1 - curve.x0, curve.y1 - curve.y0) / PIECE);
    for (let i = 1; i < pieces; i++) {
      const { x, y } = pointAt(curve, i / pieces);
      if (x < bounds.left || x > bounds.right || y < bounds.top || y > bounds.bottom) continue;
      const key = keyOf(x, y);
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [x, y]);
      else cell.push(x, y);
    }
  });
  return ({ left, top, right, bottom }) => {
    let count = 0;
    for (let cy = Math.floor(top / CELL); cy <= Math.floor(bottom / CELL); cy++)
      for (let cx = Math.floor(left / CELL); cx <= Math.floor(right / CELL); cx++) {
        const cell = cells.get(cy * 8192 + cx) ?? [];
        for (let i = 0; i < cell.length; i += 2) {
          const x = cell[i] ?? 0;
          const y = cell[i + 1] ?? 0;
          if (x > left && x < right && y > top && y < bottom) count++;
        }
      }
    return count;
  };
}

/** Where the names of entities stand: the most important first. */
export function placeEntityLabels(shown: Shown, settings: LabelSettings): readonly PlacedLabel[] {
  const most = shown.picture.simple ? CONSIDERED.simple : CONSIDERED.full;
  const onScreen = findOnScreen(shown, settings.bounds, most);
  const ranked = rankEntities(shown, onScreen);
  const isFirst = (u: number, place: number): boolean =>
    place < settings.limit * FIRST_SHARE || isForced(shown.states.entities[u] ?? 0);
  const first = ranked.filter(isFirst);
  const covers = countLines(shown, settings.bounds);
  const entitiesAndLabels = createOccupancy();
  occupyEntities(shown, onScreen, entitiesAndLabels);
  for (const area of settings.taken ?? []) entitiesAndLabels.add(area, NOBODY);
  const placed: PlacedLabel[] = [];
  const named = new Set<number>();
  const add = (
    entities: readonly number[],
    taken: Occupancy,
    change: (wish: LabelWish) => LabelWish,
    clear: number,
  ): void => {
    const wishes = wishAll(
      shown,
      settings,
      entities.filter((u) => !named.has(u)),
      change,
    );
    const room = settings.limit - placed.length;
    for (const label of placeLabels(wishes, taken, settings.bounds, room, covers, clear)) {
      placed.push(label);
      named.add(label.entity);
    }
  };
  const asIs = (wish: LabelWish): LabelWish => wish;
  const optional = (wish: LabelWish): LabelWish => ({ ...wish, forced: false });
  add(first, entitiesAndLabels, optional, Number.POSITIVE_INFINITY);
  // In a crowd the most connected are named all the same: a little further off, or else over a lesser entity, but never
  // over one another or a label.
  add(
    first,
    entitiesAndLabels,
    (wish) => ({ ...optional(wish), reach: wish.reach + FURTHER }),
    Number.POSITIVE_INFINITY,
  );
  const firstAndLabels = createOccupancy();
  occupyEntities(shown, first, firstAndLabels);
  for (const area of settings.taken ?? []) firstAndLabels.add(area, NOBODY);
  for (const label of placed) firstAndLabels.add(label, label.entity);
  const before = placed.length;
  add(first, firstAndLabels, asIs, Number.POSITIVE_INFINITY);
  for (const label of placed.slice(before)) entitiesAndLabels.add(label, label.entity);
  // The others only where their name can be read.
  add(
    ranked.filter((u, place) => !isFirst(u, place)),
    entitiesAndLabels,
    asIs,
    MOST_COVERED,
  );
  return placed;
}
