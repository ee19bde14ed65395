import { MISLEADING } from "../../core/drawing/label-costs.ts";
import { toLabelSizes } from "../../core/drawing/label-sizes.ts";
import {
  createOccupancy,
  type LabelForm,
  type LabelWish,
  type PlacedLabel,
  placeLabels,
  type Rectangle,
} from "../../core/drawing/place-labels.ts";
import { LARGE_LABEL_RADIUS } from "../../core/graph/sizes.ts";
import type { LabelText } from "../geometry/label-text.ts";
import type { FrameModel } from "../geometry/pick.ts";
import { toScreenRadius, toScreenX, toScreenY, toWorldX, toWorldY } from "../geometry/viewport.ts";
import type { Palette } from "../model/palette.ts";
import { FADED, FOCUSED, INKED } from "../model/states.ts";
import { findCosts, occupyEntities } from "./label-costs.ts";

export interface LabelSettings {
  readonly palette: Palette;
  /** Part of the canvas that no panel covers. */
  readonly bounds: Rectangle;
  /** How many labels, besides those that must show. */
  readonly limit: number;
  /** Areas that names keep clear of. */
  readonly taken?: readonly Rectangle[];
  /** Words below some names, by entity. */
  readonly sublabels?: ReadonlyMap<number, string>;
  readonly textOf: (text: string, size: number, strong: boolean) => LabelText;
}

/** Pixels of canvas per label: about 25 at rest on a screen of ordinary size. */
const AREA_PER_LABEL = 21_000;
/** Up to so many entities all are named where that leaves each so many pixels. */
const MOST_ALL_NAMED = 60;
const AREA_OF_FEW = 11_500;
/** So many of a few are named in any case, as far as there are places: on a phone all that matter most. */
const LEAST_OF_FEW = 24;
const MOST_LABELS = 160;
const NEAR = 120;
/** Owner of what no entity owns. */
const NOBODY = -1;
/** So many entities on screen, the most connected, are named or kept clear of names. */
const CONSIDERED = { full: 1500, simple: 250 } as const;
/** This share of the labels, the most connected, shows even in a crowd; where there is little room, so many of them. */
const FIRST_SHARE = 0.45;
const LEAST_FIRST = 9;
/** So many of them, where no other place is left, even over lesser entities. */
const FOREMOST = 8;
/** Pixels by which such a label may stand further off. */
const FURTHER = [0, 10] as const;
const AFAR = [10, 24] as const;
/** More than so many names never come before all others. */
const MOST_NAMED = 40;
/** The others show where so many points of lines at most, sixteen pixels apart, lie under them. */
const MOST_COVERED = 6;

/**
 * How many labels an area has room for, at so many times the scale that shows the whole; a picture of few entities leaves more
 * room for their names.
 */
export function countLabels(
  { left, top, right, bottom }: Rectangle,
  zoom: number,
  shown = Number.POSITIVE_INFINITY,
): number {
  const area = Math.max(0, right - left) * Math.max(0, bottom - top);
  const isFew = shown <= MOST_ALL_NAMED;
  const each = isFew ? AREA_OF_FEW : AREA_PER_LABEL;
  const count = Math.round((area / each) * Math.max(1, zoom) ** 2);
  return Math.min(MOST_LABELS, Math.max(isFew ? LEAST_OF_FEW : 0, count));
}

const isForced = (state: number): boolean => (state & (INKED | FOCUSED)) !== 0;

/** Hubs are named in larger and stronger letters, the former where there is room. */
export const toLabelText = (
  shown: FrameModel,
  entity: number,
  settings: LabelSettings,
  small = false,
): LabelText => {
  const radius = shown.prepared.radius[entity] ?? 0;
  const isLarge = radius > LARGE_LABEL_RADIUS;
  const strong = isLarge || isForced(shown.states.entities[entity] ?? 0);
  const { large, plain } = toLabelSizes(shown.viewport.width);
  return settings.textOf(shown.prepared.labels[entity] ?? "", isLarge && !small ? large : plain, strong);
};

/** The words below a name, in smaller letters. */
export const toNoteText = (note: string, { textOf }: LabelSettings): LabelText => textOf(note, 11, false);

/** Whether the middle of an entity is in the area: a name of what lies outside would stand beside another. */
function isInside(
  { x, y, viewport }: FrameModel,
  { left, top, right, bottom }: Rectangle,
  u: number,
): boolean {
  const sx = toScreenX(viewport, x[u] ?? 0);
  const sy = toScreenY(viewport, y[u] ?? 0);
  return sx >= left && sx <= right && sy >= top && sy <= bottom;
}

/** What stands out, in ink or by not having faded, before the rest. Faded entities wish nothing. */
function rankEntities(shown: FrameModel, onScreen: readonly number[]): readonly number[] {
  const { states } = shown;
  const stateOf = (u: number): number => states.entities[u] ?? 0;
  const unfaded = onScreen.filter((u) => isForced(stateOf(u)) || (stateOf(u) & FADED) === 0);
  const first = unfaded.filter((u) => isForced(stateOf(u)));
  return [...first, ...unfaded.filter((u) => !isForced(stateOf(u)))];
}

type Terms = Omit<LabelForm, "width" | "height">;
/** How a name may stand: clear of all; near enough to another entity to be taken for its name; over lesser ones. */
const CLEAR: readonly Terms[] = [false, true].flatMap((small) =>
  FURTHER.map((away) => ({ small, away, most: MISLEADING - 1 })),
);
const NEARBY: readonly Terms[] = FURTHER.map((away) => ({ small: true, away }));
const OVER: readonly Terms[] = [{ small: true, over: true }];
const ANYWHERE: readonly Terms[] = [...OVER, ...AFAR.map((away) => ({ small: true, away, over: true }))];
const READABLE: readonly Terms[] = [{ most: MOST_COVERED }];

function toWish(shown: FrameModel, settings: LabelSettings, u: number, terms: readonly Terms[]): LabelWish {
  const { prepared, x, y, states, viewport } = shown;
  const isInked = isForced(states.entities[u] ?? 0);
  const radius = toScreenRadius(prepared.radius[u] ?? 0, viewport);
  const words = settings.sublabels?.get(u) ?? "";
  const below = words === "" ? null : toNoteText(words, settings);
  const toForm = (term: Terms, note: LabelText | null = null): LabelForm => {
    const { width, lines, lineHeight } = toLabelText(shown, u, settings, term.small);
    const height = lines.length * lineHeight;
    if (note === null) return { ...term, width, height };
    const all = height + note.lines.length * note.lineHeight;
    return { ...term, width: Math.max(width, note.width), height: all, note: words };
  };
  return {
    entity: u,
    x: toScreenX(viewport, x[u] ?? 0),
    y: toScreenY(viewport, y[u] ?? 0),
    reach: radius * 1.02 + 3 + (isInked ? 5 : 0),
    // Rather a little further off than without the words below it, but rather without them than near another.
    forms: [
      ...(below === null
        ? []
        : terms.filter(({ most }) => most !== undefined).map((term) => toForm(term, below))),
      ...terms.map((term) => toForm(term)),
    ],
    free: isInked,
  };
}

/** Shown entities in or near the bounds, most connected first; those that stand out before all others. */
function findOnScreen(shown: FrameModel, bounds: Rectangle, most: number): readonly number[] {
  const { prepared, x, y, states, viewport } = shown;
  const found: number[] = [];
  const left = toWorldX(viewport, bounds.left - NEAR);
  const right = toWorldX(viewport, bounds.right + NEAR);
  const top = toWorldY(viewport, bounds.top - NEAR);
  const bottom = toWorldY(viewport, bounds.bottom + NEAR);
  const standsOut = (state: number): boolean => isForced(state) || (states.fades && (state & FADED) === 0);
  const collect = (accepts: (state: number) => boolean): void => {
    for (let i = 0; i < prepared.byInterest.length && found.length < most; i++) {
      const u = prepared.byInterest[i] ?? 0;
      const state = states.entities[u] ?? 0;
      if (state === 0 || !accepts(state)) continue;
      const ux = x[u] ?? 0;
      const uy = y[u] ?? 0;
      if (ux >= left && ux <= right && uy >= bottom && uy <= top) found.push(u);
    }
  };
  // At rest nothing does: it is not looked for.
  if (states.fades || states.named.length > 0) collect(standsOut);
  collect((state) => !standsOut(state));
  return found;
}

/** Where the names of entities stand: the most important first. No two ever meet. */
export function placeEntityLabels(shown: FrameModel, settings: LabelSettings): readonly PlacedLabel[] {
  const { bounds, limit, taken = [] } = settings;
  const { states } = shown;
  const most = shown.prepared.simple ? CONSIDERED.simple : CONSIDERED.full;
  const onScreen = findOnScreen(shown, bounds, most);
  const isHere = (u: number): boolean => isInside(shown, bounds, u);
  const named = new Set(states.named.filter(isHere).slice(0, MOST_NAMED));
  const ranked = rankEntities(shown, onScreen.filter(isHere)).filter((u) => !named.has(u));
  const inked = ranked.filter((u) => isForced(states.entities[u] ?? 0)).length;
  // Where all of them have room, each is as important as the first.
  const isSmall = !states.fades && ranked.length <= MOST_ALL_NAMED;
  const isFew = isSmall && ranked.length <= limit;
  // Of a small picture the first are named, not those whose names happen to cover few lines.
  const firsts = isSmall ? limit : Math.max(limit * FIRST_SHARE, Math.min(limit, LEAST_FIRST));
  const termsOf = (place: number): readonly Terms[] => {
    if (place < inked) return CLEAR;
    if ((isFew || place - inked < FOREMOST) && !states.fades) return [...CLEAR, ...NEARBY, ...OVER];
    return place - inked < firsts ? [...CLEAR, ...NEARBY] : READABLE;
  };
  function* wishAll(): Generator<LabelWish> {
    for (const u of named) yield toWish(shown, settings, u, [...CLEAR, ...NEARBY, ...ANYWHERE]);
    for (const [place, u] of ranked.entries()) yield toWish(shown, settings, u, termsOf(place));
  }
  const texts = createOccupancy();
  for (const area of taken) texts.add(area, NOBODY);
  // Whatever lies over lesser entities keeps off what is itself named first.
  occupyEntities(shown, [...named, ...(states.fades ? [] : ranked.slice(inked, inked + firsts))], texts);
  const entities = createOccupancy();
  occupyEntities(shown, onScreen, entities);
  const costs = findCosts(shown, onScreen, bounds);
  return placeLabels(wishAll(), { bounds, texts, entities, costs }, limit);
}
