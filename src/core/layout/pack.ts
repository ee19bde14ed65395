import type { Arrangement } from "./arrange.ts";
import type { Boxes } from "./boxes.ts";

const GAP = 24;
const STEP = 12;
/** Looking for free room costs boxes times places: only pictures of up to so many entities are searched. */
const SEARCHED = 2000;

/** Where the middle of each arrangement goes, in the given order. */
export interface Packing {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

const meets = (a: Area, b: Area): boolean =>
  a.left < b.right && a.right > b.left && a.low < b.high && a.high > b.low;

const areaAt = (x: number, y: number, { width, height }: Pick<Arrangement, "width" | "height">): Area => ({
  left: x - width / 2 - GAP / 2,
  right: x + width / 2 + GAP / 2,
  low: y - height / 2 - GAP / 2,
  high: y + height / 2 + GAP / 2,
});

/** Rows of rectangles as wide as the picture, each row centred, from the top down. */
export function packRows(
  items: readonly Pick<Arrangement, "width" | "height">[],
  rowWidth: number,
  gap = GAP,
): Packing {
  const x = new Float64Array(items.length);
  const y = new Float64Array(items.length);
  let top = 0;
  let first = 0;
  const close = (end: number, width: number): void => {
    for (let i = first; i < end; i++) x[i] = (x[i] ?? 0) - width / 2;
    first = end;
  };
  let width = 0;
  let height = 0;
  items.forEach((item, i) => {
    if (i > first && width + item.width > rowWidth) {
      close(i, width - gap);
      top += height + gap;
      width = 0;
      height = 0;
    }
    x[i] = width + item.width / 2;
    y[i] = -(top + item.height / 2);
    width += item.width + gap;
    height = Math.max(height, item.height);
  });
  close(items.length, width - gap);
  return { x, y };
}

const toAreas = ({ entities, x, y }: Arrangement, boxes: Boxes): Area[] =>
  Array.from(entities, (u, k) => ({
    left: (x[k] ?? 0) - (boxes.side[u] ?? 0),
    right: (x[k] ?? 0) + (boxes.side[u] ?? 0),
    low: (y[k] ?? 0) - (boxes.below[u] ?? 0),
    high: (y[k] ?? 0) + (boxes.above[u] ?? 0),
  }));

/** Middle of the free place nearest to the lower edge of a picture, or null where there is none. */
function findRoom(
  item: Arrangement,
  picture: Arrangement,
  taken: readonly Area[],
): { readonly x: number; readonly y: number } | null {
  const mostX = (picture.width - item.width) / 2;
  const mostY = (picture.height - item.height) / 2;
  for (let y = -mostY; y <= mostY; y += STEP)
    for (let aside = mostX; aside >= 0; aside -= STEP)
      for (const x of [-aside, aside]) {
        const area = areaAt(x, y, item);
        if (!taken.some((other) => meets(area, other))) return { x, y };
      }
  return null;
}

/**
 * Places arrangements side by side, largest first. When one of them makes up most of the picture, the others go into
 * free room inside its bounding box, low and to the sides; what finds none, and pictures of many like parts, go into rows.
 */
export function packArrangements(items: readonly Arrangement[], boxes: Boxes, aspect: number): Packing {
  const [main] = items;
  const area = items.reduce((sum, item) => sum + (item.width + GAP) * (item.height + GAP), 0);
  const isMain = main !== undefined && main.width * main.height > area / 2;
  if (!isMain) return packRows(items, Math.sqrt(area * aspect));
  // What was placed is in the way of the next, too.
  const taken = main.entities.length + items.length > SEARCHED ? null : toAreas(main, boxes);
  const x = new Float64Array(items.length);
  const y = new Float64Array(items.length);
  const homeless: number[] = [];
  items.forEach((item, i) => {
    if (i === 0) return;
    const room = taken === null ? null : findRoom(item, main, taken);
    if (room === null || taken === null) {
      homeless.push(i);
      return;
    }
    x[i] = room.x;
    y[i] = room.y;
    taken.push(areaAt(room.x, room.y, item));
  });
  const rows = packRows(
    homeless.flatMap((i) => items[i] ?? []),
    main.width,
  );
  homeless.forEach((i, place) => {
    x[i] = rows.x[place] ?? 0;
    y[i] = (rows.y[place] ?? 0) - main.height / 2 - GAP;
  });
  return { x, y };
}
