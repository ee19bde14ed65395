import type { Triple } from "../../core/appearance/colour.ts";
import type { Viewport } from "../geometry/viewport.ts";
import { createTextureColumn, type TextureColumn } from "../gl/texture-column.ts";
import type { EdgeDensity } from "./edge-density.ts";

/** Colours of the canvas itself, as shares 0 … 1 of red, green and blue. */
export interface Inks {
  readonly canvas: Triple;
  readonly ink: Triple;
  readonly focus: Triple;
}

/**
 * All that the programs draw, in columns that live as long as the scene; the renderer writes them, each program uploads
 * what has changed. A lens or hover change touches one float per entity and one byte per relation.
 */
export interface DrawBuffers {
  /** Per entity: x, y, radius at scale 1, and state + 16 · shape. */
  readonly entities: TextureColumn<Float32Array>;
  /** Entity indices in the order of drawing. */
  readonly order: TextureColumn<Uint32Array>;
  /** Per place in that order: red, green, blue, icon. */
  readonly entityLook: TextureColumn<Uint8Array>;
  /** Per relation: source, target. */
  readonly ends: TextureColumn<Uint32Array>;
  /** Per relation: red, green, blue, arrow (0 or 255). */
  readonly relationLook: TextureColumn<Uint8Array>;
  /** Per relation: step, shift, along, aside. */
  readonly course: TextureColumn<Float32Array>;
  /** Per relation: width, pattern (index into CERTAINTIES), drawn, faint. */
  readonly stroke: TextureColumn<Uint8Array>;
  /** Per relation: one of the states. */
  readonly relationState: TextureColumn<Uint8Array>;
  inks: Inks;
  viewport: Viewport;
  /** How far faded elements are on their way to the canvas colour, 0 … 1. */
  fade: number;
  /** Whether something stands out, and whether any relation is faded by that. */
  present: { readonly fades: boolean; readonly back: boolean };
  /** Relations that are drawn over the others. */
  raised: readonly number[];
  /** Null where lines are few enough to be drawn as they are. */
  edgeDensity: EdgeDensity | null;
  /** Relations as straight hairs of one segment: drawn so above 20 000 elements. */
  simple: boolean;
}

export const createDrawBuffers = (): DrawBuffers => ({
  entities: createTextureColumn(new Float32Array()),
  order: createTextureColumn(new Uint32Array()),
  entityLook: createTextureColumn(new Uint8Array()),
  ends: createTextureColumn(new Uint32Array()),
  relationLook: createTextureColumn(new Uint8Array()),
  course: createTextureColumn(new Float32Array()),
  stroke: createTextureColumn(new Uint8Array()),
  relationState: createTextureColumn(new Uint8Array()),
  inks: { canvas: [1, 1, 1], ink: [0, 0, 0], focus: [0, 0, 1] },
  viewport: { x: 0, y: 0, scale: 1, width: 1, height: 1 },
  fade: 1,
  present: { fades: false, back: false },
  raised: [],
  edgeDensity: null,
  simple: false,
});
