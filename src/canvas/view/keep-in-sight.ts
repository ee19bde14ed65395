import type { LabelText } from "../geometry/label-text.ts";
import type { Shown } from "../geometry/pick.ts";
import { bringInto, type Viewport } from "../geometry/viewport.ts";
import type { Emphasis, Insets } from "../model/renderer.ts";
import { fitShown } from "./fit-shown.ts";

/**
 * Where to look when a panel has left another piece of canvas: at what the picture was fitted to, all of it again; else
 * as before, but with what is selected in sight.
 */
export function keepInSight(
  shown: Shown,
  aim: readonly number[] | null,
  { selectedEntities, selectedRelation }: Emphasis,
  insets: Insets,
  textOf: (text: string, size: number, strong: boolean) => LabelText,
): Viewport {
  const { picture, x, y, viewport } = shown;
  const fitted = aim === null ? null : fitShown(shown, aim, viewport, insets, textOf);
  if (fitted !== null) return fitted;
  const { source, target } = picture.topology;
  const ends =
    selectedRelation === null ? [] : [source[selectedRelation] ?? 0, target[selectedRelation] ?? 0];
  return [...selectedEntities.slice(-1), ...ends].reduce(
    (view, u) => bringInto(view, insets, x[u] ?? 0, y[u] ?? 0) ?? view,
    viewport,
  );
}
