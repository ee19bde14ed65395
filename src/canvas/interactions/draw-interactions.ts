import type { Position } from "../../core/graph/pins.ts";
import type { Point } from "../geometry/lasso.ts";
import type { FrameModel } from "../geometry/pick.ts";
import { toScreenRadius, toScreenX, toScreenY } from "../geometry/viewport.ts";
import type { Palette } from "../model/palette.ts";
import type { LinePurpose } from "../model/renderer.ts";
import { FADED } from "../model/states.ts";

/** Radius of the handles from which lines are drawn, and their distance from the edge of their entity. */
const HANDLE = 8;
const HANDLE_GAP = 11;
const HALF = Math.SQRT1_2;
/** Where the handles lie: for paths up and to the right, for relations below it, clear of the name. */
const PLACES: Readonly<Record<LinePurpose, Point>> = {
  path: { x: HALF, y: -HALF },
  relation: { x: 0.94, y: 0.34 },
};
/** Smaller entities carry neither handle nor stem. */
const LEAST_RADIUS = 5;

export interface ScreenCircle extends Point {
  readonly radius: number;
}

/** Where an entity is on screen. */
export const circleOf = ({ prepared, x, y, viewport }: FrameModel, u: number): ScreenCircle => ({
  x: toScreenX(viewport, x[u] ?? 0),
  y: toScreenY(viewport, y[u] ?? 0),
  radius: toScreenRadius(prepared.radius[u] ?? 0, viewport),
});

export interface Handle extends ScreenCircle {
  readonly purpose: LinePurpose;
}

/** The handles of an entity; none where the entity is drawn too small for them. */
export function handlesOf(shown: FrameModel, u: number): readonly Handle[] {
  const { x, y, radius } = circleOf(shown, u);
  if (radius < LEAST_RADIUS || (shown.states.entities[u] ?? 0) === 0) return [];
  const away = radius + HANDLE_GAP;
  return (["path", "relation"] as const).map((purpose) => ({
    purpose,
    x: x + away * PLACES[purpose].x,
    y: y + away * PLACES[purpose].y,
    radius: HANDLE,
  }));
}

/** Draws twice: first wider in the colour of the canvas, so that the ink reads on anything. */
function ink(context: CanvasRenderingContext2D, palette: Palette, width: number): void {
  context.lineCap = "round";
  context.lineJoin = "round";
  context.lineWidth = width + 3;
  context.strokeStyle = palette.canvas;
  context.stroke();
  context.lineWidth = width;
  context.strokeStyle = palette.ink;
  context.stroke();
}

/** A small pin in ink at the upper left of everything that is pinned. */
export function drawPins(
  context: CanvasRenderingContext2D,
  shown: FrameModel,
  pins: ReadonlyMap<number, Position>,
  palette: Palette,
): void {
  for (const u of pins.keys()) {
    const state = shown.states.entities[u] ?? 0;
    if (state === 0 || (state & FADED) !== 0) continue;
    const { x, y, radius } = circleOf(shown, u);
    const away = (radius + 4) * HALF;
    const [px, py] = [x - away, y - away];
    if (radius >= LEAST_RADIUS) {
      context.beginPath();
      context.moveTo(px, py);
      context.lineTo(px + 5, py + 5);
      ink(context, palette, 1.5);
    }
    context.beginPath();
    context.arc(px, py, 3.5, 0, 2 * Math.PI);
    context.lineWidth = 3;
    context.strokeStyle = palette.canvas;
    context.stroke();
    context.fillStyle = palette.ink;
    context.fill();
  }
}

/** A handle: for paths two points and the line between them, for a relation a plus. */
export function drawHandle(
  context: CanvasRenderingContext2D,
  { x, y, purpose }: Handle,
  palette: Palette,
): void {
  context.beginPath();
  context.arc(x, y, HANDLE, 0, 2 * Math.PI);
  context.fillStyle = palette.panel;
  context.fill();
  context.lineWidth = 1.25;
  context.strokeStyle = palette.ink;
  context.stroke();
  if (purpose === "relation") {
    context.beginPath();
    context.moveTo(x - 4, y);
    context.lineTo(x + 4, y);
    context.moveTo(x, y - 4);
    context.lineTo(x, y + 4);
    context.stroke();
    return;
  }
  context.fillStyle = palette.ink;
  for (const side of [-1, 1]) {
    context.beginPath();
    context.arc(x + 3 * side, y - 3 * side, 1.75, 0, 2 * Math.PI);
    context.fill();
  }
  context.beginPath();
  context.moveTo(x - 3, y + 3);
  context.lineTo(x + 3, y - 3);
  context.stroke();
}

/** The line from an entity to the pointer, or to the entity that it would be joined to. */
export function drawJoin(
  context: CanvasRenderingContext2D,
  from: ScreenCircle,
  to: ScreenCircle,
  isTarget: boolean,
  palette: Palette,
): void {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const start = from.radius + 5;
  const end = isTarget ? to.radius + 6 : 0;
  if (length > start + end) {
    context.beginPath();
    context.moveTo(from.x + dx * start, from.y + dy * start);
    context.lineTo(to.x - dx * end, to.y - dy * end);
    ink(context, palette, 2);
  }
  for (const spot of isTarget ? [from, to] : [from]) {
    context.beginPath();
    context.arc(spot.x, spot.y, spot.radius + 5, 0, 2 * Math.PI);
    ink(context, palette, 2.5);
  }
}

/** The line around what is about to be selected. */
export function drawLasso(context: CanvasRenderingContext2D, line: readonly Point[], palette: Palette): void {
  const [first] = line;
  if (first === undefined) return;
  context.beginPath();
  context.moveTo(first.x, first.y);
  for (const { x, y } of line) context.lineTo(x, y);
  context.closePath();
  context.globalAlpha = 0.06;
  context.fillStyle = palette.ink;
  context.fill();
  context.globalAlpha = 1;
  context.setLineDash([5, 4]);
  context.lineWidth = 1.5;
  context.strokeStyle = palette.ink;
  context.stroke();
  context.setLineDash([]);
}
