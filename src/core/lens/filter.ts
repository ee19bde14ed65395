import type { Graph } from "../graph/graph.ts";
import type { Result } from "../model/result.ts";

/** True for the entities or relations (by index) that a clause admits. */
export type Predicate = (index: number) => boolean;

/** A value that a facet lists. */
export interface FilterValue {
  readonly value: string;
  readonly label: string;
  readonly parent?: string;
}

interface FilterBase {
  /** Name in the lens, in the URL and as command-line flag (`--types`). */
  readonly id: string;
  readonly label: string;
  /** One line for `--help`: what the argument is. */
  readonly argument: string;
  readonly on: "entity" | "relation";
  /** Reads the argument against a graph; an unreadable one is refused with the filter's id as path. */
  readonly compile: (argument: string, graph: Graph) => Result<Predicate>;
  /** The clause in words, as a chip reads. The argument is known to compile. */
  readonly describe: (argument: string, graph: Graph) => string;
}

/** A filter that keeps or drops values out of a list; the legend shows the list with counts. */
export interface SetFilter extends FilterBase {
  readonly kind: "set";
  readonly values: (graph: Graph) => readonly FilterValue[];
  /** Calls `add` with every value (by its place in `values`) that an element has. */
  readonly tally: (graph: Graph) => (index: number, add: (value: number) => void) => void;
}

/** A filter by a smallest number. */
export interface FloorFilter extends FilterBase {
  readonly kind: "floor";
  readonly read: (argument: string) => number;
  readonly highest: (graph: Graph) => number;
}

/** A filter by a free argument, a period for example. */
export interface PlainFilter extends FilterBase {
  readonly kind: "plain";
}

export type Filter = SetFilter | FloorFilter | PlainFilter;
