import type { AttributeValue } from "../../model/dataset.ts";
import { type Err, type Issue, ok, type Result, refuse } from "../../model/result.ts";
import { decodeText } from "../bytes/decode.ts";
import { collectFindings, type Findings } from "../findings.ts";
import type { InputFile, ReadInput } from "../format.ts";
import { toFreeTitle } from "../free-title.ts";
import { INCOMPLETE } from "../incomplete.ts";
import type { InspectedGraph } from "../inspected.ts";
import { liftEdgeFields, liftNodeFields } from "../lift-fields.ts";
import { type RawEdge, type RawNode, resolveGraph } from "../resolve-graph.ts";
import { toColumnTypes, toTypedCell } from "./column-types.ts";
import type { CsvTable } from "./csv-table.ts";
import { unguard } from "./format-cell.ts";
import { parseCsv } from "./parse-csv.ts";
import { splitCombined } from "./split-combined.ts";

const ID = ["id", ":id", "node", "node_id", "key", "name"];
const SOURCE = ["source", ":start_id", "from", "subject", "source_id", "start"];
const TARGET = ["target", ":end_id", "to", "object", "target_id", "end"];

const NEO4J_TYPE = /:(int|long|float|double|boolean|byte|short|char|string|date|datetime)(\[\])?$/i;

// `name:ID(Person)` and `:START_ID(Person)` carry a group that only Neo4j needs.
const toPlainTitle = (title: string) =>
  title
    .trim()
    .toLowerCase()
    .replace(/\(.*\)$/, "");

function findTitle(titles: readonly string[], names: readonly string[]): string | null {
  for (const name of names) {
    const title = titles.find(
      (candidate) =>
        toPlainTitle(candidate) === name || (name.startsWith(":") && toPlainTitle(candidate).endsWith(name)),
    );
    if (title !== undefined) return title;
  }
  return null;
}

function readTable({ name, bytes }: InputFile, findings: Findings, partial: boolean): Result<CsvTable> {
  const decoded = decodeText(bytes, findings);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  let isIncomplete = false;
  const onFault = ({ at }: Issue) => {
    findings.add(INCOMPLETE, at?.line);
    isIncomplete = true;
  };
  const parsed = parseCsv(text, undefined, partial ? onFault : undefined);
  if (!parsed.ok) return parsed;
  const [head, ...body] = parsed.value;
  if (head === undefined) return refuse("csv", "", "The file is empty.");
  if (!/[\r\n]$/.test(text))
    findings.add("The last line has no line end; the file may have been cut", head.line);
  const titles: string[] = [];
  const taken = new Map<string, true>();
  for (const cell of head.cells) {
    const heading = unguard(cell.trim()).replace(NEO4J_TYPE, "");
    const wanted = heading === "" ? "column" : heading;
    if (taken.has(wanted))
      findings.add("Columns share a heading; the later one got a number added", head.line);
    const title = toFreeTitle(taken, wanted);
    taken.set(title, true);
    titles.push(title);
  }
  const types = toColumnTypes(
    titles,
    body.map(({ cells }) => cells),
  );
  const rows = body.map(({ cells, line }) => {
    const values = new Map<string, AttributeValue>();
    if (cells.length < titles.length) findings.add("Rows have fewer cells than there are headings", line);
    if (cells.length > titles.length)
      findings.add("Rows have more cells than there are headings; they were kept as attributes", line);
    cells.forEach((cell, index) => {
      const text = unguard(cell);
      if (text === "") return;
      const title = titles[index] ?? toFreeTitle(values, `column ${index + 1}`);
      values.set(title, toTypedCell(types[index] ?? "string", text));
    });
    return { values, line };
  });
  return ok({ name, titles, rows, encoding, isIncomplete });
}

/** Takes a cell out of a row, as the text it was. */
function take(values: Map<string, AttributeValue>, title: string | null): string | null {
  const value = title === null ? undefined : values.get(title);
  if (title === null || value === undefined) return null;
  values.delete(title);
  return String(value);
}

function rename(values: Map<string, AttributeValue>, from: string | null, to: string): void {
  const value = from === null ? undefined : values.get(from);
  if (from === null || value === undefined || from === to) return;
  values.delete(from);
  values.set(toFreeTitle(values, to), value);
}

const isEdgeTable = ({ titles }: CsvTable) =>
  findTitle(titles, SOURCE) !== null && findTitle(titles, TARGET) !== null;

function toNodes({ titles, rows }: CsvTable): readonly RawNode[] {
  const id = findTitle(titles, ID);
  const label = findTitle(titles, [":label"]);
  return rows.map(({ values, line }) => {
    const own = take(values, id);
    rename(values, label, "type");
    return { id: own, line, rest: liftNodeFields(values) };
  });
}

function toEdges({ titles, rows }: CsvTable, findings: Findings): Result<readonly RawEdge[]> {
  const source = findTitle(titles, SOURCE);
  const target = findTitle(titles, TARGET);
  const type = findTitle(titles, [":type"]);
  const direction = titles.find((title) => toPlainTitle(title) === "type") ?? null;
  const edges: RawEdge[] = [];
  for (const { values, line } of rows) {
    const ends = { source: take(values, source), target: take(values, target) };
    if (ends.source === null || ends.target === null)
      return refuse(
        "edge-end",
        "",
        `The edge in line ${line} has no ${ends.source === null ? "source" : "target"}.`,
        "Fill in both ends.",
        { line, column: 1 },
      );
    const written = direction === null ? undefined : values.get(direction);
    const isDirection = typeof written === "string" && /^(un)?directed$|^mutual$/i.test(written.trim());
    if (isDirection && direction !== null) values.delete(direction);
    rename(values, type, "relation");
    if (direction !== null && !isDirection) rename(values, direction, "relation");
    const directed = !isDirection || /^directed$/i.test(written.trim());
    const id = take(values, titles.find((title) => toPlainTitle(title) === "id") ?? null);
    edges.push({
      id,
      line,
      rest: { source: ends.source, target: ends.target, directed, ...liftEdgeFields(values) },
    });
  }
  const unnamed = edges.filter(({ id }) => id === null).length;
  if (unnamed > 0 && unnamed < edges.length)
    findings.add("Some rows have an id and some have none", undefined, unnamed);
  return ok(edges);
}

/**
 * Reads a table of edges, a table of nodes, or both: Gephi's and Neo4j's headings, claims tables (`subject`, `object`), and any
 * other table with two columns named like ends. Every other column is an attribute. All or nothing; linear.
 */
export function inspectCsv(input: ReadInput): Result<InspectedGraph> {
  const findings = collectFindings();
  const nodes: RawNode[] = [];
  const edges: RawEdge[] = [];
  let encoding = "utf-8";
  let isIncomplete = false;
  let bytesRead = 0;
  const add = (table: CsvTable): Err<readonly Issue[]> | null => {
    if (isEdgeTable(table)) {
      const read = toEdges(table, findings);
      if (!read.ok) return read;
      for (const edge of read.value) edges.push(edge);
      return null;
    }
    if (findTitle(table.titles, ID) === null)
      return refuse(
        "csv-headings",
        "",
        `No column names an id or the two ends of an edge. Headings: ${table.titles.slice(0, 12).join(", ")}.`,
        "Name them Id, or Source and Target.",
        { line: 1, column: 1 },
      );
    for (const node of toNodes(table)) nodes.push(node);
    return null;
  };
  for (const file of [input, ...(input.beside ?? [])]) {
    const table = readTable(file, findings, input.partial === true);
    if (!table.ok) return table;
    isIncomplete ||= table.value.isIncomplete;
    bytesRead += file.bytes.length;
    encoding = table.value.encoding;
    for (const part of splitCombined(table.value)) {
      const problem = add(part);
      if (problem !== null) return problem;
    }
  }
  input.onProgress?.(bytesRead, nodes.length, edges.length);
  const ends = new Set(nodes.map(({ id }) => id));
  if (nodes.length === 0)
    for (const { rest } of edges)
      for (const id of [rest.source, rest.target])
        if (!ends.has(id)) {
          ends.add(id);
          nodes.push({ id, rest: { attrs: new Map() } });
        }
  return ok({
    format: "csv",
    encoding,
    meta: {},
    isIncomplete,
    ...resolveGraph(nodes, edges, findings, input.repairs),
    findings: findings.list(),
  });
}
