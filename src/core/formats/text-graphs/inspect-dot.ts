import type { AttributeValue } from "../../model/dataset.ts";
import type { Result } from "../../model/result.ts";
import { decodeText } from "../bytes/decode.ts";
import { collectFindings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import type { RawGraph } from "../raw-graph.ts";
import { toRawGraph } from "../records/to-raw-graph.ts";
import { toValueTable, toWordValue, type ValueRow } from "../records/value-table.ts";
import { parseDot } from "./parse-dot.ts";

const POINT = /^(-?[\d.]+(?:e[+-]?\d+)?),(-?[\d.]+(?:e[+-]?\d+)?)(?:,-?[\d.]+(?:e[+-]?\d+)?)?!?$/i;

/** Texts that are numbers as numbers, and `pos` as a place. */
function toTyped({ values, line }: ValueRow): ValueRow {
  const typed = new Map<string, AttributeValue>();
  for (const [title, value] of values) {
    const [, x, y] = title === "pos" ? (POINT.exec(String(value)) ?? []) : [];
    if (x !== undefined && y !== undefined) {
      typed.set("x", Number(x));
      typed.set("y", Number(y));
    } else {
      // The names of nodes stay as they are written.
      const isName =
        title === "\0id" || title === "id" || title === "label" || title === "source" || title === "target";
      typed.set(title, typeof value === "string" && !isName ? toWordValue(value) : value);
    }
  }
  return { values: typed, ...(line === undefined ? {} : { line }) };
}

/** Reads the DOT language of Graphviz into what it says. All or nothing; linear. */
export function inspectDot(input: ReadInput): Result<RawGraph> {
  const findings = collectFindings();
  const decoded = decodeText(input.bytes, findings);
  if (!decoded.ok) return decoded;
  const parsed = parseDot(decoded.value.text);
  if (!parsed.ok) return parsed;
  const { nodes, edges, about, isDirected, title } = parsed.value;
  const named = [...nodes].map(([id, { values, line }]) => {
    // The drawing of a node without a label of its own shows its name.
    if (values.get("label") === "\\N") values.delete("label");
    const row = new Map<string, AttributeValue>([["\0id", id], ...values]);
    return toTyped({ values: row, ...(line === undefined ? {} : { line }) });
  });
  return toRawGraph(
    {
      format: "dot",
      encoding: decoded.value.encoding,
      meta: Object.fromEntries(about),
      ...(title === "" ? {} : { title }),
    },
    [
      toValueTable(named, { name: "nodes", kind: "nodes", idTitle: "\0id" }),
      toValueTable(edges.map(toTyped), {
        name: "edges",
        kind: "edges",
        ends: { source: "source", target: "target" },
      }),
    ],
    input,
    findings,
    { isDirected },
  );
}
