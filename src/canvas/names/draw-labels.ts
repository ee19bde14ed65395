import type { PlacedLabel } from "../../core/drawing/place-labels.ts";
import type { Shown } from "../hands/pick.ts";
import type { Palette } from "../palette.ts";
import { type LabelSettings, toText } from "./place-entity-labels.ts";

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

/** Draws the names of entities where they have been placed. */
export function drawEntityLabels(
  context: CanvasRenderingContext2D,
  shown: Shown,
  settings: LabelSettings,
  placed: readonly PlacedLabel[],
): void {
  startText(context, settings.palette);
  for (const { entity, form, left, right, top } of placed) {
    const text = toText(shown, entity, settings, form.small);
    context.font = text.font;
    text.lines.forEach((line, i) => {
      write(context, line, (left + right) / 2, top + (i + 0.5) * text.lineHeight);
    });
  }
}
