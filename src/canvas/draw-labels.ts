import { CHROME } from "../core/appearance/chrome.ts";
import { pointAt } from "../core/drawing/curve.ts";
import type { PlacedLabel } from "../core/drawing/place-labels.ts";
import { curveOf, type Shown } from "./pick.ts";
import { type LabelSettings, placeEntityLabels, toText } from "./place-entity-labels.ts";
import type { Theme } from "./renderer.ts";
import { FADED, FRONT } from "./states.ts";
import { toScreenRadius, toScreenX, toScreenY } from "./viewport.ts";

const HALO = 3.5;
const RELATION_SIZE = 11;
/** Below this scale the counts of bands would cover the picture. */
const COUNTS_FROM = 0.55;

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

function startText(context: CanvasRenderingContext2D, theme: Theme): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = CHROME.canvas[theme];
  context.fillStyle = CHROME.ink[theme];
}

/**
 * Leaves one pixel of canvas colour in the corner: a layer on which nothing follows its clearing is not always shown
 * cleared (seen in Chromium 156 without a graphics card).
 */
export function markCleared(context: CanvasRenderingContext2D, theme: Theme): void {
  context.fillStyle = CHROME.canvas[theme];
  context.fillRect(0, 0, 1, 1);
}

/** Draws the names of entities; returns where they stand, for the pointer. */
export function drawEntityLabels(
  context: CanvasRenderingContext2D,
  shown: Shown,
  settings: LabelSettings,
): readonly PlacedLabel[] {
  const placed = placeEntityLabels(shown, settings);
  startText(context, settings.theme);
  // The least important first, so that a forced one stands on top where it had to cover another.
  for (const { entity, left, right, top } of placed.toReversed()) {
    const text = toText(shown, entity, settings);
    context.font = text.font;
    text.lines.forEach((line, i) => {
      write(context, line, (left + right) / 2, top + (i + 0.5) * text.lineHeight);
    });
  }
  return placed;
}

/** Where along a line its text or count may stand: the middle if no entity is near it. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];

/** Whether an entity that has not faded is within so many pixels. */
function isNearEntity(
  { picture, x, y, states, viewport }: Shown,
  px: number,
  py: number,
  room: number,
): boolean {
  for (let u = 0; u < states.entities.length; u++) {
    const state = states.entities[u] ?? 0;
    if (state === 0 || (state & FADED) !== 0) continue;
    const reach = toScreenRadius(picture.radius[u] ?? 0, viewport.scale) + room;
    const dx = toScreenX(viewport, x[u] ?? 0) - px;
    const dy = toScreenY(viewport, y[u] ?? 0) - py;
    if (dx * dx + dy * dy < reach * reach) return true;
  }
  return false;
}

/** Draws what relations in front say, along their lines, where the line is long enough. */
export function drawRelationLabels(
  context: CanvasRenderingContext2D,
  shown: Shown,
  settings: LabelSettings,
): void {
  const { picture, states, lanes } = shown;
  startText(context, settings.theme);
  context.fillStyle = CHROME.ink[settings.theme];
  for (let r = 0; r < states.relations.length; r++) {
    if (states.relations[r] !== FRONT || lanes.drawn[r] === 0) continue;
    const text = settings.textOf(
      picture.verbs[picture.scene.relationType[r] ?? 0] ?? "",
      RELATION_SIZE,
      false,
    );
    const curve = curveOf(shown, r);
    if (curve.loop === 0 && Math.hypot(curve.x1 - curve.x0, curve.y1 - curve.y0) < text.width + 40) continue;
    const spot =
      SPOTS.find((t) => {
        const { x, y } = pointAt(curve, t);
        return !isNearEntity(shown, x, y, text.width / 2);
      }) ?? 0.5;
    const middle = pointAt(curve, spot);
    const before = pointAt(curve, spot - 0.05);
    const after = pointAt(curve, spot + 0.05);
    let angle = Math.atan2(after.y - before.y, after.x - before.x);
    if (angle > Math.PI / 2) angle -= Math.PI;
    if (angle < -Math.PI / 2) angle += Math.PI;
    context.save();
    context.translate(middle.x, middle.y);
    context.rotate(angle);
    context.font = text.font;
    text.lines.forEach((line, i) => {
      write(context, line, 0, -9 + (i - text.lines.length + 1) * text.lineHeight);
    });
    context.restore();
  }
}

/** An overview with more bands than this shows none of their counts. */
const MOST_COUNTS = 60;

/** Draws how many relations each band stands for. */
export function drawBandCounts(
  context: CanvasRenderingContext2D,
  shown: Shown,
  settings: LabelSettings,
): void {
  const { x, y, states, lanes, viewport } = shown;
  if (lanes.bands.length > MOST_COUNTS || viewport.scale < COUNTS_FROM) return;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 1;
  for (const { from, to, count } of lanes.bands) {
    const faded = ((states.entities[from] ?? 0) | (states.entities[to] ?? 0)) & FADED;
    if (states.entities[from] === 0 || states.entities[to] === 0 || faded !== 0) continue;
    const ax = toScreenX(viewport, x[from] ?? 0);
    const ay = toScreenY(viewport, y[from] ?? 0);
    const bx = toScreenX(viewport, x[to] ?? 0);
    const by = toScreenY(viewport, y[to] ?? 0);
    const words = `×${count}`;
    const text = settings.textOf(words, RELATION_SIZE, true);
    const reach = text.width + 12;
    if (Math.hypot(bx - ax, by - ay) < 2 * reach + 30) continue;
    const spot = SPOTS.find((t) => !isNearEntity(shown, ax + (bx - ax) * t, ay + (by - ay) * t, 10)) ?? 0.5;
    const mx = ax + (bx - ax) * spot;
    const my = ay + (by - ay) * spot;
    context.beginPath();
    context.roundRect(mx - reach / 2, my - 8.5, reach, 17, 8.5);
    context.fillStyle = CHROME.canvas[settings.theme];
    context.fill();
    context.strokeStyle = CHROME.control[settings.theme];
    context.stroke();
    context.font = text.font;
    context.fillStyle = CHROME.ink[settings.theme];
    context.fillText(words, mx, my + 0.5);
  }
}
