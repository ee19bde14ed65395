import type { Guide } from "../layout/layout.ts";
import type { Lens } from "../lens/lens.ts";
import type { EntityId } from "../model/ids.ts";

/** How the reader wants the entities arranged. */
export interface LayoutRequest {
  /** Id of a layout. */
  readonly layout: string;
  /** Entity to arrange around, where the layout has one; null = the best connected. */
  readonly focus: EntityId | null;
  /** What is arranged; the rest stands in rows below. The empty lens arranges everything. */
  readonly within: Lens;
  /** Width over height of the free canvas. */
  readonly aspect: number;
}

/** Where a layout puts every entity, by index. */
export interface Arranged {
  readonly label: string;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly guides: readonly Guide[];
}
