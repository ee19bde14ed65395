import type { AttributeValue } from "../../model/dataset.ts";
import type { Result } from "../../model/result.ts";
import { collectFindings, type Findings } from "../findings.ts";
import type { InputFile, ReadInput } from "../format.ts";
import { addFields } from "../json-graph/json-records.ts";
import type { RawGraph } from "../raw-graph.ts";
import { findEnds } from "../records/find-ends.ts";
import { sampleColumns } from "../records/record-table.ts";
import { toRawGraph } from "../records/to-raw-graph.ts";
import { toValueTable, type ValueRow } from "../records/value-table.ts";
import { type JsonLine, parseJsonLines } from "./parse-json-lines.ts";

/** Values of `type` that say what a line is, and do not describe what it stands for. */
const MARKS: Readonly<Record<string, "nodes" | "edges">> = {
  node: "nodes",
  entity: "nodes",
  vertex: "nodes",
  relationship: "edges",
  relation: "edges",
  edge: "edges",
  link: "edges",
};

function toRow(
  { item, line }: JsonLine,
  kind: "nodes" | "edges",
  isMarked: boolean,
  findings: Findings,
): ValueRow {
  const { type, ...rest } = item;
  const values = new Map<string, AttributeValue>();
  addFields(values, isMarked ? rest : item, kind, findings);
  // Neo4j calls the type of a relationship its label.
  const label = values.get("label");
  if (type === "relationship" && label !== undefined && !values.has(":TYPE")) {
    values.delete("label");
    values.set(":TYPE", label);
  }
  return { values, line };
}

/** What every line is: as it says itself, else an edge where it has both ends. */
function splitLines(lines: readonly JsonLine[], findings: Findings) {
  const nodes: ValueRow[] = [];
  const edges: ValueRow[] = [];
  const open: JsonLine[] = [];
  for (const each of lines) {
    const mark = typeof each.item["type"] === "string" ? MARKS[each.item["type"].toLowerCase()] : undefined;
    if (mark === undefined) open.push(each);
    else (mark === "nodes" ? nodes : edges).push(toRow(each, mark, true, findings));
  }
  if (open.length === 0) return { nodes, edges };
  const rows = open.map((each) => toRow(each, "edges", false, findings));
  const ends = findEnds(sampleColumns(toValueTable(rows.map(copy), { name: "lines" })), null);
  for (const row of rows) {
    const isEdge = ends !== null && row.values.has(ends.source) && row.values.has(ends.target);
    (isEdge ? edges : nodes).push(row);
  }
  return { nodes, edges };
}

const copy = ({ values, ...rest }: ValueRow): ValueRow => ({ ...rest, values: new Map(values) });

/** Reads JSON lines (Neo4j's APOC, Model Context Protocol memory, mykg, rows of any program) into what they say. */
export function inspectJsonLines(input: ReadInput): Result<RawGraph> {
  const findings = collectFindings();
  const files: readonly InputFile[] = [input, ...(input.beside ?? [])];
  const lines: JsonLine[] = [];
  let encoding = "utf-8";
  let isIncomplete = false;
  for (const file of files) {
    const parsed = parseJsonLines(file.bytes, findings, input.partial);
    if (!parsed.ok) return parsed;
    lines.push(...parsed.value.lines);
    encoding = parsed.value.encoding;
    isIncomplete ||= parsed.value.isIncomplete;
  }
  const { nodes, edges } = splitLines(lines, findings);
  return toRawGraph(
    { format: "json-lines", encoding, meta: {}, isIncomplete },
    [
      toValueTable(nodes, { name: "nodes", kind: "nodes" }),
      toValueTable(edges, { name: "edges", kind: "edges" }),
    ],
    input,
    findings,
  );
}
