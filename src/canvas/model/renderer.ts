import type { Rectangle } from "../../core/drawing/place-labels.ts";
import type { Scene } from "../../core/drawing/scene.ts";
import type { Place } from "../../core/graph/pins.ts";
import type { Guide } from "../../core/layout/layout.ts";
import type { Ontology } from "../../core/model/ontology.ts";

export type Theme = "light" | "dark";

/** Pixels that panels cover at each side of the canvas: fitting and panning keep out of them. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What the reader is doing, by entity and relation index; drawn in ink over the resting picture. */
export interface Emphasis {
  readonly selectedEntities: readonly number[];
  readonly selectedRelation: number | null;
  /** Union of the shown paths, or the one path that is isolated; null = no path on show. Others fade. */
  readonly path: {
    readonly entities: readonly number[];
    readonly relations: readonly number[];
    /** Whose names come first; the names of the others show where there is room. */
    readonly named?: readonly number[];
  } | null;
  /** Entity that has keyboard focus on the canvas. */
  readonly focused: number | null;
  /** All that is left of the picture, whatever the lens leaves; null or absent = no such limit. */
  readonly only?: { readonly entities: readonly number[]; readonly relations: readonly number[] } | null;
}

/** What lies under the pointer, as a place in the window. */
export interface HoverPlace {
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

export interface RendererEvents {
  readonly onEntity: (index: number, how: { readonly additive: boolean }) => void;
  readonly onRelation: (index: number) => void;
  readonly onBackground: () => void;
  readonly onHover: (
    target: { readonly kind: "entity" | "relation"; readonly index: number } | null,
    at: HoverPlace | null,
  ) => void;
  /** A hand put entities down, in the layout's units. */
  readonly onPin: (pins: readonly (Place & { readonly entity: number })[]) => void;
  /** A line was drawn from one entity to another; null = its handle was only clicked, the other is yet to be chosen. */
  readonly onJoin: (from: number, to: number | null) => void;
  /** A line was drawn around entities. */
  readonly onEnclose: (entities: readonly number[], how: { readonly additive: boolean }) => void;
  /** After every drawing. */
  readonly onView: (view: CanvasView) => void;
  readonly onContextMenu: (index: number | null, x: number, y: number) => void;
  /** The drawing surface was lost for good: the page shows its text twin. */
  readonly onLost: (message: string) => void;
}

export interface MeasureLook {
  readonly sizes?: Float32Array;
  readonly colours?: readonly string[];
}

/** The canvas behind an interface of our own, so that Sigma stays replaceable. Calls are cheap to repeat. */
export interface Renderer {
  /** New graph: everything is replaced and the camera fits it. */
  setScene(scene: Scene, ontology: Ontology): void;
  /** One byte per entity and relation, 1 = visible; `faint` marks the relations that are drawn faint. Never moves anything. */
  setVisible(entities: Uint8Array, relations: Uint8Array, faint?: Uint8Array): void;
  setEmphasis(emphasis: Emphasis): void;
  setTheme(theme: Theme): void;
  /**
   * Colours and radii of the entities by a measure, by index, in place of those of type and degree; null = those again.
   * Holds until the next scene.
   */
  setMeasure?(look: MeasureLook | null): void;
  setInsets(insets: Insets): void;
  /** Parts of the canvas, in pixels, under things that stand on it: no name goes there. */
  setCovered?(areas: readonly Rectangle[]): void;
  /** New positions, animated unless motion is reduced. */
  setPositions(x: Float32Array, y: Float32Array): void;
  /** Lines, rings and names that help to read an arrangement, faint behind the entities. Hold until the next scene. */
  setGuides?(guides: readonly Guide[]): void;
  /** Entities that stand somewhere else than in the layout, their neighbours following; holds until the next scene. */
  setPins(pins: ReadonlyMap<number, Place>): void;
  /** Words below the names of some entities, in smaller letters, where there is room. */
  setOffices?(words: ReadonlyMap<number, string>): void;
  /** Entities that carry a note of the reader's. */
  setNoted?(entities: ReadonlySet<number>): void;
  /** Moves an entity by pixels on screen, y downwards, as a hand would. */
  nudge(entity: number, dx: number, dy: number): void;
  /** What a drag on the background does: move the picture, or draw a line around what it selects. */
  setTool(tool: "pan" | "lasso"): void;
  /** Draws all that is shown into a small canvas; the part of the plane that it shows, null when nothing is shown. */
  drawOverview(canvas: HTMLCanvasElement): World | null;
  /** Draws what the canvas shows now, in the colours for paper, into another canvas, which takes its size. */
  drawPicture?(canvas: HTMLCanvasElement): void;
  /** Brings a point of the plane to the middle of the open canvas, at once. */
  lookAt(x: number, y: number): void;
  /** Fits all visible entities, or the given ones. */
  fit(entities?: readonly number[]): void;
  /** Pans only as far as needed to bring an entity into view. */
  reveal(entity: number): void;
  zoom(factor: number): void;
  /** Entity nearest on screen in a direction from another, for the arrow keys. */
  nearest(from: number, dx: number, dy: number): number | null;
  /** Where an entity stands in the window, in pixels; null while nothing is drawn. */
  placeOf?(entity: number): { readonly x: number; readonly y: number } | null;
  /** Resolves when nothing more is going to move or be drawn; tests and screenshots wait for it. */
  idle(): Promise<void>;
  destroy(): void;
}
