import type { Attributes } from "../model/dataset.ts";
import { isWebAddress } from "../model/web-address.ts";
import type { FileColumn } from "./file-column.ts";
import {
  findColumn,
  formatValue,
  listMappingColumns,
  type MappingColumns,
  MOST_DISTINCT,
} from "./mapping-columns.ts";
import type { RawEdge, RawGraph } from "./raw-graph.ts";
import type { EndColumns } from "./records/find-ends.ts";
import { toHeading } from "./records/heading.ts";
import { HEADINGS } from "./records/headings.ts";
import { strengthOfPair } from "./records/opposite-words.ts";
import type { DateOrder } from "./values/date-text.ts";

/** Which columns of a foreign file mean what: titles of attributes, or the fields `kind` and `label` of an edge. */
export interface Mapping {
  /** The columns of a table that are the ends of its edges; absent: as the table suggests. */
  readonly ends?: EndColumns | null;
  /** Attribute of nodes that names their type; `null` = one type for all. */
  readonly entityType: string | null;
  /** Columns of edges, in order of preference per edge; empty = one type for all. */
  readonly relationType: readonly string[];
  /** Attributes of edges that hold first and last day, where the file has no times of its own; the same for a whole period. */
  readonly from: string | null;
  readonly to: string | null;
  /** How dates such as 01/02/2020 are meant; absent where the file leaves nothing open. */
  readonly dateOrder?: DateOrder | null;
  /** Attribute of nodes that names them, where it is another than the label of the file. */
  readonly label: string | null;
  /** Attribute of edges that is their weight, where the file has no weights of its own. */
  readonly weight?: string | null;
  /** Attribute of edges that names the documents which state them, parted by `|` or `;`. */
  readonly document: string | null;
  /** Attribute of edges with the addresses of these documents. */
  readonly address?: string | null;
}

/** Headings that name types and nothing else; others are looked at more closely. */
const EXPLICIT: ReadonlySet<string> = new Set(
  [...HEADINGS.entityType, ...HEADINGS.relationType].filter((heading) => heading !== "label"),
);
/** What programs write under `type` for how an element is drawn. */
const DRAWING =
  /^(?:arrow|line|curve|curved|curvedarrow|straight|circle|square|image|directed|undirected|default)$/i;

/**
 * Whether a column can name types: a column of nearly as many values as elements, or of ids, names things. In the first
 * few rows that cannot be seen, so an explicit heading is trusted.
 */
function namesTypes({ title, filled, distinct, examples, isId }: FileColumn): boolean {
  if (distinct >= MOST_DISTINCT || isId === true) return false;
  if (examples.every((text) => DRAWING.test(text))) return false;
  return EXPLICIT.has(toHeading(title))
    ? filled < 20 || distinct <= filled * 0.9
    : filled < 4 || distinct <= filled * 0.8;
}

/** A column that may say what kind of thing an element is: some words, each of several elements. */
const canNameTypes = ({ filled, distinct, examples, isId, isDate }: FileColumn) =>
  distinct < MOST_DISTINCT &&
  isId !== true &&
  isDate !== true &&
  distinct <= filled / 2 &&
  examples.every((text) => /\p{L}/u.test(text));

/** Text of a column of an edge, `null` when it is empty. */
export function readEdgeColumn({ attrs, kind, label }: RawEdge, title: string): string | null {
  const field = title === "kind" ? kind : title === "label" ? label : undefined;
  const text = formatValue(attrs.get(title) ?? field ?? "");
  return text === "" ? null : text;
}

/** Text of an attribute, `null` when it is empty or absent. */
export function readAttributeText(attributes: Attributes, title: string): string | null {
  const text = formatValue(attributes.get(title) ?? "");
  return text === "" ? null : text;
}

/** Headings that speak of sources and nothing else. */
const SOURCES: ReadonlySet<string> = new Set([
  "source document",
  "source documents",
  "source url",
  "source link",
  "source file",
  "citation",
]);
const ADDRESS = /^(?:https?:\/\/\S+|\S.*\.(?:pdf|html?|docx?|txt|md|rtf|odt))$/i;

/** A column beside known ends, without a counterpart, that is headed as the start of a relation or as where it is from. */
const isBeside = (title: string, edges: readonly FileColumn[]): boolean =>
  HEADINGS.document.some((heading) => heading === toHeading(title)) &&
  !edges.some((other) => strengthOfPair(toHeading(title), toHeading(other.title)) > 0);

/** The column that names sources: it is headed so, its cells are addresses and files, or no end is left that it could be. */
function findDocument(edges: readonly FileColumn[], hasEnds: boolean): string | null {
  const named = edges.filter(
    ({ title, examples }) =>
      SOURCES.has(toHeading(title)) ||
      examples.every((text) => ADDRESS.test(text)) ||
      (hasEnds && isBeside(title, edges) && examples.some((text) => /\p{L}/u.test(text))),
  );
  return findColumn(named, HEADINGS.document);
}

/** The column of addresses beside that of the sources: each of its cells is one. */
function findAddress(edges: readonly FileColumn[], document: string | null): string | null {
  if (document === null) return null;
  const others = edges.filter(
    ({ title, examples }) =>
      title !== document && examples.length > 0 && examples.every((text) => isWebAddress(text.trim())),
  );
  const named = edges.find(({ title }) => title === document);
  return named?.examples.every((text) => isWebAddress(text.trim())) === true
    ? null
    : findColumn(others, HEADINGS.address);
}

function guessTimes(edges: readonly FileColumn[]): Pick<Mapping, "from" | "to"> {
  const dates = edges.filter(({ isDate }) => isDate === true);
  const [from, to] = [findColumn(dates, HEADINGS.from), findColumn(dates, HEADINGS.to)];
  if (from !== null || to !== null) return { from, to };
  const when = findColumn(dates, HEADINGS.when);
  return { from: when, to: when };
}

/** The mapping that a file suggests by its headings (`records/headings.ts`) and by what is in its columns. */
export function guessMapping(
  graph: RawGraph,
  { nodes, edges }: MappingColumns = listMappingColumns(graph),
): Mapping {
  const types = edges.filter(namesTypes);
  const document = findDocument(edges, graph.table?.ends != null);
  const address = findAddress(edges, document);
  const relationType = HEADINGS.relationType.flatMap((heading) => findColumn(types, [heading]) ?? []);
  return {
    ...(graph.table === undefined ? {} : { ends: graph.table.ends }),
    entityType: findColumn(nodes.filter(namesTypes), HEADINGS.entityType),
    relationType,
    ...guessTimes(edges),
    label: null,
    document,
    ...(address === null ? {} : { address }),
  };
}

/** The columns of dates of a mapping whose day and month are still open, by an example. */
export function findOpenDate({ from, to, dateOrder }: Mapping, { edges }: MappingColumns): string | null {
  if (dateOrder != null) return null;
  const used = edges.filter(({ title }) => title === from || title === to);
  return used.flatMap(({ openDate }) => openDate ?? [])[0] ?? null;
}

/** Whether the guess leaves the reader nothing to decide: ends, types wherever a column can name them, the order of dates. */
export const isCertain = (mapping: Mapping, columns: MappingColumns): boolean =>
  mapping.ends !== null &&
  (mapping.entityType !== null || !columns.nodes.some(canNameTypes)) &&
  (mapping.relationType.length > 0 || !columns.edges.some(canNameTypes)) &&
  findOpenDate(mapping, columns) === null;
