import type { AttributeValue } from "../../model/dataset.ts";
import { isObject } from "../../model/parse-part.ts";
import { ok, type Result, refuse } from "../../model/result.ts";
import { collectFindings, type Findings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import type { InspectedGraph } from "../inspected.ts";
import { readJson } from "../json/read-json.ts";
import { liftEdgeFields, liftNodeFields } from "../lift-fields.ts";
import { type RawEdge, type RawNode, resolveGraph } from "../resolve-graph.ts";
import { findJsonGraph, type Json } from "./json-shape.ts";

type Values = Map<string, AttributeValue>;

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === "string" ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value));

function toValue(value: unknown, findings: Findings): AttributeValue {
  if (isScalar(value)) return value;
  if (Array.isArray(value) && value.every(isScalar)) return value;
  findings.add("Nested values were kept as their JSON text");
  return JSON.stringify(value);
}

/** All fields of a record but those named, with those of its own `attributes` beside them. */
function toValues(item: Json, skip: readonly string[], findings: Findings): Values {
  const values: Values = new Map();
  const nested = item["attributes"];
  for (const [title, value] of [
    ...Object.entries(item).filter(([title]) => !skip.includes(title) && title !== "attributes"),
    ...(isObject(nested) ? Object.entries(nested) : []),
  ])
    if (value !== null && value !== undefined) values.set(title, toValue(value, findings));
  return values;
}

const toId = (value: unknown): string | null =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : null;

// d3 replaces the ends of links by the nodes themselves.
const toEnd = (item: Json, ...names: readonly string[]): string | null => {
  const value = names.map((name) => item[name]).find((end) => end !== undefined);
  return toId(isObject(value) ? (value["id"] ?? value["key"]) : value);
};

/**
 * Reads graphology's JSON, and the JSON of networkx, d3, vis and Cytoscape, into what it says. All or nothing, linear.
 */
export function inspectGraphology({
  bytes,
  onProgress,
  repairs,
  partial,
}: ReadInput): Result<InspectedGraph> {
  const findings = collectFindings();
  const json = readJson(bytes, findings, partial);
  if (!json.ok) return json;
  const { value, isIncomplete = false } = json.value;
  // A file that breaks off among its nodes has no list of edges.
  const found = findJsonGraph(isIncomplete && isObject(value) ? { edges: [], ...value } : value);
  if (found === null)
    return refuse(
      "json-graph",
      "",
      "This JSON holds no graph: no lists of nodes and edges.",
      "See docs/formats.md.",
    );
  onProgress?.(bytes.length, found.nodes.length, found.edges.length);
  const nodes: RawNode[] = [];
  for (const [index, node] of found.nodes.entries()) {
    if (!isObject(node)) return refuse("json-graph", `nodes[${index}]`, "A node must be an object.");
    const values = toValues(node, ["key", "id"], findings);
    nodes.push({ id: toId(node["key"] ?? node["id"]), rest: liftNodeFields(values) });
  }
  const edges: RawEdge[] = [];
  for (const [index, edge] of found.edges.entries()) {
    if (!isObject(edge)) return refuse("json-graph", `edges[${index}]`, "An edge must be an object.");
    const source = toEnd(edge, "source", "from");
    const target = toEnd(edge, "target", "to");
    if (source === null || source === "" || target === null || target === "")
      return refuse("edge-end", `edges[${index}]`, "An edge must name its source and its target.");
    const written =
      edge["undirected"] ?? (typeof edge["directed"] === "boolean" ? !edge["directed"] : undefined);
    const directed = typeof written === "boolean" ? !written : found.isDirected;
    const skipped = ["key", "id", "source", "target", "from", "to", "undirected", "directed"];
    const values = toValues(edge, skipped, findings);
    edges.push({
      id: toId(edge["key"] ?? edge["id"]),
      rest: { source, target, directed, ...liftEdgeFields(values) },
    });
  }
  const meta = ["creator", "description", "lastmodified"].flatMap((title) => {
    const value = found.about[title];
    return typeof value === "string" ? [[title, value] as const] : [];
  });
  return ok({
    format: found.name,
    encoding: json.value.encoding,
    meta: Object.fromEntries(meta),
    ...resolveGraph(nodes, edges, findings, repairs),
    isIncomplete,
    findings: findings.list(),
  });
}
