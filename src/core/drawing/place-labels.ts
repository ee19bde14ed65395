export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label that asks for a place; candidates come in order of importance. */
export interface LabelWish {
  readonly entity: number;
  readonly x: number;
  readonly y: number;
  /** Pixels from the middle of the entity to where its label may start. */
  readonly reach: number;
  readonly width: number;
  readonly height: number;
  /** Shown even where it covers something. */
  readonly forced: boolean;
}

export interface PlacedLabel extends Rectangle {
  readonly entity: number;
}

const CELL = 64;
const GAP = 2;

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
        (cells.get(key) ?? []).some(
          (other) =>
            other.owner !== owner &&
            other.area.left < area.right + GAP &&
            other.area.right > area.left - GAP &&
            other.area.top < area.bottom + GAP &&
            other.area.bottom > area.top - GAP,
        ),
      ),
  };
}

export type Occupancy = ReturnType<typeof createOccupancy>;

const boxAt = (left: number, top: number, { width, height }: LabelWish): Rectangle => ({
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

/** Below first; above, right and left where that is taken, then the corners. */
function listPlaces(wish: LabelWish, bounds: Rectangle): readonly Rectangle[] {
  const { x, y, reach, width, height } = wish;
  const aside = width / 2 + reach;
  const corner = reach * 0.72 + 1;
  return [
    slide(boxAt(x - width / 2, y + reach, wish), bounds, aside),
    slide(boxAt(x - width / 2, y - reach - height, wish), bounds, aside),
    boxAt(x + reach + 2, y - height / 2, wish),
    boxAt(x - reach - 2 - width, y - height / 2, wish),
    boxAt(x + corner, y + corner, wish),
    boxAt(x - corner - width, y + corner, wish),
    boxAt(x + corner, y - corner - height, wish),
    boxAt(x - corner - width, y - corner - height, wish),
  ];
}

/** What a place further down the list costs, in the unit of `covers`. */
const LATER = 0.75;

/** What an area would cover or be taken for, were that label to stand there. */
type Cost = (area: Rectangle, wish: LabelWish) => number;

/** Of free places the one that covers least, an earlier one where a later is hardly better. */
function choose(
  free: readonly { readonly area: Rectangle; readonly rank: number }[],
  covers: Cost,
  wish: LabelWish,
): Rectangle | undefined {
  let best: Rectangle | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { area, rank } of free) {
    if (LATER * rank >= least) break;
    const cost = LATER * rank + covers(area, wish);
    if (cost >= least) continue;
    best = area;
    least = cost;
  }
  return best;
}

const NOTHING = (): number => 0;

/**
 * Gives labels their places until `limit` are placed: never on one another, never on an entity (`taken` holds those),
 * never outside the bounds, and where `covers` (lines under an area) is low, `mostCovered` at most. A forced label takes
 * its best free place, or the one below if none is free, and does not count. Deterministic; earlier wishes win.
 */
export function placeLabels(
  wishes: Iterable<LabelWish>,
  taken: Occupancy,
  bounds: Rectangle,
  limit: number,
  covers: Cost = NOTHING,
  mostCovered = Number.POSITIVE_INFINITY,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  let counted = 0;
  for (const wish of wishes) {
    if (!wish.forced && counted >= limit) break;
    const places = listPlaces(wish, bounds)
      .map((area, rank) => ({ area, rank }))
      .filter(({ area }) => isWithin(area, bounds));
    const isReadable = (area: Rectangle): boolean => wish.forced || covers(area, wish) <= mostCovered;
    const free = places.filter(({ area }) => !taken.hits(area, wish.entity) && isReadable(area));
    const area = choose(free, covers, wish) ?? (wish.forced ? places[0]?.area : undefined);
    if (area === undefined) continue;
    if (!wish.forced) counted++;
    taken.add(area, wish.entity);
    placed.push({ ...area, entity: wish.entity });
  }
  return placed;
}
