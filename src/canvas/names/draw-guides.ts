import type { Rectangle } from "../../core/drawing/place-labels.ts";
import type { Guide } from "../../core/layout/layout.ts";
import { toScreenX, toScreenY, type Viewport } from "../geometry/viewport.ts";
import type { LabelSettings } from "./place-entity-labels.ts";

const SIZE = 12;
const HALO = 4;

type Settings = Pick<LabelSettings, "palette" | "textOf">;

function drawRings(
  context: CanvasRenderingContext2D,
  guides: readonly Guide[],
  viewport: Viewport,
  { palette }: Settings,
): void {
  context.lineWidth = 1;
  context.strokeStyle = palette.hairline;
  for (const guide of guides) {
    if (guide.kind !== "ring") continue;
    const [x, y] = [toScreenX(viewport, guide.x), toScreenY(viewport, guide.y)];
    context.beginPath();
    context.arc(x, y, guide.radius * viewport.scale, 0, 2 * Math.PI);
    context.stroke();
  }
}

/**
 * Draws what helps to read an arrangement: thin rings with words on them, names of groups. Returns where
 * the words stand, for the names of entities to keep clear of.
 */
export function drawGuides(
  context: CanvasRenderingContext2D,
  guides: readonly Guide[],
  viewport: Viewport,
  settings: Settings,
): readonly Rectangle[] {
  const { palette, textOf } = settings;
  drawRings(context, guides, viewport, settings);
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
  for (const guide of guides) {
    const x = toScreenX(viewport, guide.x);
    if (guide.kind === "title") write(guide.text, x, toScreenY(viewport, guide.y), true);
    else {
      const away = guide.radius * viewport.scale;
      const left = x + away * Math.cos(guide.angle) - textOf(guide.text, SIZE, false).width / 2;
      write(guide.text, left, toScreenY(viewport, guide.y) - away * Math.sin(guide.angle), false);
    }
  }
  return words;
}
