import type { RelationColumn } from "../graph/compare-relations.ts";
import type { NameLookup } from "../graph/entity-words.ts";
import type { Graph } from "../graph/graph.ts";
import type { EntityId } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";
import type { Result } from "../model/result.ts";
import type { RowConditions } from "../source/row-conditions.ts";

/** True for the entities or relations (by index) that a clause admits. */
export type Predicate = (index: number) => boolean;

/** Elements that a filter cannot judge, for want of the value that it asks for. */
export interface Unjudged {
  /** True for elements without the value. */
  readonly lacks: Predicate;
  /** What they are without: `date`. */
  readonly what: string;
  /** Whether the clause lets them through. */
  readonly isKept: boolean;
  /** Those that are let through are drawn faint. */
  readonly isFaint: boolean;
  /** The argument of the clause that is the same but for these; absent where there is none. */
  readonly other?: string;
}

/** A value that a facet lists. */
export interface FilterValue {
  readonly value: string;
  readonly label: string;
  readonly parent?: string;
}

/** The values that elements have, as codes: one each, or those from `offsets[i]` to `offsets[i + 1]`. */
export interface ValueColumn {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly offsets?: Uint32Array;
  /** Place in the filter's values of each code; a code is its own place where this is left out. */
  readonly places?: readonly number[];
  /** Code of elements that have none. */
  readonly none?: number;
}

/** What clauses are worded with: names, and the values that filters list. */
export interface FilterNames extends NameLookup {
  readonly valuesOf: (filter: string) => readonly FilterValue[];
}

/** A clause that leaves several things out, without one of them. */
export interface ClauseItem {
  /** The argument that leaves out this one alone. */
  readonly alone: string;
  /** The argument without it. */
  readonly rest: string;
}

/** What a filter means for a graph that lies elsewhere and is fetched in parts. */
export interface FilterOnSource {
  /** What a verdict needs beyond rows: claims of relations, or a graph that is whole. */
  readonly needs?: "claims" | "whole-graph";
  /**
   * What the source may leave out under a clause of it that is not turned round: no more than the clause itself does. Left out:
   * nothing.
   */
  readonly pushes?: (argument: string, ontology: Ontology) => RowConditions;
  /** Entities that the argument names and that have to be at hand. */
  readonly listIds?: (argument: string) => readonly EntityId[];
}

interface FilterBase {
  /** Name in the lens, in the URL and as command-line flag (`--types`). */
  readonly id: string;
  readonly label: string;
  /** One line for `--help`: what the argument is. */
  readonly argument: string;
  readonly on: "entity" | "relation";
  readonly onSource: FilterOnSource;
  /** Reads the argument against a graph; an unreadable one is refused with the filter's id as path. */
  readonly compile: (argument: string, graph: Graph) => Result<Predicate>;
  /** The clause in words, as a chip reads. The argument is known to compile. */
  readonly describe: (argument: string, names: FilterNames) => string;
  /** Filter and argument of the clause that admits exactly what this one does not, where plain words say that better. */
  readonly complement?: (argument: string) => readonly [filter: string, argument: string];
  /** What paths may use again when the clause goes, as a button reads: `Allow contested relations`. */
  readonly lift?: (argument: string, names: FilterNames) => string;
  /** The things that a clause leaves out, one by one, where it names several. */
  readonly listItems?: (argument: string) => readonly ClauseItem[];
  /**
   * Columns on which the verdict on a relation depends, so that relations equal in them share one; null, or left out: each is
   * asked for itself.
   */
  readonly reads?: (argument: string) => readonly RelationColumn[] | null;
  /** What a clause cannot judge, where that can occur. The argument is known to compile. */
  readonly unjudged?: (argument: string, graph: Graph, isNegated: boolean) => Unjudged | null;
  /** The argument nearest to this one that admits this element too; undefined when that takes the clause away. */
  readonly widen?: (argument: string, graph: Graph, index: number) => string | undefined;
}

/** A filter that keeps or drops values out of a list; the legend shows the list with counts. */
export interface SetFilter extends FilterBase {
  readonly kind: "set";
  readonly values: (graph: Graph) => readonly FilterValue[];
  readonly column: (graph: Graph) => ValueColumn;
}

/** A filter by a smallest number. */
export interface MinimumFilter extends FilterBase {
  readonly kind: "minimum";
  readonly read: (argument: string) => number;
  readonly highest: (graph: Graph) => number;
}

/** A filter by bounds; `low` and `high` are what the graph has: numbers, or days since 1970-01-01. */
export interface RangeFilter extends FilterBase {
  readonly kind: "range";
  readonly extent: (graph: Graph) => {
    readonly of: "number" | "date";
    readonly low: number;
    readonly high: number;
  };
}

/** A filter by one of a few named arguments; none to choose from = nothing to offer. */
export interface ChoiceFilter extends FilterBase {
  readonly kind: "choice";
  readonly choices: (graph: Graph) => readonly { readonly argument: string; readonly label: string }[];
}

/** How a form asks for the argument of a plain filter. */
export type PlainParameter = "entities" | "entities-with-steps" | "period" | "undated" | "text";

/** A filter by a free argument, a period for example. */
export interface PlainFilter extends FilterBase {
  readonly kind: "plain";
  readonly parameter: PlainParameter;
}

export type Filter = SetFilter | MinimumFilter | RangeFilter | ChoiceFilter | PlainFilter;

/** A filter about something that it names in its key, `attribute:country`: one filter for each name. */
export interface NamedFilter
  extends Pick<FilterBase, "id" | "label" | "argument" | "on" | "onSource" | "complement"> {
  readonly kind: "named";
  /** A clause about the thing of that name in words. */
  readonly format: (name: string, argument: string) => string;
  readonly withParameter: (graph: Graph, name: string) => Filter | null;
}
