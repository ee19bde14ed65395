import type { Attributes, AttributeValue } from "../model/dataset.ts";
import { toPeriod } from "./foreign-times.ts";
import type { InspectedEdge, InspectedGraph } from "./inspected.ts";

/** Which columns of a foreign file mean what: titles of attributes, or the fields `kind` and `label` of an edge. */
export interface Mapping {
  /** Attribute of nodes that names their type; `null` = one type for all. */
  readonly entityType: string | null;
  /** Columns of edges, in order of preference per edge; empty = one type for all. */
  readonly relationType: readonly string[];
  /** Attributes of edges that hold first and last day (EDTF), where the file has no times of its own. */
  readonly from: string | null;
  readonly to: string | null;
  /** Attribute of nodes that names them, where it is another than the label of the file. */
  readonly label: string | null;
  /** Attribute of edges that names the documents which state them, parted by `|` or `;`. */
  readonly document: string | null;
}

export interface Column {
  readonly title: string;
  /** Elements that have a value. */
  readonly filled: number;
  /** Distinct values; counting stops at 1000. */
  readonly distinct: number;
  /** The first few distinct values, as text. */
  readonly examples: readonly string[];
}

const MOST_DISTINCT = 1000;
const EXAMPLES = 5;

const ENTITY_TYPE_TITLES = ["type", "kind", "category"];
const RELATION_TYPE_TITLES = ["relation", "kind", "label", "type", "interaction", "relationship"];
const FROM_TITLES = ["valid_from", "from", "since", "start_date", "date"];
const TO_TITLES = ["valid_to", "to", "until", "end_date", "date"];

/** A column that may say what kind of thing an element is: some words, each of several elements. */
const canNameTypes = ({ filled, distinct, examples }: Column) =>
  distinct < MOST_DISTINCT && distinct <= filled / 2 && examples.every((text) => /\p{L}/u.test(text));

const toText = (value: AttributeValue) => (typeof value === "object" ? value.join("|") : String(value));

/** What a file offers to map: the columns of its nodes and of its edges. */
export interface MappingColumns {
  readonly nodes: readonly Column[];
  readonly edges: readonly Column[];
}

/** Columns of some elements with what is in them, in order of first occurrence: what the mapping step offers. */
function listColumns(all: Iterable<Iterable<readonly [string, AttributeValue]>>): readonly Column[] {
  const columns = new Map<string, { filled: number; values: Set<string> }>();
  for (const attributes of all)
    for (const [title, value] of attributes) {
      const column = columns.get(title) ?? { filled: 0, values: new Set<string>() };
      columns.set(title, column);
      column.filled++;
      if (column.values.size < MOST_DISTINCT) column.values.add(toText(value));
    }
  return [...columns].map(([title, { filled, values }]) => ({
    title,
    filled,
    distinct: values.size,
    examples: [...values].slice(0, EXAMPLES),
  }));
}

/** Attributes of an edge with its fields `kind` and `label` beside them; an attribute of that title goes first. */
function* listEdgeColumns({
  attrs,
  kind,
  label,
}: InspectedEdge): Iterable<readonly [string, string | AttributeValue]> {
  yield* attrs;
  if (kind !== undefined && !attrs.has("kind")) yield ["kind", kind];
  if (label !== undefined && !attrs.has("label")) yield ["label", label];
}

/** Text of a column of an edge, `null` when it is empty. */
export function readEdgeColumn({ attrs, kind, label }: InspectedEdge, title: string): string | null {
  const field = title === "kind" ? kind : title === "label" ? label : undefined;
  const text = toText(attrs.get(title) ?? field ?? "");
  return text === "" ? null : text;
}

/** Text of an attribute, `null` when it is empty or absent. */
export function readAttribute(attributes: Attributes, title: string): string | null {
  const text = toText(attributes.get(title) ?? "");
  return text === "" ? null : text;
}

/** The columns of a file, in order of first occurrence. Linear. */
export const listMappingColumns = ({ nodes, edges }: InspectedGraph): MappingColumns => ({
  nodes: listColumns(nodes.map(({ attrs }) => attrs)),
  edges: listColumns(edges.map(listEdgeColumns)),
});

const findTitle = (columns: readonly Column[], wanted: readonly string[]): string | null => {
  for (const name of wanted) {
    const column =
      columns.find(({ title }) => title === name) ??
      columns.find(({ title }) => title.toLowerCase() === name);
    if (column !== undefined) return column.title;
  }
  return null;
};

/**
 * The mapping that a file suggests: the entity type from `type`, else `kind`, else `category`; the relation type per edge
 * from `relation`, else `kind`, else `label`, else `type`, `interaction` or `relationship`. A column with a thousand values or more names things, not types, and is passed over.
 */
export function guessMapping(
  graph: InspectedGraph,
  { nodes, edges }: MappingColumns = listMappingColumns(graph),
): Mapping {
  const isType = ({ distinct }: Column) => distinct < MOST_DISTINCT;
  const types = edges.filter(isType);
  const dates = edges.filter(({ examples }) => examples.every((text) => toPeriod([[text, null]]) !== null));
  return {
    entityType: findTitle(nodes.filter(isType), ENTITY_TYPE_TITLES),
    relationType: RELATION_TYPE_TITLES.flatMap((name) => findTitle(types, [name]) ?? []),
    from: findTitle(dates, FROM_TITLES),
    to: findTitle(dates, TO_TITLES),
    label: null,
    document: null,
  };
}

/** Whether the guess leaves the reader nothing to decide: wherever there are columns to name a type, one does. */
export const isCertain = ({ entityType, relationType }: Mapping, { nodes, edges }: MappingColumns): boolean =>
  (entityType !== null || !nodes.some(canNameTypes)) &&
  (relationType.length > 0 || !edges.some(canNameTypes));
