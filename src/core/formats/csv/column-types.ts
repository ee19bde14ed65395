import type { AttributeValue } from "../../model/dataset.ts";
import { unguard } from "./format-cell.ts";

export type CsvType = "string" | "number" | "boolean";

// Text that a number would not give back as it was (007, 1.50, +3) stays text.
const isPlainNumber = (text: string) => String(Number(text)) === text && Number.isFinite(Number(text));

const typeOf = (text: string): CsvType =>
  text === "true" || text === "false" ? "boolean" : isPlainNumber(text) ? "number" : "string";

/** The type that all filled cells of a column share, else text. Neo4j's `:int` and the like are not trusted above the cells. */
export function toColumnTypes(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): readonly CsvType[] {
  return titles.map((_, index) => {
    let type: CsvType | null = null;
    for (const cells of rows) {
      const text = unguard(cells[index] ?? "");
      if (text === "") continue;
      const found = typeOf(text);
      if (type !== null && type !== found) return "string";
      type = found;
    }
    return type ?? "string";
  });
}

/** A cell by its column's type. */
export const toTypedCell = (type: CsvType, text: string): AttributeValue =>
  type === "number" ? Number(text) : type === "boolean" ? text === "true" : text;
