import type { Positions } from "./lay-out.ts";
import type { LayoutGraph } from "./layout-graph.ts";

/** What a layout is asked to arrange, and in what frame. */
export interface LayoutTask {
  readonly graph: LayoutGraph;
  /** Equal seeds give equal pictures. */
  readonly seed: number;
  /** Width of the free canvas over its height. */
  readonly aspect: number;
  readonly labels: readonly string[];
  /** Names of the entity types, for many, by index. */
  readonly typeNames: readonly string[];
  /** Entity in the middle, for layouts that have one; null = the best connected. */
  readonly focus: number | null;
  /** True from when on a layout that could go on should end, with what it has. */
  readonly isEnough: () => boolean;
}

/** What helps to read an arrangement, in the same pixels as the positions; drawn faintly, behind the entities. */
export type Guide =
  | {
      readonly kind: "ring";
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      /** Where on the ring its words have room. */
      readonly angle: number;
      readonly text: string;
    }
  | { readonly kind: "title"; readonly x: number; readonly y: number; readonly text: string };

export interface GuidedPositions extends Positions {
  readonly guides: readonly Guide[];
}

/**
 * One way to arrange a graph: one file in `kinds`, one line in `layouts.ts`. Deterministic, every entity at a finite
 * place. `place` gives the share that is done, 0 … 1, now and then, so that whoever runs it can say so or stop.
 */
export interface Layout {
  readonly id: string;
  readonly label: string;
  /** What position means in it, in one line. */
  readonly meaning: string;
  readonly hasFocus: boolean;
  readonly place: (task: LayoutTask) => Generator<number, GuidedPositions, undefined>;
}
