import type { Shown } from "./pick.ts";
import type { Emphasis, Insets } from "./renderer.ts";
import { bringInto, type Viewport } from "./viewport.ts";

/** Where to look when a panel has left another piece of canvas: as before, but with what is selected in sight. */
export function keepInSight(
  before: Viewport,
  { picture, x, y }: Omit<Shown, "viewport">,
  { selectedEntities, selectedRelation }: Emphasis,
  insets: Insets,
): Viewport {
  const { source, target } = picture.topology;
  const ends =
    selectedRelation === null ? [] : [source[selectedRelation] ?? 0, target[selectedRelation] ?? 0];
  return [...selectedEntities.slice(-1), ...ends].reduce(
    (view, u) => bringInto(view, insets, x[u] ?? 0, y[u] ?? 0) ?? view,
    before,
  );
}
