export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One way to write a label, and how far it may go for a place. */
export interface LabelForm {
  readonly width: number;
  readonly height: number;
  /** In the smaller letters. */
  readonly small?: boolean;
  /** Words below the name, part of the height. */
  readonly note?: string;
  /** Pixels by which it stands further off than it needs to. */
  readonly away?: number;
  /** What it may cost at most, in the unit of the room's costs. */
  readonly most?: number;
  /** It may lie over entities, as few as it can. */
  readonly over?: boolean;
}

/** A label that asks for a place; candidates come in order of importance. */
export interface LabelWish {
  readonly entity: number;
  readonly x: number;
  readonly y: number;
  /** Pixels from the middle of the entity to where its label may start. */
  readonly reach: number;
  /** The first for which there is a place is taken. */
  readonly forms: readonly LabelForm[];
  /** Placed whether or not the limit is reached. */
  readonly free?: boolean;
}

export interface PlacedLabel extends Rectangle {
  readonly entity: number;
  /** The form for which there was room. */
  readonly form: LabelForm;
}

const CELL = 64;
const GAP = 2;

const isNear = (other: Rectangle, area: Rectangle): boolean =>
  other.left < area.right + GAP &&
  other.right > area.left - GAP &&
  other.top < area.bottom + GAP &&
  other.bottom > area.top - GAP;

/** Rectangles by grid cell, for asking what lies where. */
export function createOccupancy() {
  const cells = new Map<number, { readonly area: Rectangle; readonly owner: number }[]>();
  const forCells = (area: Rectangle, visit: (key: number) => boolean): boolean => {
    for (let cx = Math.floor(area.left / CELL); cx <= Math.floor(area.right / CELL); cx++)
      for (let cy = Math.floor(area.top / CELL); cy <= Math.floor(area.bottom / CELL); cy++)
        if (visit(cy * 8192 + cx)) return true;
    return false;
  };
  return {
    add: (area: Rectangle, owner: number): void => {
      forCells(area, (key) => {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [{ area, owner }]);
        else cell.push({ area, owner });
        return false;
      });
    },
    /** Whether the area touches anything that is not the owner's own. */
    hits: (area: Rectangle, owner: number): boolean =>
      forCells(area, (key) =>
        (cells.get(key) ?? []).some((other) => other.owner !== owner && isNear(other.area, area)),
      ),
    /** How many owners, besides the given one, have something that the area touches. */
    count: (area: Rectangle, owner: number): number => {
      const found = new Set<number>();
      forCells(area, (key) => {
        for (const other of cells.get(key) ?? [])
          if (other.owner !== owner && isNear(other.area, area)) found.add(other.owner);
        return false;
      });
      return found.size;
    },
  };
}

export type Occupancy = ReturnType<typeof createOccupancy>;

const boxAt = (left: number, top: number, { width, height }: LabelForm): Rectangle => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Slides a rectangle sideways into the bounds, by at most `most` pixels. */
function slide(area: Rectangle, bounds: Rectangle, most: number): Rectangle {
  const wanted = Math.max(0, bounds.left - area.left) - Math.max(0, area.right - bounds.right);
  const moved = Math.max(-most, Math.min(most, wanted));
  return { ...area, left: area.left + moved, right: area.right + moved };
}

const isWithin = (area: Rectangle, bounds: Rectangle): boolean =>
  area.left >= bounds.left &&
  area.right <= bounds.right &&
  area.top >= bounds.top &&
  area.bottom <= bounds.bottom;

/** Below first; above, right and left where that is taken, then the corners, then half way to them. */
function listPlaces(
  { x, y, reach: near }: LabelWish,
  form: LabelForm,
  bounds: Rectangle,
): readonly Rectangle[] {
  const { width, height, away = 0 } = form;
  const reach = near + away;
  const aside = width / 2 + reach;
  const corner = reach * 0.72 + 1;
  const half = width / 4;
  return [
    slide(boxAt(x - width / 2, y + reach, form), bounds, aside),
    slide(boxAt(x - width / 2, y - reach - height, form), bounds, aside),
    boxAt(x + reach + 2, y - height / 2, form),
    boxAt(x - reach - 2 - width, y - height / 2, form),
    boxAt(x + corner, y + corner, form),
    boxAt(x - corner - width, y + corner, form),
    boxAt(x + corner, y - corner - height, form),
    boxAt(x - corner - width, y - corner - height, form),
    boxAt(x - width / 2 + half, y + reach, form),
    boxAt(x - width / 2 - half, y + reach, form),
    boxAt(x - width / 2 + half, y - reach - height, form),
    boxAt(x - width / 2 - half, y - reach - height, form),
  ];
}

/** What a place further down the list costs, and each entity that is covered. */
const LATER = 0.75;
const COVERED = 4000;

/** What an area would cover or be taken for, were that label to stand there. */
type Cost = (area: Rectangle, wish: LabelWish) => number;

/** Where labels may stand. */
export interface Room {
  readonly bounds: Rectangle;
  /** What no label ever touches: words, tools, and the labels that have their place; those placed are added. */
  readonly texts: Occupancy;
  readonly entities: Occupancy;
  readonly costs?: Cost;
}

const NOTHING = (): number => 0;

/** Of the places that a form may take the one that costs least, an earlier one where a later is hardly better. */
function findPlace(wish: LabelWish, form: LabelForm, room: Room): Rectangle | null {
  const { bounds, texts, entities, costs = NOTHING } = room;
  const { most = Number.POSITIVE_INFINITY, over = false } = form;
  let best: Rectangle | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [rank, area] of listPlaces(wish, form, bounds).entries()) {
    if (LATER * rank >= least) break;
    if (!isWithin(area, bounds) || texts.hits(area, wish.entity)) continue;
    const covered = over ? entities.count(area, wish.entity) : 0;
    if (!over && entities.hits(area, wish.entity)) continue;
    const cost = costs(area, wish);
    const sum = LATER * rank + cost + COVERED * covered;
    if (cost > most || sum >= least) continue;
    best = area;
    least = sum;
  }
  return best;
}

/**
 * Gives labels their places until `limit` are placed, those aside that are free of it: never on one another, never outside the
 * bounds, and on an entity only in a form that may. Deterministic; earlier wishes win, and of a wish earlier forms.
 */
export function placeLabels(wishes: Iterable<LabelWish>, room: Room, limit: number): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  let counted = 0;
  for (const wish of wishes) {
    if (wish.free !== true && counted >= limit) break;
    for (const form of wish.forms) {
      const area = findPlace(wish, form, room);
      if (area === null) continue;
      if (wish.free !== true) counted++;
      room.texts.add(area, wish.entity);
      placed.push({ ...area, entity: wish.entity, form });
      break;
    }
  }
  return placed;
}
