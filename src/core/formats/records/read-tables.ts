import type { AttributeValue } from "../../model/dataset.ts";
import { ok, type Result, refuse } from "../../model/result.ts";
import type { Findings } from "../findings.ts";
import { toFreeTitle } from "../free-title.ts";
import { compact } from "../optional-field.ts";
import type { UnresolvedEdge, UnresolvedNode } from "../resolve-graph.ts";
import { createColumnPromoter } from "./column-promoter.ts";
import { type EndColumns, type FoundEnds, findEnds } from "./find-ends.ts";
import { findTitle } from "./heading.ts";
import { HEADINGS } from "./headings.ts";
import { matchEnds } from "./match-ends.ts";
import { listDirectionTitles, takeDirection } from "./read-direction.ts";
import { readOwnRows } from "./read-own-rows.ts";
import { type EndPair, type RecordTable, sampleColumns } from "./record-table.ts";

/** What the tables of one graph were understood as. */
export interface ReadTables {
  readonly nodes: readonly UnresolvedNode[];
  readonly edges: readonly UnresolvedEdge[];
  /** The ends of the edges, in the last table that holds edges; null where none does. */
  readonly ends: EndColumns | null;
}

interface TableOptions {
  /** The ends as the reader chose them, for every table that has these columns. */
  readonly ends?: EndColumns | undefined;
  /** Whether edges that say nothing about it are directed. */
  readonly isDirected?: boolean;
}

/** Ends so named that a row without one of them is a fault, not an event with one actor. */
const SURE_SCORE = 8.5;
const NODE_IDS: readonly string[] = [...HEADINGS.id, ...HEADINGS.name];
const EDGE_IDS = ["id", "edge id", "relation id", "relationship id", "rel id", "link id", "key", "event id"];

const isDistinct = ({ size, textOf }: RecordTable, title: string) => {
  const rows = Math.min(size, 1000);
  const seen = new Set<string>();
  for (let row = 0; row < rows; row++) seen.add(textOf(row, title));
  return seen.size === rows;
};

/** A table with an id, or with both an id and a name of its own, whose likely ends are not so surely named, describes nodes. */
function looksLikeNodes(table: RecordTable, ends: FoundEnds): boolean {
  if (ends.score >= SURE_SCORE) return false;
  const others = table.titles.filter((title) => title !== ends.source && title !== ends.target);
  const id = findTitle(others, HEADINGS.id);
  const name = findTitle(others, HEADINGS.name);
  if (id === null || !isDistinct(table, id)) return false;
  // Two columns headed by letters alone are the weakest of ends.
  return ends.score < 6 || (name !== null && id !== name && ends.score < 8);
}

interface Judged {
  readonly table: RecordTable;
  readonly ends: EndColumns | null;
  /** Further pairs of columns that may hold the ends of single rows. */
  readonly others: readonly EndPair[];
  readonly isSure: boolean;
}

const holds = ({ titles }: RecordTable, { source, target }: EndPair): boolean =>
  titles.includes(source) && titles.includes(target);

function judgeTable(table: RecordTable, known: ReadonlySet<string> | null, options: TableOptions): Judged {
  const { ends: chosen } = options;
  if (table.kind === "nodes") return { table, ends: null, others: [], isSure: true };
  if (chosen !== undefined && holds(table, chosen)) return { table, ends: chosen, others: [], isSure: false };
  if (table.ends !== undefined && holds(table, table.ends))
    return { table, ends: table.ends, others: [], isSure: true };
  const found = findEnds(sampleColumns(table), known);
  const isNodes = found === null || (table.kind !== "edges" && looksLikeNodes(table, found));
  const others = table.kind === "edges" ? (found?.others ?? []) : [];
  return { table, ends: isNodes ? null : found, others, isSure: (found?.score ?? 0) >= SURE_SCORE };
}

function listKnown(tables: readonly RecordTable[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const table of tables)
    for (const headings of [HEADINGS.id, HEADINGS.name]) {
      const title = findTitle(table.titles, headings);
      if (title !== null) for (let row = 0; row < table.size; row++) known.add(table.textOf(row, title));
    }
  return known;
}

const NONE: ReadonlySet<string> = new Set();

function readNodes({
  titles,
  idTitle,
  size,
  lineOf,
  textOf,
  valuesOf,
}: RecordTable): readonly UnresolvedNode[] {
  const id = idTitle ?? findTitle(titles, NODE_IDS);
  const others = titles.filter((title) => title !== id);
  const isName =
    id !== null && findTitle([id], HEADINGS.name) !== null && findTitle(others, HEADINGS.name) === null;
  // A name that stands for the id is a name all the same.
  const skip = id === null || isName ? NONE : new Set([id]);
  const lift = createColumnPromoter();
  const nodes: UnresolvedNode[] = [];
  for (let row = 0; row < size; row++) {
    const own = id === null ? "" : textOf(row, id);
    const line = lineOf(row);
    const rest = lift.node(valuesOf(row, skip));
    nodes.push({ id: own === "" ? null : own, ...(line === undefined ? {} : { line }), rest });
  }
  return nodes;
}

const refuseEnd = (line: number | undefined, row: number, end: string) =>
  refuse(
    "edge-end",
    line === undefined ? `edges[${row}]` : "",
    line === undefined ? `An edge has no ${end}.` : `The edge in line ${line} has no ${end}.`,
    "Fill in both ends.",
    line === undefined ? undefined : { line, column: 1 },
  );

/** What the columns of the ends say of the nodes there: their names and types. */
function describeEnds(table: RecordTable, row: number, ends: EndColumns): readonly UnresolvedNode[] {
  const cell = (title: string | undefined) => {
    const text = title === undefined ? "" : table.textOf(row, title);
    return text === "" ? undefined : text;
  };
  const toMention = (
    id: string | undefined,
    name: string | undefined,
    type: string | undefined,
  ): UnresolvedNode => ({
    id: id ?? null,
    rest: compact({
      label: name,
      attrs: new Map<string, AttributeValue>(type === undefined ? [] : [["type", type]]),
    }),
  });
  return [
    toMention(cell(ends.source), cell(ends.sourceName), cell(ends.sourceType)),
    toMention(cell(ends.target), cell(ends.targetName), cell(ends.targetType)),
  ];
}

function readEdges(
  { table, ends, others, isSure }: Judged & { readonly ends: EndColumns },
  findings: Findings,
  isDirected: boolean,
): Result<{ readonly edges: readonly UnresolvedEdge[]; readonly mentioned: readonly UnresolvedNode[] }> {
  const { titles, idTitle, size, lineOf, textOf, valuesOf } = table;
  const used = [
    ends.source,
    ends.target,
    ends.sourceName,
    ends.targetName,
    ends.sourceType,
    ends.targetType,
  ].filter((title) => title !== undefined);
  const free = titles.filter((title) => !used.includes(title));
  const id = idTitle ?? findTitle(free, EDGE_IDS);
  const skip = new Set(id === null ? used : [...used, id]);
  const directions = listDirectionTitles(titles.filter((title) => !skip.has(title)));
  const isDescribed = ends.sourceName !== undefined || ends.sourceType !== undefined;
  const lift = createColumnPromoter();
  const edges: UnresolvedEdge[] = [];
  const mentioned: UnresolvedNode[] = [];
  let unnamed = 0;
  const endsOf = (row: number, { source, target }: EndPair) =>
    [textOf(row, source), textOf(row, target)] as const;
  for (let row = 0; row < size; row++) {
    const line = lineOf(row);
    let [source, target] = endsOf(row, ends);
    let taken: ReadonlySet<string> = skip;
    // Lists of JSON may name the ends of some edges in another pair of fields.
    for (const pair of source === "" && target === "" ? others : []) {
      [source, target] = endsOf(row, pair);
      taken = new Set([...skip, pair.source, pair.target]);
      if (source !== "" && target !== "") break;
    }
    if (source === "" || target === "") {
      if (isSure) return refuseEnd(line, row, source === "" ? "source" : "target");
      findings.add("Rows with only one of the two ends hold no relation and were left out", line);
      if (source !== "" || target !== "")
        mentioned.push({ id: source === "" ? target : source, rest: { attrs: new Map() } });
      continue;
    }
    if (isDescribed) mentioned.push(...describeEnds(table, row, ends));
    const own = id === null ? "" : textOf(row, id);
    if (own === "") unnamed++;
    const values = valuesOf(row, taken);
    const direction = takeDirection(values, directions);
    const isTurned = direction === "backward";
    edges.push({
      id: own === "" ? null : own,
      ...(line === undefined ? {} : { line }),
      rest: {
        source: isTurned ? target : source,
        target: isTurned ? source : target,
        directed: direction === null ? isDirected : direction !== "none",
        ...lift.edge(values),
      },
    });
  }
  if (unnamed > 0 && unnamed < edges.length)
    findings.add("Some rows have an id and some have none", undefined, unnamed);
  return ok({ edges, mentioned });
}

/** Adds what the columns of the ends say of nodes: the first name and the first type given hold. */
function addMentioned(nodes: UnresolvedNode[], mentioned: readonly UnresolvedNode[]): void {
  if (mentioned.length === 0) return;
  const places = new Map<string, number>();
  nodes.forEach(({ id }, index) => {
    if (id !== null && !places.has(id)) places.set(id, index);
  });
  for (const node of mentioned) {
    if (node.id === null) continue;
    const place = places.get(node.id);
    const known = place === undefined ? undefined : nodes[place];
    if (place === undefined || known === undefined) {
      places.set(node.id, nodes.length);
      nodes.push(node);
      continue;
    }
    const values = new Set(known.rest.attrs.values());
    const isNew = [...node.rest.attrs.values()].some((value) => !values.has(value));
    if (!isNew && (known.rest.label !== undefined || node.rest.label === undefined)) continue;
    const attrs = new Map(known.rest.attrs);
    for (const [title, value] of node.rest.attrs)
      if (!values.has(value)) attrs.set(toFreeTitle(attrs, title), value);
    nodes[place] = {
      ...known,
      rest: compact({ ...known.rest, label: known.rest.label ?? node.rest.label, attrs }),
    };
  }
}

/** Every end as a node, where the file lists none. */
function addEnds(nodes: UnresolvedNode[], edges: readonly UnresolvedEdge[]): void {
  const ids = new Set(nodes.map(({ id }) => id));
  for (const { rest } of edges)
    for (const id of [rest.source, rest.target])
      if (!ids.has(id)) {
        ids.add(id);
        nodes.push({ id, rest: { attrs: new Map() } });
      }
}

/**
 * A graph from tables: which of them are nodes and which edges, which columns are the ends, what everything else means. The one
 * way from rows to a graph, for tables, JSON, JSON lines and all other formats without a vocabulary of their own. Refused
 * where a table is neither.
 */
export function readTables(
  tables: readonly RecordTable[],
  findings: Findings,
  options: TableOptions = {},
): Result<ReadTables> {
  const alone = tables.map((table) => judgeTable(table, null, options));
  const listing = alone.filter(({ ends }) => ends === null).map(({ table }) => table);
  const known = listing.length === 0 || listing.length === tables.length ? null : listKnown(listing);
  const judged = known === null ? alone : tables.map((table) => judgeTable(table, known, options));
  const listed: UnresolvedNode[] = [];
  const edges: UnresolvedEdge[] = [];
  const mentioned: UnresolvedNode[] = [];
  let found: EndColumns | null = null;
  for (const { table, ends, others, isSure } of judged) {
    if (ends === null) {
      if (table.kind === "edges") {
        if (table.size === 0) continue;
        return refuseEnd(table.lineOf(0), 0, "source and no target");
      }
      if (table.kind === undefined && findTitle(table.titles, NODE_IDS) === null)
        return refuse(
          "csv-headings",
          "",
          `No column names an id or the two ends of an edge. Headings: ${table.titles.slice(0, 12).join(", ")}.`,
          "Name them Id, or Source and Target, or say which columns are the ends (--map source=…,target=…).",
          { line: 1, column: 1 },
        );
      const nodes = readNodes(table);
      for (const node of nodes) listed.push(node);
      // A file that has edges elsewhere says its relations there.
      if (table.kind === undefined && listing.length === tables.length)
        for (const edge of readOwnRows(table, nodes, findings)) edges.push(edge);
      continue;
    }
    const read = readEdges({ table, ends, others, isSure }, findings, options.isDirected ?? true);
    if (!read.ok) return read;
    for (const edge of read.value.edges) edges.push(edge);
    for (const node of read.value.mentioned) mentioned.push(node);
    found = ends;
  }
  const matched = matchEnds(listed, edges, findings);
  const nodes = [...matched.nodes];
  addMentioned(nodes, mentioned);
  if (listed.length === 0) addEnds(nodes, matched.edges);
  return ok({ nodes, edges: matched.edges, ends: found });
}
