import { LARGE_LABEL_RADIUS } from "../../core/appearance/sizes.ts";
import {
  createOccupancy,
  type LabelWish,
  type Occupancy,
  type PlacedLabel,
  placeLabels,
  type Rectangle,
} from "../../core/drawing/place-labels.ts";
import type { Shown } from "../hands/pick.ts";
import type { Theme } from "../renderer.ts";
import { FADED, FOCUSED, INKED } from "../states.ts";
import { toScreenRadius, toScreenX, toScreenY, toWorldX, toWorldY } from "../view/viewport.ts";
import { findCosts, MISLEADING, occupyEntities } from "./label-costs.ts";
import type { LabelText } from "./label-text.ts";

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
/** This share of the labels, the most connected, shows even in a crowd; where there is little room, so many of them. */
const FIRST_SHARE = 0.45;
const LEAST_FIRST = 9;
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

/** Whether the middle of an entity is in the area: a name of what lies outside would stand beside another. */
function isInside({ x, y, viewport }: Shown, { left, top, right, bottom }: Rectangle, u: number): boolean {
  const sx = toScreenX(viewport, x[u] ?? 0);
  const sy = toScreenY(viewport, y[u] ?? 0);
  return sx >= left && sx <= right && sy >= top && sy <= bottom;
}

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

/** Where the names of entities stand: the most important first. */
export function placeEntityLabels(shown: Shown, settings: LabelSettings): readonly PlacedLabel[] {
  const most = shown.picture.simple ? CONSIDERED.simple : CONSIDERED.full;
  const onScreen = findOnScreen(shown, settings.bounds, most);
  const ranked = rankEntities(
    shown,
    onScreen.filter((u) => isInside(shown, settings.bounds, u)),
  );
  const isFirst = (u: number, place: number): boolean =>
    place < Math.max(settings.limit * FIRST_SHARE, Math.min(settings.limit, LEAST_FIRST)) ||
    isForced(shown.states.entities[u] ?? 0);
  const first = ranked.filter(isFirst);
  const covers = findCosts(shown, onScreen, settings.bounds);
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
  const further = (wish: LabelWish): LabelWish => ({ ...optional(wish), reach: wish.reach + FURTHER });
  // In a crowd the most connected are named all the same: a little further off, or near to another, or else over a lesser
  // entity, but never over one another or a label.
  for (const clear of [MISLEADING - 1, Number.POSITIVE_INFINITY])
    for (const change of [optional, further]) add(first, entitiesAndLabels, change, clear);
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
