/**
 * A part of a graph as it will stand on a canvas: entities as discs with names, and for each tied pair one line (whatever
 * the number of relations). Lengths are pixels, y downwards.
 */
export interface DrawnPart {
  readonly radius: Float64Array;
  /** Size of the name of each entity; width 0 = it is not named. */
  readonly nameWidth: Float64Array;
  readonly nameHeight: Float64Array;
  /** Ends of each pair, the lower index first. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Half the width of all that runs between the two. */
  readonly half: Float64Array;
  /** 1 = a bundle of many relations, which should run straightest. */
  readonly isBundle: Uint8Array;
  /** What the picture must stay within. */
  readonly width: number;
  readonly height: number;
}

/** Where everything of a part stands. */
export interface DrawnPicture {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Index into COURSES, by pair. */
  readonly course: Uint8Array;
  /** Index into NAME_SIDES, by entity. */
  readonly side: Uint8Array;
}

/** Where a name stands beside its entity, as a direction; y downwards. */
export const NAME_SIDES: readonly (readonly [x: number, y: number])[] = [
  [0, 1],
  [1, 0],
  [-1, 0],
  [0, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
];

/** Pixels between an entity and its name. */
const GAP = 3;

/** Writes left, top, right, bottom of a name into `out`. */
export function writeNameBox(
  part: DrawnPart,
  u: number,
  x: number,
  y: number,
  side: number,
  out: Float64Array,
): void {
  const [sx, sy] = NAME_SIDES[side] ?? [0, 1];
  const width = part.nameWidth[u] ?? 0;
  const height = part.nameHeight[u] ?? 0;
  const reach = (part.radius[u] ?? 0) + GAP;
  // Names at a corner start where the disc ends on the diagonal.
  const apart = sx !== 0 && sy !== 0 ? reach * 0.75 : reach;
  const cx = x + sx * (apart + width / 2);
  const cy = y + sy * (apart + height / 2);
  out[0] = cx - width / 2;
  out[1] = cy - height / 2;
  out[2] = cx + width / 2;
  out[3] = cy + height / 2;
}
