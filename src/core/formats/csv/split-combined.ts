import type { AttributeValue } from "../../model/dataset.ts";
import type { CsvTable } from "./csv-table.ts";

/** Headings of the one table that Neo4j's APOC procedures write for a whole graph, as Neo4j's importer calls the same columns. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["_id", "Id"],
  ["_labels", ":LABEL"],
  ["_start", ":START_ID"],
  ["_end", ":END_ID"],
  ["_type", ":TYPE"],
]);

const toName = (title: string) => NAMES.get(title) ?? title;

/** `:Company:Maker` as `Company;Maker`, as the importer writes several labels. */
const toValue = (title: string, value: AttributeValue): AttributeValue =>
  title === "_labels" && typeof value === "string" ? value.replace(/^:/, "").replaceAll(":", ";") : value;

/** A table that holds nodes and edges as two tables, nodes first; any other as it is. */
export function splitCombined(table: CsvTable): readonly CsvTable[] {
  if (!["_id", "_start", "_end"].every((title) => table.titles.includes(title))) return [table];
  const rows = table.rows.map(({ values, line }) => ({
    line,
    values: new Map([...values].map(([title, value]) => [toName(title), toValue(title, value)])),
  }));
  const isEdge = ({ values }: (typeof rows)[number]) => values.has(":START_ID") || values.has(":END_ID");
  const titles = table.titles.map(toName);
  return [
    {
      ...table,
      titles: titles.filter((title) => !/^:(START|END)_ID$/.test(title)),
      rows: rows.filter((row) => !isEdge(row)),
    },
    { ...table, titles, rows: rows.filter(isEdge) },
  ];
}
