import type { Scene } from "../core/engine.ts";
import type { Guide } from "../core/graph/layout/layout.ts";
import type { Ontology } from "../core/model/ontology.ts";

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
  readonly path: { readonly entities: readonly number[]; readonly relations: readonly number[] } | null;
  /** Entity that has keyboard focus on the canvas. */
  readonly focused: number | null;
}

export interface RendererEvents {
  readonly onEntity: (index: number, how: { readonly additive: boolean }) => void;
  readonly onRelation: (index: number) => void;
  readonly onBackground: () => void;
  readonly onHover: (target: { readonly kind: "entity" | "relation"; readonly index: number } | null) => void;
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
  /** One byte per entity and relation, 1 = visible. Never moves anything. */
  setVisible(entities: Uint8Array, relations: Uint8Array): void;
  setEmphasis(emphasis: Emphasis): void;
  setTheme(theme: Theme): void;
  /**
   * Colours and radii of the entities by a measure, by index, in place of those of type and degree; null = those again.
   * Holds until the next scene.
   */
  setMeasure?(look: MeasureLook | null): void;
  setInsets(insets: Insets): void;
  /** New positions, animated unless motion is reduced. */
  setPositions(x: Float32Array, y: Float32Array): void;
  /** Lines, rings and names that help to read an arrangement, faint behind the entities. Hold until the next scene. */
  setGuides?(guides: readonly Guide[]): void;
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
