import type { FrameModel } from "../geometry/pick.ts";
import { toScreenX, toScreenY } from "../geometry/viewport.ts";
import type { LabelSettings } from "./place-entity-labels.ts";

/** Pixels of the dots and of the gaps between them. */
const DOTS: readonly number[] = [1.5, 4];

/** Draws thin dotted lines between entities that claims name together; a pair of which one is hidden has none. */
export function drawTies(
  context: CanvasRenderingContext2D,
  ties: Uint32Array,
  { x, y, states, viewport }: FrameModel,
  { palette }: Pick<LabelSettings, "palette">,
  /** They are part of a path: as that, they stand in ink. */
  isOnPath: boolean,
): void {
  if (ties.length === 0) return;
  context.save();
  context.lineWidth = isOnPath ? 1.5 : 1.2;
  context.lineCap = "round";
  context.strokeStyle = isOnPath ? palette.ink : palette.control;
  context.setLineDash([...DOTS]);
  context.beginPath();
  for (let i = 0; i + 1 < ties.length; i += 2) {
    const [a, b] = [ties[i] ?? 0, ties[i + 1] ?? 0];
    if ((states.entities[a] ?? 0) === 0 || (states.entities[b] ?? 0) === 0) continue;
    context.moveTo(toScreenX(viewport, x[a] ?? 0), toScreenY(viewport, y[a] ?? 0));
    context.lineTo(toScreenX(viewport, x[b] ?? 0), toScreenY(viewport, y[b] ?? 0));
  }
  context.stroke();
  context.restore();
}
