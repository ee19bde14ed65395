import type { CanvasHighlight } from "../../core/drawing/canvas-model.ts";
import type { FrameModel } from "../geometry/pick.ts";
import { bringInto, toOpenArea, toScreenX, toScreenY, type Viewport } from "../geometry/viewport.ts";
import type { Insets } from "../model/renderer.ts";

type Placed = Pick<FrameModel, "x" | "y" | "states">;

/**
 * The entity in the middle of what is in sight, or, where none is, the one nearest to it; null when none is shown at all.
 * O(entities) where none is in sight.
 */
export function findInSight(
  { x, y, states }: Placed,
  viewport: Viewport,
  insets: Insets,
): { readonly entity: number; readonly isInSight: boolean } | null {
  const { left, top, right, bottom } = toOpenArea(viewport, insets);
  let nearest: number | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (let u = 0; u < states.entities.length; u++) {
    if (states.entities[u] === 0) continue;
    const sx = toScreenX(viewport, x[u] ?? 0);
    const sy = toScreenY(viewport, y[u] ?? 0);
    const away = Math.hypot(Math.max(0, left - sx, sx - right), Math.max(0, top - sy, sy - bottom));
    if (away === 0) return { entity: u, isInSight: true };
    if (away >= shortest) continue;
    shortest = away;
    nearest = u;
  }
  return nearest === null ? null : { entity: nearest, isInSight: false };
}

/** The view moved as little as brings all that is selected in sight, the last chosen at any rate. */
export function bringSelected(
  { x, y, states, prepared }: Placed & Pick<FrameModel, "prepared">,
  { selectedEntities, selectedRelation }: CanvasHighlight,
  viewport: Viewport,
  insets: Insets,
): Viewport {
  const { source, target } = prepared.topology;
  const ends =
    selectedRelation === null ? [] : [source[selectedRelation] ?? 0, target[selectedRelation] ?? 0];
  return [...selectedEntities.slice(-1), ...ends]
    .filter((u) => (states.entities[u] ?? 0) !== 0)
    .reduce((view, u) => bringInto(view, insets, x[u] ?? 0, y[u] ?? 0) ?? view, viewport);
}
