import type { LabelText } from "./label-text.ts";
import type { Shown } from "./pick.ts";
import type { Insets } from "./renderer.ts";
import { fitViewport, type Viewport } from "./viewport.ts";

/** So many of the most connected have room made for their labels. */
const LABELLED_AT_REST = 30;

/** The viewport that shows the given entities, or all that are visible, with the labels of the most connected. */
export function fitShown(
  { picture, x, y, states }: Omit<Shown, "viewport">,
  entities: readonly number[] | undefined,
  canvas: { readonly width: number; readonly height: number },
  insets: Insets,
  textOf: (text: string, size: number, strong: boolean) => LabelText,
): Viewport | null {
  const labelled = new Set(picture.byDegree.subarray(0, LABELLED_AT_REST));
  const footprints = (entities ?? [...states.entities.keys()])
    .filter((u) => (states.entities[u] ?? 0) !== 0)
    .map((u) => {
      const text = labelled.has(u) ? textOf(picture.scene.labels[u] ?? "", 12, true) : null;
      return {
        x: x[u] ?? 0,
        y: y[u] ?? 0,
        radius: picture.radius[u] ?? 0,
        // A name at the side slides inwards: only a part of it needs room there.
        labelWidth: (text?.width ?? 0) * 0.4,
        labelHeight: text === null ? 0 : text.lines.length * text.lineHeight,
      };
    });
  return fitViewport(footprints, canvas.width, canvas.height, insets);
}
