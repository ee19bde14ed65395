import type { Triple } from "../../core/appearance/colour.ts";
import type { Viewport } from "../geometry/viewport.ts";
import { type Column, createColumn } from "../gl/column.ts";
import type { Crowd } from "./crowd.ts";

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
export interface Drawing {
  /** Per entity: x, y, radius at scale 1, and state + 16 · shape. */
  readonly entities: Column<Float32Array>;
  /** Entity indices in the order of drawing. */
  readonly order: Column<Uint32Array>;
  /** Per place in that order: red, green, blue, icon. */
  readonly entityLook: Column<Uint8Array>;
  /** Per relation: source, target. */
  readonly ends: Column<Uint32Array>;
  /** Per relation: red, green, blue, arrow (0 or 255). */
  readonly relationLook: Column<Uint8Array>;
  /** Per relation: lane, shift, along, aside. */
  readonly course: Column<Float32Array>;
  /** Per relation: width, pattern (index into CERTAINTIES), drawn, faint. */
  readonly stroke: Column<Uint8Array>;
  /** Per relation: one of the states. */
  readonly relationState: Column<Uint8Array>;
  inks: Inks;
  viewport: Viewport;
  /** How far faded elements are on their way to the canvas colour, 0 … 1. */
  fade: number;
  /** Whether something stands out, and whether any relation is faded by that. */
  present: { readonly fades: boolean; readonly back: boolean };
  /** Relations that are drawn over the others. */
  raised: readonly number[];
  /** Null where lines are few enough to be drawn as they are. */
  crowd: Crowd | null;
  /** Relations as straight hairs of one segment: drawn so above 20 000 elements. */
  simple: boolean;
}

export const createDrawing = (): Drawing => ({
  entities: createColumn(new Float32Array()),
  order: createColumn(new Uint32Array()),
  entityLook: createColumn(new Uint8Array()),
  ends: createColumn(new Uint32Array()),
  relationLook: createColumn(new Uint8Array()),
  course: createColumn(new Float32Array()),
  stroke: createColumn(new Uint8Array()),
  relationState: createColumn(new Uint8Array()),
  inks: { canvas: [1, 1, 1], ink: [0, 0, 0], focus: [0, 0, 1] },
  viewport: { x: 0, y: 0, scale: 1, width: 1, height: 1 },
  fade: 1,
  present: { fades: false, back: false },
  raised: [],
  crowd: null,
  simple: false,
});
