import { isObject } from "../../model/parse-part.ts";
import { err, ok, type Result, refuse } from "../../model/result.ts";
import { addExample, collectFindings, type Findings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import { readJson } from "../json/read-json.ts";
import type { RawGraph } from "../raw-graph.ts";
import type { RecordTable } from "../records/record-table.ts";
import { toRawGraph } from "../records/to-raw-graph.ts";
import { findJsonGraph, type Json } from "./find-json-graph.ts";
import { toJsonTable, toValue } from "./json-records.ts";

function toTable(
  items: readonly unknown[],
  kind: RecordTable["kind"],
  findings: Findings,
): Result<RecordTable> {
  const name = kind ?? "rows";
  const objects: Json[] = [];
  for (const [index, item] of items.entries()) {
    if (!isObject(item))
      return refuse(
        "json-graph",
        `${name}[${index}]`,
        kind === "edges" ? "An edge must be an object." : "A node must be an object.",
      );
    objects.push(item);
  }
  const table = toJsonTable(objects, kind, name, findings);
  return ok(table.titles.includes("key") && kind !== undefined ? { ...table, idTitle: "key" } : table);
}

const MOST_LETTERS = 4000;

/** What stands beside the lists: kept with the graph, except for what is too long to be about it. */
function toMeta(about: Json, findings: Findings): RawGraph["meta"] {
  const kept = Object.entries(about).filter(([title, value]) => {
    if (value === null || value === undefined || value === "") return false;
    const isLong = typeof value === "object" && JSON.stringify(value).length > MOST_LETTERS;
    if (isLong)
      addExample(findings, "Parts of the file that hold neither nodes nor edges were left out", title);
    return !isLong && !(typeof value === "object" && Object.keys(value).length === 0);
  });
  return Object.fromEntries(kept.map(([title, value]) => [title, toValue(value, findings)]));
}

/**
 * Reads the JSON of graphology, networkx, d3, vis, ECharts, Cytoscape, Gephi Lite, Kumu, Oligrapher, VOSviewer, STIX, the JSON
 * Graph Format, and tables in JSON, into what it says. All or nothing, linear.
 */
export function inspectJson(input: ReadInput): Result<RawGraph> {
  const findings = collectFindings();
  const json = readJson(input.bytes, findings, input.partial);
  if (!json.ok) return json;
  const { value, encoding, isIncomplete = false } = json.value;
  // A file that breaks off among its nodes has no list of edges.
  const found = findJsonGraph(isIncomplete && isObject(value) ? { edges: [], ...value } : value);
  if (found === null)
    return refuse(
      "json-graph",
      "",
      "This JSON holds no graph: no lists of nodes and edges.",
      "See docs/formats.md.",
    );
  const read =
    found.rows === undefined
      ? [toTable(found.nodes, "nodes", findings), toTable(found.edges, "edges", findings)]
      : [toTable(found.rows, undefined, findings)];
  const faults = read.flatMap((table) => (table.ok ? [] : table.error));
  if (faults.length > 0) return err(faults.slice(0, 1));
  const meta = toMeta(found.about, findings);
  return toRawGraph(
    { format: found.name, encoding, meta, isIncomplete },
    read.flatMap((table) => (table.ok ? [table.value] : [])),
    input,
    findings,
    { isDirected: found.isDirected },
  );
}
