import type { CanvasModel } from "../../core/drawing/canvas-model.ts";
import type { Rectangle } from "../../core/drawing/place-labels.ts";
import type { Position } from "../../core/graph/pins.ts";

/** Pixels that panels cover at each side of the canvas: fitting and panning keep out of them. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** Pixels above the bottom one where a card about what is selected stands: that is brought clear of it. */
  readonly card?: number;
}

/** What lies under the pointer, as a place in the window. */
export interface HoverPosition {
  readonly x: number;
  readonly y: number;
  /** Pixels around it that a card must leave free. */
  readonly radius: number;
}

/** A part of the plane on which the layout lies; y grows upwards. */
export interface World {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the canvas shows now. */
export interface CanvasView {
  readonly window: World;
  /** All that is shown; null when nothing is. */
  readonly bounds: World | null;
  /** Changes with everything that an overview of the whole picture shows. */
  readonly picture: number;
}

/** What a line drawn from one entity to another asks for: the paths between them, or a relation to be written. */
export type LinePurpose = "path" | "relation";

export interface RendererEvents {
  readonly onEntity: (index: number, how: { readonly additive: boolean }) => void;
  readonly onRelation: (index: number) => void;
  /** Relations drawn as one, given by any of them. */
  readonly onBundle: (relation: number) => void;
  readonly onBackground: () => void;
  readonly onHover: (
    target: { readonly kind: "entity" | "relation" | "bundle"; readonly index: number } | null,
    at: HoverPosition | null,
  ) => void;
  /** A hand put entities down, in the layout's units. */
  readonly onPin: (pins: readonly (Position & { readonly entity: number })[]) => void;
  /** A line was drawn from one entity to another; null = its handle was only clicked, the other is yet to be chosen. */
  readonly onJoin: (from: number, to: number | null, purpose: LinePurpose) => void;
  /** A line was drawn around entities. */
  readonly onEnclose: (entities: readonly number[], how: { readonly additive: boolean }) => void;
  /** After every drawing. */
  readonly onView: (view: CanvasView) => void;
  readonly onContextMenu: (index: number | null, x: number, y: number) => void;
  /** The drawing surface was lost for good: the page shows its text twin. */
  readonly onLost: (message: string) => void;
}

/** The canvas behind an interface of our own, so that Sigma stays replaceable. Calls are cheap to repeat. */
export interface Renderer {
  /**
   * Brings the drawing in step with a model: a new scene replaces everything and the camera fits it; of the same one only
   * what is another object than before is drawn anew. New places are animated unless motion is reduced.
   */
  show(model: CanvasModel): void;
  setInsets(insets: Insets): void;
  /** Parts of the canvas, in pixels, under things that stand on it: no name goes there. */
  setLabelObstacles(areas: readonly Rectangle[]): void;
  /** Moves an entity by pixels on screen, y downwards, as a hand would. */
  nudge(entity: number, dx: number, dy: number): void;
  /** Draws all that is shown into a small canvas; the part of the plane that it shows, null when nothing is shown. */
  drawOverview(canvas: HTMLCanvasElement): World | null;
  /** Draws what the canvas shows now, in the colours for paper, into another canvas, which takes its size. */
  drawPicture(canvas: HTMLCanvasElement): void;
  /** Brings a point of the plane to the middle of the open canvas, at once. */
  lookAt(x: number, y: number): void;
  /** Fits all visible entities, or the given ones. */
  fit(entities?: readonly number[]): void;
  /**
   * Shows what has been put elsewhere: the given entities; without any, what the window showed when all stood there last, or all
   * there is.
   */
  showPlaced(entities?: readonly number[]): void;
  /** Pans only as far as needed to bring an entity into view. */
  reveal(entity: number): void;
  zoom(factor: number): void;
  /** Entity nearest on screen in a direction from another, for the arrow keys. */
  nearest(from: number, dx: number, dy: number): number | null;
  /** Where an entity stands in the window, in pixels; null while nothing is drawn. */
  positionOf(entity: number): { readonly x: number; readonly y: number } | null;
  /** Resolves when nothing more is going to move or be drawn; tests and screenshots wait for it. */
  idle(): Promise<void>;
  destroy(): void;
}
