import type { Names } from "../../graph/entity-words.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Issue } from "../../model/result.ts";
import type { PathQuery } from "../query.ts";
import type { RelationFacts } from "./relation-facts.ts";

/** What a constraint is given as: the page draws a field from it, the command line reads its flag by it. */
export type ParameterForm =
  | { readonly kind: "entities"; readonly most: number }
  /** Relation types, families or `entity:TYPE`. */
  | { readonly kind: "tokens" }
  | { readonly kind: "choice"; readonly values: readonly (readonly [value: string, label: string])[] }
  | { readonly kind: "switch" }
  | { readonly kind: "number"; readonly min: number; readonly max: number }
  | { readonly kind: "date" };

/** A query with less asked, and how a button that asks it reads. */
export interface Loosening {
  readonly label: string;
  readonly query: PathQuery;
}

/** One way to restrict paths: one file, one line in `CONSTRAINTS`. `id` is the field of the query, and the path of its issues. */
export interface ConstraintDefinition {
  readonly id: keyof PathQuery;
  readonly flag: string | null;
  readonly label: string;
  readonly form: ParameterForm;
  /** Fields on which `admits` depends; equal values give an equal relation mask. */
  readonly maskFields: readonly (keyof PathQuery)[];
  readonly isActive: (query: PathQuery) => boolean;
  readonly check: (query: PathQuery, graph: Graph) => readonly Issue[];
  /** Whether a relation may carry a step. Asked only when active. */
  readonly admits?: (query: PathQuery, facts: RelationFacts) => (relation: number) => boolean;
  /** Whether an entity may be an intermediate. Asked only when active. */
  readonly opens?: (query: PathQuery, graph: Graph) => (entity: number) => boolean;
  /** Chip text: `not through Azerbaijan`. */
  readonly chip: (query: PathQuery, names: Names) => string;
  /** The same as a sentence: `No path passes through Azerbaijan.` */
  readonly sentence: (query: PathQuery, names: Names) => string;
  /** The query without the constraint, then without each of its parts when it has several. */
  readonly relax: (query: PathQuery, graph: Graph) => readonly Loosening[];
}
