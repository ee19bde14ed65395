import type { AttributeValue } from "../../model/dataset.ts";
import { type Result, refuse } from "../../model/result.ts";
import { decodeText } from "../bytes/decode.ts";
import { collectFindings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import { toFreeTitle } from "../free-title.ts";
import type { RawGraph } from "../raw-graph.ts";
import { toRawGraph } from "../records/to-raw-graph.ts";
import { toValueTable, toWordValue, type ValueRow } from "../records/value-table.ts";
import { parseNumberText } from "../values/number-text.ts";

const split = (line: string): readonly string[] =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"(.*)"$/, "$1"));

/** Parameters in pairs (`ic Red`, `l "owns"`) after what stands in its fixed place. */
function addPairs(values: Map<string, AttributeValue>, words: readonly string[]): void {
  for (let at = 0; at < words.length; at += 2) {
    const name = words[at] ?? "";
    const title = name === "l" ? "label" : name === "c" || name === "ic" ? "color" : name;
    values.set(toFreeTitle(values, title), toWordValue(words[at + 1] ?? ""));
  }
}

function toNode(words: readonly string[], line: number): ValueRow {
  const [id = "", label = id, ...rest] = words;
  const values = new Map<string, AttributeValue>([
    ["id", id],
    ["label", label],
  ]);
  const numbers = rest.findIndex((word) => parseNumberText(word) === null);
  const places = rest.slice(0, numbers < 0 ? rest.length : numbers);
  for (const [index, axis] of ["x", "y", "z"].entries()) {
    const word = places[index];
    if (word !== undefined) values.set(axis, toWordValue(word));
  }
  const [shape, ...pairs] = rest.slice(places.length);
  if (shape !== undefined) values.set("shape", shape);
  addPairs(values, pairs);
  return { values, line };
}

function toEdge(words: readonly string[], isDirected: boolean, line: number): ValueRow {
  const [source = "", target = "", weight, ...pairs] = words;
  const values = new Map<string, AttributeValue>([
    ["source", source],
    ["target", target],
    ["directed", isDirected],
  ]);
  if (weight !== undefined) values.set("weight", toWordValue(weight));
  addPairs(values, pairs);
  return { values, line };
}

/** Reads Pajek's networks: vertices, arcs and edges, also as lists and as a matrix. */
export function inspectPajek(input: ReadInput): Result<RawGraph> {
  const findings = collectFindings();
  const decoded = decodeText(input.bytes, findings);
  if (!decoded.ok) return decoded;
  const nodes: ValueRow[] = [];
  const edges: ValueRow[] = [];
  let section = "";
  let row = 0;
  let title = "";
  for (const [index, text] of decoded.value.text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1;
    const trimmed = text.replace(/^\uFEFF/, "").trim();
    if (trimmed === "" || trimmed.startsWith("%")) continue;
    const words = split(trimmed);
    const [head = ""] = words;
    if (head.startsWith("*")) {
      section = head.slice(1).toLowerCase().replace(/:.*$/, "");
      row = 0;
      if (section === "network") title = words.slice(1).join(" ");
      else if (!["vertices", "arcs", "edges", "arcslist", "edgeslist", "matrix"].includes(section))
        findings.add(
          "Parts of the file that hold neither nodes nor edges were left out",
          line,
          1,
          undefined,
          head,
        );
    } else if (section === "vertices") nodes.push(toNode(words, line));
    else if (section === "arcs" || section === "edges") edges.push(toEdge(words, section === "arcs", line));
    else if (section === "arcslist" || section === "edgeslist")
      for (const target of words.slice(1)) edges.push(toEdge([head, target], section === "arcslist", line));
    else if (section === "matrix") {
      row++;
      for (const [column, weight] of words.entries())
        if (Number(weight) !== 0) edges.push(toEdge([String(row), String(column + 1), weight], true, line));
    } else if (section === "")
      return refuse("pajek", "", "The file does not begin with *Vertices.", "Open a file of Pajek.", {
        line,
        column: 1,
      });
    else findings.add("Parts of the file that hold neither nodes nor edges were left out", line);
  }
  // A file may say only how many vertices there are.
  return toRawGraph(
    { format: "pajek", encoding: decoded.value.encoding, meta: {}, ...(title === "" ? {} : { title }) },
    [
      toValueTable(nodes, { name: "nodes", kind: "nodes", idTitle: "id" }),
      toValueTable(edges, { name: "edges", kind: "edges", ends: { source: "source", target: "target" } }),
    ],
    input,
    findings,
  );
}
