import type { CanvasHighlight } from "../../core/drawing/canvas-model.ts";

interface Masks {
  readonly entities: Uint8Array;
  readonly relations: Uint8Array;
}

/** Whether the reader sees only a part that stands for itself. */
export const isLimited = ({ only }: CanvasHighlight): boolean => only !== undefined && only !== null;

function maskOf(mask: Uint8Array, wanted: readonly number[]): Uint8Array {
  const limited = new Uint8Array(mask.length);
  for (const index of wanted) limited[index] = mask[index] ?? 0;
  return limited;
}

/** What is visible, within the part that the reader limits the picture to; all of it where there is no such part. */
export const limitTo = (visible: Masks, { only }: CanvasHighlight): Masks =>
  only === undefined || only === null
    ? visible
    : {
        entities: maskOf(visible.entities, only.entities),
        relations: maskOf(visible.relations, only.relations),
      };
