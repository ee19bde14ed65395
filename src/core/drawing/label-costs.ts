import { type Curve, pointAt } from "./curve.ts";
import { createOccupancy, type LabelWish, type Rectangle } from "./place-labels.ts";

/** What it costs, in points of lines, to be as near to another entity as to one's own. */
export const MISLEADING = 1000;

/** A drawn entity. */
export interface Disc {
  readonly entity: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const PIECE = 16;
const CELL = 32;
/** Of a disc, so much is kept clear. */
const COVERED = 0.9;

export const toBox = ({ x, y, radius }: Disc): Rectangle => ({
  left: x - radius * COVERED,
  top: y - radius * COVERED,
  right: x + radius * COVERED,
  bottom: y + radius * COVERED,
});

/** Counts the points of lines under an area; points stand every sixteen pixels. */
function countPoints(curves: Iterable<Curve>, bounds: Rectangle): (area: Rectangle) => number {
  const cells = new Map<number, number[]>();
  const keyOf = (x: number, y: number): number => Math.floor(y / CELL) * 8192 + Math.floor(x / CELL);
  for (const curve of curves) {
    const pieces = Math.ceil(Math.hypot(curve.x1 - curve.x0, curve.y1 - curve.y0) / PIECE);
    for (let i = 1; i < pieces; i++) {
      const { x, y } = pointAt(curve, i / pieces);
      if (x < bounds.left || x > bounds.right || y < bounds.top || y > bounds.bottom) continue;
      const key = keyOf(x, y);
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [x, y]);
      else cell.push(x, y);
    }
  }
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

/** Tells whether a name in an area would be taken for that of another entity: one that is as near to it as its own. */
function findMisleading(discs: readonly Disc[]): (area: Rectangle, wish: LabelWish) => boolean {
  const marks = createOccupancy();
  const radii = new Map(discs.map(({ entity, radius }) => [entity, radius]));
  for (const disc of discs) marks.add(toBox(disc), disc.entity);
  return ({ left, top, right, bottom }, { entity, x, y }) => {
    const dx = x - Math.max(left, Math.min(right, x));
    const dy = y - Math.max(top, Math.min(bottom, y));
    const room = Math.max(0, Math.hypot(dx, dy) - (radii.get(entity) ?? 0));
    return marks.hits(
      { left: left - room, top: top - room, right: right + room, bottom: bottom + room },
      entity,
    );
  };
}

/** What it costs a name to stand in an area: the lines that it covers, and that it may be taken for another's. */
export function findLabelCosts(
  curves: Iterable<Curve>,
  discs: readonly Disc[],
  bounds: Rectangle,
): (area: Rectangle, wish: LabelWish) => number {
  const countUnder = countPoints(curves, bounds);
  const misleads = findMisleading(discs);
  return (area, wish) => countUnder(area) + (misleads(area, wish) ? MISLEADING : 0);
}
