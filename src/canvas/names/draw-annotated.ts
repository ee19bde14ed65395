import type { FrameModel } from "../geometry/pick.ts";
import { circleOf } from "../interactions/draw-interactions.ts";
import type { Palette } from "../model/palette.ts";
import { FADED } from "../model/states.ts";

const HALF = Math.SQRT1_2;
/** Half the side of the sheet, and its folded corner. */
const SHEET = 4;
const FOLD = 3;
/** Smaller entities carry no mark. */
const LEAST_RADIUS = 5;

/** A small sheet of paper at the lower left of everything that has a note of the reader's. */
export function drawAnnotated(
  context: CanvasRenderingContext2D,
  shown: FrameModel,
  annotated: ReadonlySet<number>,
  palette: Palette,
): void {
  for (const u of annotated) {
    const state = shown.states.entities[u] ?? 0;
    const { x, y, radius } = circleOf(shown, u);
    if (state === 0 || (state & FADED) !== 0 || radius < LEAST_RADIUS) continue;
    const away = (radius + 3) * HALF;
    const [left, top] = [x - away - SHEET, y + away - SHEET];
    const [right, low] = [left + 2 * SHEET, top + 2 * SHEET];
    context.beginPath();
    context.moveTo(left, top);
    context.lineTo(right, top);
    context.lineTo(right, low - FOLD);
    context.lineTo(right - FOLD, low);
    context.lineTo(left, low);
    context.closePath();
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = palette.canvas;
    context.stroke();
    context.fillStyle = palette.canvas;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = palette.ink;
    context.stroke();
  }
}
