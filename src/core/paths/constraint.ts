import type { RelationColumn, RelationColumns } from "../graph/compare-relations.ts";
import type { NameLookup } from "../graph/entity-words.ts";
import type { Graph } from "../graph/graph.ts";
import type { Ontology } from "../model/ontology.ts";
import type { Issue } from "../model/result.ts";
import type { Parameter, ParameterForm } from "./parameter.ts";

/** Less asked, and how a button that asks it reads. */
export interface ConstraintRelaxation<Asked> {
  readonly label: string;
  readonly asked: Asked;
}

/** Whether a relation may carry a step. */
type RelationTest = (relation: number) => boolean;

interface Spec<Id extends string, Value, Read extends RelationColumn> {
  /** Field of the query, and the path of its issues; flag and key in links follow from it. */
  readonly id: Id;
  readonly label: string;
  readonly parameter: Parameter<Value>;
  /** A query that asks this value alone; ties the field to its type. */
  readonly toAsked: (value: Value) => Readonly<Record<Id, Value>>;
  /** The value of a query that does not mention it: of a list, the empty one. */
  readonly initial: NoInfer<Value>;
  /** Whether the value restricts paths. Left out: every value but the initial one does. */
  readonly restricts?: (value: Value) => boolean;
  /** What is wrong with the value on this graph. */
  readonly check?: (value: Value, graph: Graph) => readonly Issue[];
  /** All columns that the verdict on a relation depends on: it is handed these, and passed on to relations equal in them. */
  readonly reads?: readonly Read[];
  /** Whether a relation may carry a step. Asked only when the value restricts. */
  readonly allowsRelation?: (
    value: Value,
    columns: Pick<RelationColumns, Read>,
    ontology: Ontology,
  ) => RelationTest;
  /** Chip text: `through Azerbaijan`. */
  readonly chip: (value: Value, names: NameLookup) => string;
  /** The same as a sentence: `Every path passes through Azerbaijan.` */
  readonly sentence: (value: Value, names: NameLookup) => string;
  /** The value that lifts the constraint, then those that lift a part of it, when it has several. */
  readonly relax: (
    value: NoInfer<Value>,
    graph: Graph,
  ) => readonly { readonly label: string; readonly value: NoInfer<Value> }[];
}

/** One way to restrict paths, about one field of the query. */
export interface Constraint<Id extends string, Value> {
  readonly id: Id;
  /** `max-steps`: key in links (`path.max-steps`) and flag (`--max-steps`). */
  readonly word: string;
  readonly label: string;
  readonly form: ParameterForm;
  readonly initial: Readonly<Record<Id, Value>>;
  /** The value as words, none when it is the initial one. */
  readonly toWords: (query: Readonly<Record<Id, Value>>) => readonly string[];
  /** The field that such words stand for, null when they are of another kind. */
  readonly fromWords: (words: readonly string[]) => Readonly<Record<Id, Value>> | null;
  readonly isActive: (query: Readonly<Record<Id, Value>>) => boolean;
  readonly check: (query: Readonly<Record<Id, Value>>, graph: Graph) => readonly Issue[];
  readonly reads: readonly RelationColumn[];
  /** Null when it is not about single relations. */
  readonly allowsRelation:
    | ((query: Readonly<Record<Id, Value>>, columns: RelationColumns, ontology: Ontology) => RelationTest)
    | null;
  readonly chip: (query: Readonly<Record<Id, Value>>, names: NameLookup) => string;
  readonly sentence: (query: Readonly<Record<Id, Value>>, names: NameLookup) => string;
  readonly relax: (
    query: Readonly<Record<Id, Value>>,
    graph: Graph,
  ) => readonly ConstraintRelaxation<Readonly<Record<Id, Value>>>[];
}

const toKebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A constraint from what is its own. A new one is a file and a line in `CONSTRAINTS`; form, address and flag follow. */
export function defineConstraint<const Id extends string, Value, Read extends RelationColumn = never>(
  spec: Spec<Id, Value, Read>,
): Constraint<Id, Value> {
  const { id, label, parameter, toAsked, initial, allowsRelation } = spec;
  const isInitial = (value: Value) => (Array.isArray(value) ? value.length === 0 : value === initial);
  const restricts = spec.restricts ?? ((value: Value) => !isInitial(value));
  return {
    id,
    word: toKebab(id),
    label,
    form: parameter.form,
    initial: toAsked(initial),
    toWords: (query) => (isInitial(query[id]) ? [] : parameter.toWords(query[id])),
    fromWords(words) {
      const value = words.length === 0 ? initial : parameter.fromWords(words);
      return value === null && words.length > 0 ? null : toAsked(value ?? initial);
    },
    isActive: (query) => restricts(query[id]),
    check: (query, graph) => spec.check?.(query[id], graph) ?? [],
    reads: spec.reads ?? [],
    allowsRelation:
      allowsRelation === undefined
        ? null
        : (query, columns, ontology) => allowsRelation(query[id], columns, ontology),
    chip: (query, names) => spec.chip(query[id], names),
    sentence: (query, names) => spec.sentence(query[id], names),
    relax: (query, graph) =>
      spec
        .relax(query[id], graph)
        .map(({ label: words, value }) => ({ label: words, asked: toAsked(value) })),
  };
}
