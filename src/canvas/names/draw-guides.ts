import type { Rectangle } from "../../core/drawing/place-labels.ts";
import type { Guide } from "../../core/layout/layout.ts";
import { toScreenX, toScreenY, type Viewport } from "../geometry/viewport.ts";
import type { LabelSettings } from "./place-entity-labels.ts";

const SIZE = 12;
const HALO = 4;
/** Pixels from the upper edge to the words of a line, and between the words of two lines. */
const INSET = 14;
const APART = 10;

type Settings = Pick<LabelSettings, "palette" | "bounds" | "textOf">;

function drawLines(
  context: CanvasRenderingContext2D,
  guides: readonly Guide[],
  viewport: Viewport,
  { palette, bounds }: Settings,
): void {
  context.lineWidth = 1;
  context.strokeStyle = palette.hairline;
  for (const guide of guides) {
    const x = toScreenX(viewport, guide.x);
    context.beginPath();
    if (guide.kind === "line") {
      context.moveTo(x, bounds.top);
      context.lineTo(x, bounds.bottom);
    } else if (guide.kind === "ring")
      context.arc(x, toScreenY(viewport, guide.y), guide.radius * viewport.scale, 0, 2 * Math.PI);
    context.stroke();
  }
}

/**
 * Draws what helps to read an arrangement: thin lines with words at the upper edge, rings, names of groups. Returns where
 * the words stand, for the names of entities to keep clear of.
 */
export function drawGuides(
  context: CanvasRenderingContext2D,
  guides: readonly Guide[],
  viewport: Viewport,
  settings: Settings,
): readonly Rectangle[] {
  const { palette, bounds, textOf } = settings;
  drawLines(context, guides, viewport, settings);
  context.lineJoin = "round";
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.lineWidth = HALO;
  context.strokeStyle = palette.canvas;
  const words: Rectangle[] = [];
  const write = (text: string, left: number, middle: number, isStrong: boolean): void => {
    const { font, width, lineHeight } = textOf(text, SIZE, isStrong);
    context.font = font;
    context.fillStyle = isStrong ? palette.ink : palette.mute;
    context.strokeText(text, left, middle);
    context.fillText(text, left, middle);
    words.push({ left, right: left + width, top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 });
  };
  let taken = Number.NEGATIVE_INFINITY;
  for (const guide of guides) {
    const x = toScreenX(viewport, guide.x);
    if (guide.kind === "title") write(guide.text, x, toScreenY(viewport, guide.y), true);
    else if (guide.kind === "ring") {
      const away = guide.radius * viewport.scale;
      const left = x + away * Math.cos(guide.angle) - textOf(guide.text, SIZE, false).width / 2;
      write(guide.text, left, toScreenY(viewport, guide.y) - away * Math.sin(guide.angle), false);
    } else if (x + 4 >= taken) {
      write(guide.text, x + 4, bounds.top + INSET, false);
      taken = (words.at(-1)?.right ?? 0) + APART;
    }
  }
  return words;
}
