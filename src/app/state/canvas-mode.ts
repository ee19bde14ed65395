import type { Pin } from "../../core/graph/pins.ts";
import type { EntityId } from "../../core/model/ids.ts";

/** An entity that is being moved by keys or buttons: all of it is one step of undo. */
export interface Moving {
  readonly id: EntityId;
  /** Pins when it began, to go back to. */
  readonly before: readonly Pin[];
  /** The history in which the steps so far are one; null before the first. */
  readonly past: readonly unknown[] | null;
}

/**
 * What the hand does on the canvas. `pan`: a drag moves the picture, a click selects; `lasso`: a drag draws a line around what it
 * selects; `picking`: the next entity chosen anywhere becomes the end in that place; `moving`: keys move one entity.
 */
export type CanvasMode =
  | { readonly kind: "pan" }
  | { readonly kind: "lasso" }
  | { readonly kind: "picking"; readonly end: number }
  | ({ readonly kind: "moving" } & Moving);

export const PAN: CanvasMode = { kind: "pan" };

interface WithMode {
  readonly canvasMode: CanvasMode;
}

/** The end that is being picked, by its place; null where none is. */
export const pickedEnd = ({ canvasMode }: WithMode): number | null =>
  canvasMode.kind === "picking" ? canvasMode.end : null;

/** The entity that is being moved, null where none is. */
export const movedEntity = ({ canvasMode }: WithMode): EntityId | null =>
  canvasMode.kind === "moving" ? canvasMode.id : null;

export const isLasso = ({ canvasMode }: WithMode): boolean => canvasMode.kind === "lasso";

/** What is left of a state once no end is picked any more. */
export const stopPicking = <S extends WithMode>({ canvasMode }: S): WithMode => ({
  canvasMode: canvasMode.kind === "picking" ? PAN : canvasMode,
});
