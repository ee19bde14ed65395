import type { Rectangle } from "../../core/drawing/place-labels.ts";
import type { FrameModel } from "../geometry/pick.ts";
import { toScreenRadius, toScreenX, toScreenY } from "../geometry/viewport.ts";
import { FADED } from "../model/states.ts";

/** Pictures of more entities carry no counts: they would lie everywhere. */
const MOST_SHOWN = 60;
/** From so many hidden neighbours on they are counted; on narrow canvases, which have less room, from so many. */
const LEAST = 4;
const LEAST_NARROW = 6;
const NARROW = 560;
const HALF_HEIGHT = 6.5;
/** Where a count may stand around its entity, in eighths of a turn from the right, clockwise: the upper right first. */
const EIGHTHS = [7, 1, 5, 3, 0, 6, 4, 2] as const;

/** A count of hidden neighbours and where it stands. */
export interface HiddenCount {
  readonly entity: number;
  readonly text: string;
  readonly box: Rectangle;
}

/** Neighbours of an entity that are not shown. */
function countHidden({ prepared, states }: FrameModel, u: number): number {
  const { offsets, neighbours } = prepared.topology;
  let hidden = 0;
  let before = -1;
  for (let i = offsets[u] ?? 0; i < (offsets[u + 1] ?? 0); i++) {
    const v = neighbours[i] ?? 0;
    // Parallel relations stand next to each other.
    if (v !== before && v !== u && states.entities[v] === 0) hidden++;
    before = v;
  }
  return hidden;
}

const meets = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/**
 * A "+12" beside every entity of which several neighbours are hidden, where it lies on no name, no other entity and no other count;
 * none where there is no such place. Only in pictures of few entities.
 */
export function placeHiddenCounts(
  shown: FrameModel,
  names: readonly Rectangle[],
  widthOf: (text: string) => number,
): readonly HiddenCount[] {
  const { prepared, states, viewport, x, y } = shown;
  const visible: number[] = [];
  for (let u = 0; u < states.entities.length; u++) {
    if (states.entities[u] === 0) continue;
    visible.push(u);
    if (visible.length > MOST_SHOWN) return [];
  }
  const discOf = (u: number) => ({
    x: toScreenX(viewport, x[u] ?? 0),
    y: toScreenY(viewport, y[u] ?? 0),
    radius: toScreenRadius(prepared.radius[u] ?? 0, viewport),
  });
  const discs = visible.map((u) => {
    const disc = discOf(u);
    const { radius } = disc;
    return {
      u,
      left: disc.x - radius,
      right: disc.x + radius,
      top: disc.y - radius,
      bottom: disc.y + radius,
    };
  });
  const least = viewport.width < NARROW ? LEAST_NARROW : LEAST;
  const placed: HiddenCount[] = [];
  for (const u of visible) {
    if (((states.entities[u] ?? 0) & FADED) !== 0) continue;
    const hidden = countHidden(shown, u);
    if (hidden < least) continue;
    const text = `+${hidden}`;
    const half = widthOf(text) / 2 + 3;
    const disc = discOf(u);
    const isFree = (box: Rectangle) =>
      !names.some((name) => meets(box, name)) &&
      !placed.some((other) => meets(box, other.box)) &&
      !discs.some((other) => other.u !== u && meets(box, other));
    for (const eighth of EIGHTHS) {
      const angle = (eighth * Math.PI) / 4;
      const cos = Math.cos(angle);
      const middle = disc.x + cos * (disc.radius + half * 0.55);
      const height = disc.y + Math.sin(angle) * (disc.radius + 3);
      const box = {
        left: middle - half,
        right: middle + half,
        top: height - HALF_HEIGHT,
        bottom: height + HALF_HEIGHT,
      };
      if (!isFree(box)) continue;
      placed.push({ entity: u, text, box });
      break;
    }
  }
  return placed;
}
