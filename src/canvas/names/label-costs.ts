import type { Curve } from "../../core/drawing/curve.ts";
import { type Disc, findLabelCosts, toBox } from "../../core/drawing/label-costs.ts";
import type { LabelWish, Occupancy, Rectangle } from "../../core/drawing/place-labels.ts";
import { curveOnScreen, type FrameModel } from "../geometry/pick.ts";
import { toScreenRadius, toScreenX, toScreenY } from "../geometry/viewport.ts";
import { BACK, FADED } from "../model/states.ts";

/** The entities as they are drawn; what has faded may be covered by the names of what has not. */
function listDiscs(
  { prepared, x, y, states, viewport }: FrameModel,
  onScreen: readonly number[],
): readonly Disc[] {
  return onScreen.flatMap((u) =>
    ((states.entities[u] ?? 0) & FADED) !== 0
      ? []
      : [
          {
            entity: u,
            x: toScreenX(viewport, x[u] ?? 0),
            y: toScreenY(viewport, y[u] ?? 0),
            radius: toScreenRadius(prepared.radius[u] ?? 0, viewport),
          },
        ],
  );
}

/** Adds the room that entities take up. */
export function occupyEntities(shown: FrameModel, onScreen: readonly number[], taken: Occupancy): void {
  for (const disc of listDiscs(shown, onScreen)) taken.add(toBox(disc), disc.entity);
}

/** Above so many lines names are placed without regard to them. */
const MOST_LINES = 700;

/** The drawn lines; what has faded may be covered. */
function listCurves(shown: FrameModel): readonly Curve[] {
  const { offsets, prepared, states } = shown;
  if (prepared.simple) return [];
  const drawn = offsets.drawn.reduce((sum, kind) => sum + (kind === 0 ? 0 : 1), 0);
  if (drawn > MOST_LINES) return [];
  return Array.from(offsets.drawn.keys()).flatMap((relation) =>
    offsets.drawn[relation] === 0 || states.relations[relation] === BACK
      ? []
      : [curveOnScreen(shown, relation)],
  );
}

/** What it costs a name to stand in an area. */
export const findCosts = (
  shown: FrameModel,
  onScreen: readonly number[],
  bounds: Rectangle,
): ((area: Rectangle, wish: LabelWish) => number) =>
  findLabelCosts(listCurves(shown), listDiscs(shown, onScreen), bounds);
