import type { PlacedLabel } from "../../core/drawing/place-labels.ts";
import type { LabelText } from "../geometry/label-text.ts";
import type { FrameModel } from "../geometry/pick.ts";
import type { Palette } from "../model/palette.ts";
import { type LabelSettings, toLabelText, toNoteText } from "./place-entity-labels.ts";

const HALO = 3.5;

export function write(context: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

export function startText(context: CanvasRenderingContext2D, palette: Palette): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = palette.canvas;
  context.fillStyle = palette.ink;
}

/**
 * Leaves one pixel of canvas colour in the corner: a layer on which nothing follows its clearing is not always shown
 * cleared (seen in Chromium 156 without a graphics card).
 */
export function markCleared(context: CanvasRenderingContext2D, palette: Palette): void {
  context.fillStyle = palette.canvas;
  context.fillRect(0, 0, 1, 1);
}

/** Draws the names of entities where they have been placed, with the words below them. */
export function drawEntityLabels(
  context: CanvasRenderingContext2D,
  shown: FrameModel,
  settings: LabelSettings,
  placed: readonly PlacedLabel[],
): void {
  startText(context, settings.palette);
  const writeLines = ({ font, lines, lineHeight }: LabelText, middle: number, top: number): number => {
    context.font = font;
    lines.forEach((line, i) => {
      write(context, line, middle, top + (i + 0.5) * lineHeight);
    });
    return top + lines.length * lineHeight;
  };
  for (const { entity, form, left, right, top } of placed) {
    const middle = (left + right) / 2;
    context.fillStyle = settings.palette.ink;
    const low = writeLines(toLabelText(shown, entity, settings, form.small), middle, top);
    if (form.note === undefined) continue;
    context.fillStyle = settings.palette.mute;
    writeLines(toNoteText(form.note, settings), middle, low);
  }
}
