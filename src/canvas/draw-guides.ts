import { CHROME } from "../core/appearance/chrome.ts";
import type { Guide } from "../core/graph/layout/layout.ts";
import type { LabelSettings } from "./draw-labels.ts";
import { toScreenX, toScreenY, type Viewport } from "./viewport.ts";

const SIZE = 12;
const HALO = 4;
/** Pixels from the upper edge to the words of a line, and between the words of two lines. */
const INSET = 14;
const APART = 10;

/** Draws what helps to read an arrangement: thin lines with words at the upper edge, rings, names of groups. */
export function drawGuides(
  context: CanvasRenderingContext2D,
  guides: readonly Guide[],
  viewport: Viewport,
  { theme, bounds, textOf }: Pick<LabelSettings, "theme" | "bounds" | "textOf">,
): void {
  context.lineJoin = "round";
  context.textBaseline = "middle";
  const write = (text: string, x: number, y: number, isStrong: boolean): number => {
    const { font, width } = textOf(text, SIZE, isStrong);
    context.font = font;
    context.lineWidth = HALO;
    context.strokeStyle = CHROME.canvas[theme];
    context.fillStyle = isStrong ? CHROME.ink[theme] : CHROME.mute[theme];
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
    return width;
  };
  const startLine = (): void => {
    context.lineWidth = 1;
    context.strokeStyle = CHROME.hairline[theme];
    context.beginPath();
  };
  for (const guide of guides) {
    const x = toScreenX(viewport, guide.x);
    if (guide.kind === "line") {
      startLine();
      context.moveTo(x, bounds.top);
      context.lineTo(x, bounds.bottom);
      context.stroke();
    } else if (guide.kind === "ring") {
      startLine();
      context.arc(x, toScreenY(viewport, guide.y), guide.radius * viewport.scale, 0, 2 * Math.PI);
      context.stroke();
    }
  }
  let taken = Number.NEGATIVE_INFINITY;
  for (const guide of guides) {
    const x = toScreenX(viewport, guide.x);
    if (guide.kind === "title") {
      context.textAlign = "left";
      write(guide.text, x, toScreenY(viewport, guide.y), true);
    } else if (guide.kind === "ring") {
      context.textAlign = "center";
      write(guide.text, x, toScreenY(viewport, guide.y + guide.radius), false);
    } else if (x + 4 >= taken) {
      context.textAlign = "left";
      taken = x + 4 + write(guide.text, x + 4, bounds.top + INSET, false) + APART;
    }
  }
}
