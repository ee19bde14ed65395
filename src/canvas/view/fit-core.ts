import type { LabelText } from "../geometry/label-text.ts";
import type { FrameModel } from "../geometry/pick.ts";
import { type Footprint, fitViewport, type Viewport } from "../geometry/viewport.ts";
import type { Insets } from "../model/renderer.ts";

/** A whole picture as large as this is shown as it is. */
const READABLE = 0.48;
/** Scales at which even small entities show their icons, the better first. */
const LEGIBLE = [0.85, 0.75, 0.65] as const;
/** Pictures of fewer entities, and of more, are better met as a whole. */
const FEW = 50;
const CROWD = 400;
/** So many of the most connected have to fit in, where any legible scale allows it. */
const HUBS = 5;
/** So many of the most connected are asked whether they still fit in. */
const CONSIDERED = 60;

type Sized = Footprint & { readonly rank: number };

/** As many of the most connected as fit in at that scale, in their order; the view is in the middle of them. */
function fitMost(
  wishes: readonly Sized[],
  scale: number,
  { width, height }: Viewport,
  insets: Insets,
): { readonly view: Viewport | null; readonly hubs: number } {
  let core: readonly Sized[] = [];
  let best: Viewport | null = null;
  for (const added of wishes) {
    const view = fitViewport([...core, added], width, height, insets);
    if (view === null || view.scale < scale) continue;
    core = [...core, added];
    best = { ...view, scale };
  }
  return { view: best, hubs: core.filter(({ rank }) => rank < HUBS).length };
}

/**
 * Where a picture is met first: `whole`, unless that is too small to tell its entities, which are neither few nor too many, apart; then
 * the part around the most connected, as many of them with their names as fit in at a legible size. The rest lies around it.
 */
export function fitCore(
  whole: Viewport,
  { prepared, x, y, states }: Omit<FrameModel, "viewport">,
  insets: Insets,
  textOf: (text: string, size: number, strong: boolean) => LabelText,
): Viewport {
  if (whole.scale >= READABLE) return whole;
  const visible = prepared.byDegree.filter((u) => (states.entities[u] ?? 0) !== 0);
  if (visible.length < FEW || visible.length > CROWD) return whole;
  const wishes = Array.from(visible.subarray(0, CONSIDERED), (u, rank): Sized => {
    const text = textOf(prepared.labels[u] ?? "", 12, true);
    const labelHeight = text.lines.length * text.lineHeight;
    const radius = prepared.radius[u] ?? 0;
    return { x: x[u] ?? 0, y: y[u] ?? 0, radius, labelWidth: text.width * 0.6, labelHeight, rank };
  });
  let best: Viewport = whole;
  let most = 0;
  for (const scale of LEGIBLE) {
    const { view, hubs } = fitMost(wishes, scale, whole, insets);
    if (view === null || hubs <= most) continue;
    best = view;
    most = hubs;
  }
  return best;
}
