import { ok, type Result } from "../../model/result.ts";
import { collectFindings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import type { RawGraph } from "../raw-graph.ts";
import type { RecordTable } from "../records/record-table.ts";
import { toRawGraph } from "../records/to-raw-graph.ts";
import { readCsvTable } from "./read-csv-table.ts";
import { readMatrix } from "./read-matrix.ts";
import { splitCombined } from "./split-combined.ts";

/**
 * Reads a table of edges, a table of nodes, or both, or a matrix. Which columns are the ends follows from their headings and
 * from what is in them, unless the mapping says it; every other column is an attribute. All or nothing; linear.
 */
export function inspectCsv(input: ReadInput): Result<RawGraph> {
  const findings = collectFindings();
  const tables: RecordTable[] = [];
  let encoding = "utf-8";
  let isIncomplete = false;
  let rows = 0;
  for (const file of [input, ...(input.beside ?? [])]) {
    const read = readCsvTable(file, findings, input.partial === true);
    if (!read.ok) return read;
    isIncomplete ||= read.value.isIncomplete;
    encoding = read.value.encoding;
    rows += read.value.table.size;
    tables.push(...splitCombined(read.value.table));
  }
  const [only] = tables;
  const matrix = tables.length === 1 && only !== undefined ? readMatrix(only, findings) : null;
  const about = { format: "csv", encoding, meta: {}, isIncomplete, rows };
  return toRawGraph(about, tables, input, findings, {
    ...(matrix === null ? {} : { read: ok({ ...matrix, ends: null }) }),
  });
}
