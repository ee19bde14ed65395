import type { LabelText } from "../geometry/label-text.ts";
import type { FrameModel } from "../geometry/pick.ts";
import { type Footprint, fitViewport, type Viewport } from "../geometry/viewport.ts";
import type { Insets } from "../model/renderer.ts";

/** So many of what is shown have room made for their labels, those first whose names matter most. */
const LABELLED_AT_REST = 60;
const LABELLED_IN_CROWD = 30;

/** The corners of all entities of one radius. */
interface Extent {
  left: number;
  right: number;
  low: number;
  top: number;
}

/**
 * The viewport that shows the given entities, or all that are visible, with the labels of the most connected. Of entities
 * without a label and of one radius only the outermost can matter, so that a large graph is measured in one pass.
 */
export function fitShown(
  { prepared, x, y, states }: Omit<FrameModel, "viewport">,
  entities: readonly number[] | undefined,
  canvas: { readonly width: number; readonly height: number },
  insets: Insets,
  textOf: (text: string, size: number, strong: boolean) => LabelText,
): Viewport | null {
  const isShown = (u: number): boolean => (states.entities[u] ?? 0) !== 0;
  const first = prepared.byInterest.subarray(0, 2000).filter(isShown);
  const labelled = new Set(
    first.subarray(0, first.length > LABELLED_AT_REST ? LABELLED_IN_CROWD : LABELLED_AT_REST),
  );
  const footprints: Footprint[] = [];
  const extents = new Map<number, Extent>();
  const count = entities?.length ?? states.entities.length;
  for (let i = 0; i < count; i++) {
    const u = entities === undefined ? i : (entities[i] ?? 0);
    if ((states.entities[u] ?? 0) === 0) continue;
    const [ux, uy, radius] = [x[u] ?? 0, y[u] ?? 0, prepared.radius[u] ?? 0];
    if (labelled.has(u)) {
      const text = textOf(prepared.labels[u] ?? "", 12, true);
      const labelHeight = text.lines.length * text.lineHeight;
      // A name at the side slides inwards: only a part of it needs room there.
      footprints.push({ x: ux, y: uy, radius, labelWidth: text.width * 0.4, labelHeight });
      continue;
    }
    const extent = extents.get(radius);
    if (extent === undefined) extents.set(radius, { left: ux, right: ux, low: uy, top: uy });
    else {
      extent.left = Math.min(extent.left, ux);
      extent.right = Math.max(extent.right, ux);
      extent.low = Math.min(extent.low, uy);
      extent.top = Math.max(extent.top, uy);
    }
  }
  for (const [radius, { left, right, low, top }] of extents)
    footprints.push(
      { x: left, y: low, radius, labelWidth: 0, labelHeight: 0 },
      { x: right, y: top, radius, labelWidth: 0, labelHeight: 0 },
    );
  return fitViewport(footprints, canvas.width, canvas.height, insets);
}
