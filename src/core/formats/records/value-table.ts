import type { AttributeValue } from "../../model/dataset.ts";
import { formatValue } from "../mapping-columns.ts";
import { isExactNumber, parseNumberText } from "../values/number-text.ts";
import type { RecordTable } from "./record-table.ts";

/** One element with its fields, and the line that it begins on. */
export interface ValueRow {
  readonly values: Map<string, AttributeValue>;
  readonly line?: number;
}

const NONE: ReadonlySet<string> = new Set();

/** Elements whose fields are typed already as a table. The rows are used up by reading. */
export function toValueTable(
  rows: readonly ValueRow[],
  about: Pick<RecordTable, "name" | "kind" | "idTitle" | "ends">,
): RecordTable {
  const titles = new Set<string>();
  for (const { values } of rows) for (const title of values.keys()) titles.add(title);
  return {
    ...about,
    titles: [...titles],
    size: rows.length,
    lineOf: (row) => rows[row]?.line,
    textOf(row, title) {
      const value = rows[row]?.values.get(title);
      return value === undefined ? "" : typeof value === "string" ? value : formatValue(value);
    },
    valuesOf(row, skip) {
      const values = rows[row]?.values ?? new Map();
      if (skip !== NONE) for (const title of skip) values.delete(title);
      return values;
    },
  };
}

/** A bare word as a number where it gives back exactly that text, else as text: for formats that quote neither. */
export function toWordValue(text: string): string | number {
  const value = parseNumberText(text);
  return value !== null && !/^[+-]?0\d|^\+|^\s|\s$/.test(text) && isExactNumber(value, text) ? value : text;
}
