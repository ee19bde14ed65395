import type { RecordTable } from "../records/record-table.ts";

/** Headings of the one table that Neo4j's APOC procedures write for a whole graph, as Neo4j's importer calls the same columns. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["_id", "Id"],
  ["_labels", ":LABEL"],
  ["_start", ":START_ID"],
  ["_end", ":END_ID"],
  ["_type", ":TYPE"],
]);
const WRITTEN: ReadonlyMap<string, string> = new Map([...NAMES].map(([written, title]) => [title, written]));

const toWritten = (title: string) => WRITTEN.get(title) ?? title;

/** Some rows of a table, with its columns called as the importer calls them. */
function pickRows(table: RecordTable, kind: "nodes" | "edges", rows: readonly number[]): RecordTable {
  const titles = table.titles.map((title) => NAMES.get(title) ?? title);
  return {
    ...table,
    kind,
    titles: kind === "edges" ? titles : titles.filter((title) => !/^:(START|END)_ID$/.test(title)),
    size: rows.length,
    lineOf: (row) => table.lineOf(rows[row] ?? 0),
    textOf: (row, title) => table.textOf(rows[row] ?? 0, toWritten(title)),
    valuesOf(row, skip) {
      const values = table.valuesOf(rows[row] ?? 0, new Set([...skip].map(toWritten)));
      return new Map([...values].map(([title, value]) => [NAMES.get(title) ?? title, value]));
    },
  };
}

/** A table that holds nodes and edges as two tables, nodes first; any other as it is. */
export function splitCombined(table: RecordTable): readonly RecordTable[] {
  if (!["_id", "_start", "_end"].every((title) => table.titles.includes(title))) return [table];
  const rows = Array.from({ length: table.size }, (_, row) => row);
  const isEdge = (row: number) => table.textOf(row, "_start") !== "" || table.textOf(row, "_end") !== "";
  return [
    pickRows(
      table,
      "nodes",
      rows.filter((row) => !isEdge(row)),
    ),
    pickRows(table, "edges", rows.filter(isEdge)),
  ];
}
