import { pointAt } from "../../core/drawing/curve.ts";
import {
  createOccupancy,
  type LabelWish,
  type Occupancy,
  type Rectangle,
} from "../../core/drawing/place-labels.ts";
import { curveOnScreen, type FrameModel } from "../geometry/pick.ts";
import { toScreenRadius, toScreenX, toScreenY } from "../geometry/viewport.ts";
import { BACK, FADED } from "../model/states.ts";

/** What it costs, in points of lines, to be as near to another entity as to one's own. */
export const MISLEADING = 1000;

/** Adds the room that entities take up. */
export function occupyEntities(shown: FrameModel, onScreen: readonly number[], taken: Occupancy): void {
  const { prepared, x, y, states, viewport } = shown;
  for (const u of onScreen) {
    // What has faded may be covered by the names of what has not.
    if (((states.entities[u] ?? 0) & FADED) !== 0) continue;
    const radius = toScreenRadius(prepared.radius[u] ?? 0, viewport) * 0.9;
    const sx = toScreenX(viewport, x[u] ?? 0);
    const sy = toScreenY(viewport, y[u] ?? 0);
    taken.add({ left: sx - radius, top: sy - radius, right: sx + radius, bottom: sy + radius }, u);
  }
}

/** Above so many lines names are placed without regard to them. */
const MOST_LINES = 700;
const PIECE = 16;
const CELL = 32;

/** Counts the points of the drawn lines under an area; points stand every sixteen pixels. */
function countLines(shown: FrameModel, bounds: Rectangle): (area: Rectangle) => number {
  const { offsets, prepared, states } = shown;
  if (prepared.simple) return () => 0;
  const drawn = offsets.drawn.reduce((sum, kind) => sum + (kind === 0 ? 0 : 1), 0);
  if (drawn > MOST_LINES) return () => 0;
  const cells = new Map<number, number[]>();
  const keyOf = (x: number, y: number): number => Math.floor(y / CELL) * 8192 + Math.floor(x / CELL);
  offsets.drawn.forEach((kind, relation) => {
    // What has faded may be covered.
    if (kind === 0 || states.relations[relation] === BACK) return;
    const curve = curveOnScreen(shown, relation);
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

/** Tells whether a name in an area would be taken for that of another entity: one that is as near to it as its own. */
function findMisleading(
  shown: FrameModel,
  onScreen: readonly number[],
): (area: Rectangle, wish: LabelWish) => boolean {
  const marks = createOccupancy();
  occupyEntities(shown, onScreen, marks);
  return ({ left, top, right, bottom }, { entity, x, y }) => {
    const radius = toScreenRadius(shown.prepared.radius[entity] ?? 0, shown.viewport);
    const dx = x - Math.max(left, Math.min(right, x));
    const dy = y - Math.max(top, Math.min(bottom, y));
    const room = Math.max(0, Math.hypot(dx, dy) - radius);
    return marks.hits(
      { left: left - room, top: top - room, right: right + room, bottom: bottom + room },
      entity,
    );
  };
}

/** What it costs a name to stand in an area: the lines that it covers, and that it may be taken for another's. */
export function findCosts(
  shown: FrameModel,
  onScreen: readonly number[],
  bounds: Rectangle,
): (area: Rectangle, wish: LabelWish) => number {
  const countUnder = countLines(shown, bounds);
  const misleads = findMisleading(shown, onScreen);
  return (area, wish) => countUnder(area) + (misleads(area, wish) ? MISLEADING : 0);
}
