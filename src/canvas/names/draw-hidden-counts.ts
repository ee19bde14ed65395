import type { PlacedLabel } from "../../core/drawing/place-labels.ts";
import type { FrameModel } from "../geometry/pick.ts";
import type { LabelSettings } from "./place-entity-labels.ts";
import { placeHiddenCounts } from "./place-hidden-counts.ts";

const FONT_SIZE = 10;

/** A small "+12" beside every entity of which several neighbours are hidden, clear of the names. */
export function drawHiddenCounts(
  context: CanvasRenderingContext2D,
  shown: FrameModel,
  { palette, textOf }: Pick<LabelSettings, "palette" | "textOf">,
  names: readonly PlacedLabel[],
): void {
  context.font = textOf("+0", FONT_SIZE, false).font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const widthOf = (text: string) => context.measureText(text).width;
  for (const { text, box } of placeHiddenCounts(shown, names, widthOf)) {
    const { left, top, right, bottom } = box;
    context.beginPath();
    context.roundRect(left, top, right - left, bottom - top, (bottom - top) / 2);
    context.fillStyle = palette.canvas;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = palette.mute;
    context.stroke();
    context.fillStyle = palette.ink;
    context.fillText(text, (left + right) / 2, (top + bottom) / 2 + 0.5);
  }
}
