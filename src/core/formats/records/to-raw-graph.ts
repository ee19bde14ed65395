import { ok, type Result } from "../../model/result.ts";
import type { Findings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import { listTableColumns } from "../mapping-columns.ts";
import type { RawGraph } from "../raw-graph.ts";
import { resolveGraph } from "../resolve-graph.ts";
import { type ReadTables, readTables } from "./read-tables.ts";
import type { RecordTable } from "./record-table.ts";

/**
 * What tables say, with ids that are there and differ. The columns of the tables come along, so that the reader can say
 * which of them are the ends; where they are not known and `mayAsk` is set, the graph is empty until that is said.
 */
export function toRawGraph(
  about: Pick<RawGraph, "format" | "version" | "encoding" | "meta" | "isIncomplete" | "title" | "rows">,
  tables: readonly RecordTable[],
  {
    mapping,
    repairs,
    bytes,
    onProgress,
    mayAsk,
  }: Pick<ReadInput, "mapping" | "repairs" | "bytes" | "onProgress" | "mayAsk">,
  findings: Findings,
  { read: given, isDirected }: { readonly read?: Result<ReadTables>; readonly isDirected?: boolean } = {},
): Result<RawGraph> {
  const ends = mapping?.ends ?? undefined;
  const read =
    given ?? readTables(tables, findings, { ends, ...(isDirected === undefined ? {} : { isDirected }) });
  const hasPairs = tables.some(({ titles, size }) => titles.length > 1 && size > 0);
  const isAsked =
    !read.ok && mayAsk === true && hasPairs && read.error.every(({ code }) => code === "csv-headings");
  if (!read.ok && !isAsked) return read;
  const { nodes, edges, ends: found } = read.ok ? read.value : { nodes: [], edges: [], ends: null };
  onProgress?.(bytes.length, nodes.length, edges.length);
  const resolved = resolveGraph(nodes, edges, findings, repairs);
  return ok({
    ...about,
    ...resolved,
    table: { columns: listTableColumns(tables), ends: found },
    findings: findings.list(),
  });
}
