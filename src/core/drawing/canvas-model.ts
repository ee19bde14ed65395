import type { Theme } from "../appearance/slots.ts";
import type { Position } from "../graph/pins.ts";
import type { Positions } from "../layout/lay-out.ts";
import type { Guide } from "../layout/layout.ts";
import type { Ontology } from "../model/ontology.ts";
import type { Scene } from "./scene.ts";

/** What the reader is doing, by entity and relation index; drawn in ink over the resting picture. */
export interface CanvasHighlight {
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

/** Colours, radii and names of the entities by index, in place of those of type, degree and name. */
export interface MarkLook {
  readonly sizes?: Float32Array;
  readonly colours?: readonly string[];
  /** Empty = nothing is written there. */
  readonly labels?: readonly string[];
}

/**
 * Everything that the canvas shows. Plain data, made anew by whoever owns the state; a part that is the same object as before
 * is taken to say the same.
 */
export interface CanvasModel {
  readonly scene: Scene;
  readonly ontology: Ontology;
  readonly theme: Theme;
  /** One byte per entity and relation, 1 = visible, and relations that are drawn faint; null = all, none faint. */
  readonly visible: {
    readonly entities: Uint8Array;
    readonly relations: Uint8Array;
    readonly faint?: Uint8Array;
  } | null;
  readonly highlight: CanvasHighlight;
  /** Null = by type, degree and name. */
  readonly encoding: MarkLook | null;
  /** Where everything stands, but for pins, and how lines run: the scene or its opening view, else an arrangement. */
  readonly positions: Positions;
  /** Lines, rings and names that help to read an arrangement, faint behind the entities. */
  readonly guides: readonly Guide[];
  /** Pairs of entities, one after the other, with a thin dotted line between them: named together by a claim, without a relation. */
  readonly ties: Uint32Array;
  /** Entities that stand somewhere else than in the arrangement, their neighbours following. */
  readonly pins: ReadonlyMap<number, Position>;
  /** Words below the names of some entities, in smaller letters, where there is room. */
  readonly sublabels: ReadonlyMap<number, string>;
  /** Entities that carry a note of the reader's. */
  readonly annotated: ReadonlySet<number>;
  /** What a drag on the background does: move the picture, or draw a line around what it selects. */
  readonly tool: "pan" | "lasso";
}

/** The parts of a model beside the graph, in the order in which they are drawn: an arrangement before the pins that leave it. */
export const CANVAS_PARTS = [
  "ontology",
  "theme",
  "visible",
  "highlight",
  "encoding",
  "positions",
  "guides",
  "ties",
  "pins",
  "sublabels",
  "annotated",
  "tool",
] as const satisfies readonly (keyof CanvasModel)[];

export const NO_TIES = new Uint32Array();

export const NO_HIGHLIGHT: CanvasHighlight = {
  selectedEntities: [],
  selectedRelation: null,
  path: null,
  focused: null,
};

const NOTHING_MORE = {
  visible: null,
  highlight: NO_HIGHLIGHT,
  encoding: null,
  guides: [],
  ties: NO_TIES,
  pins: new Map(),
  sublabels: new Map(),
  annotated: new Set(),
  tool: "pan",
} as const satisfies Partial<CanvasModel>;

/** A graph as it is opened: its opening view or all of it, nothing chosen. */
export const toOpeningModel = (scene: Scene, ontology: Ontology, theme: Theme): CanvasModel => ({
  ...NOTHING_MORE,
  scene,
  ontology,
  theme,
  visible: scene.opening ?? null,
  positions: scene.opening ?? scene,
});
