import type { AttributeValue } from "../../model/dataset.ts";
import { type Result, refuse } from "../../model/result.ts";
import { parseAttributeValue } from "../attribute-value.ts";
import { decodeText } from "../bytes/decode.ts";
import { collectFindings, type Findings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import { toFreeTitle } from "../free-title.ts";
import type { RawGraph } from "../raw-graph.ts";
import { toRawGraph } from "../records/to-raw-graph.ts";
import { toValueTable, type ValueRow } from "../records/value-table.ts";

interface Column {
  readonly title: string;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = { varchar: "string", int: "integer", tinyint: "integer" };

/** Cells of a line; either kind of quotes may be around one. */
const splitCells = (line: string): readonly string[] =>
  (line.match(/(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^,'"]|['"])+|(?<=,)(?=,|$)|^(?=,)/g) ?? []).map(
    (cell) =>
      cell
        .trim()
        .replace(/^(['"])([\s\S]*)\1$/, "$2")
        .replace(/\\(['"])/g, "$1"),
  );

const readColumns = (text: string): readonly Column[] =>
  text.split(",").map((column) => {
    const [title = "", type = "varchar"] = column.trim().split(/\s+/);
    const lower = type.toLowerCase().replace(/\(.*\)$/, "");
    return { title, type: TYPES[lower] ?? lower };
  });

const isRgb = (text: string) => /^\d{1,3},\s*\d{1,3},\s*\d{1,3}$/.test(text);

function toRow(
  cells: readonly string[],
  columns: readonly Column[],
  line: number,
  findings: Findings,
): ValueRow {
  const values = new Map<string, AttributeValue>();
  if (cells.length > columns.length)
    findings.add("Rows have more cells than there are headings; they were kept as attributes", line);
  cells.forEach((cell, index) => {
    if (cell === "") return;
    const { title, type } = columns[index] ?? { title: `column ${index + 1}`, type: "string" };
    const text = title === "color" && isRgb(cell) ? `rgb(${cell})` : cell;
    values.set(toFreeTitle(values, title), parseAttributeValue(type, text, findings, line));
  });
  return { values, line };
}

/** Reads GDF (GUESS, old exports of social networks): a section of nodes and one of edges, each a table. */
export function inspectGdf(input: ReadInput): Result<RawGraph> {
  const findings = collectFindings();
  const decoded = decodeText(input.bytes, findings);
  if (!decoded.ok) return decoded;
  const rows = { node: [] as ValueRow[], edge: [] as ValueRow[] };
  let kind: keyof typeof rows | null = null;
  let columns: readonly Column[] = [];
  let ends = { source: "node1", target: "node2" };
  for (const [index, text] of decoded.value.text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1;
    if (text.trim() === "") continue;
    const head = /^\uFEFF?(node|edge)def\s*>\s*(.*)$/i.exec(text);
    if (head !== null) {
      kind = head[1]?.toLowerCase() === "edge" ? "edge" : "node";
      columns = readColumns(head[2] ?? "");
      const [source, target] = columns;
      if (kind === "edge" && source !== undefined && target !== undefined)
        ends = { source: source.title, target: target.title };
    } else if (kind === null)
      return refuse("gdf", "", "The file does not begin with nodedef>.", "Open a GDF file.", {
        line,
        column: 1,
      });
    else rows[kind].push(toRow(splitCells(text), columns, line, findings));
  }
  return toRawGraph(
    { format: "gdf", encoding: decoded.value.encoding, meta: {} },
    [
      toValueTable(rows.node, { name: "nodes", kind: "nodes", idTitle: "name" }),
      toValueTable(rows.edge, { name: "edges", kind: "edges", ends }),
    ],
    input,
    findings,
    { isDirected: false },
  );
}
