import type { FrameModel } from "../geometry/pick.ts";
import { circleOf } from "../interactions/draw-interactions.ts";
import { FADED } from "../model/states.ts";
import type { LabelSettings } from "./place-entity-labels.ts";

/** Pictures of more entities carry no counts: they would lie everywhere. */
const MOST_SHOWN = 60;
/** From so many hidden neighbours on they are counted; on narrow canvases, which have less room, from so many. */
const LEAST = 4;
const LEAST_NARROW = 6;
const NARROW = 560;
const HALF = Math.SQRT1_2;
const FONT_SIZE = 10;

/** Neighbours of an entity that are not shown. */
function countHidden({ prepared, states }: FrameModel, u: number): number {
  const { offsets, neighbours } = prepared.topology;
  let hidden = 0;
  let before = -1;
  for (let i = offsets[u] ?? 0; i < (offsets[u + 1] ?? 0); i++) {
    const v = neighbours[i] ?? 0;
    // Parallel relations stand next to each other.
    if (v !== before && v !== u && states.entities[v] === 0) hidden++;
    before = v;
  }
  return hidden;
}

/** A small "+12" at the upper right of every entity of which several neighbours are hidden, in pictures of few entities. */
export function drawHiddenCounts(
  context: CanvasRenderingContext2D,
  shown: FrameModel,
  { palette, textOf }: Pick<LabelSettings, "palette" | "textOf">,
): void {
  const { states, viewport } = shown;
  const visible: number[] = [];
  for (let u = 0; u < states.entities.length; u++) {
    if (states.entities[u] === 0) continue;
    visible.push(u);
    if (visible.length > MOST_SHOWN) return;
  }
  const least = viewport.width < NARROW ? LEAST_NARROW : LEAST;
  context.font = textOf("+0", FONT_SIZE, false).font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const u of visible) {
    if (((states.entities[u] ?? 0) & FADED) !== 0) continue;
    const hidden = countHidden(shown, u);
    if (hidden < least) continue;
    const { x, y, radius } = circleOf(shown, u);
    const text = `+${hidden}`;
    const half = context.measureText(text).width / 2 + 3;
    const middle = x + radius * HALF + half * 0.55;
    const height = y - radius * HALF - 3;
    context.beginPath();
    context.roundRect(middle - half, height - 6.5, 2 * half, 13, 6.5);
    context.fillStyle = palette.canvas;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = palette.mute;
    context.stroke();
    context.fillStyle = palette.ink;
    context.fillText(text, middle, height + 0.5);
  }
}
