import { guard } from "../formats/csv/format-cell.ts";
import type { TablePage } from "./request.ts";

const toCell = (text: string) => guard(text.replace(/[\t\r\n]+/g, " "));

/**
 * The page as tab-separated text with a line of headings, to be pasted into a spreadsheet: tabs and line breaks inside a
 * cell become spaces, and no cell runs as a formula.
 */
export const toTsv = ({ columns, rows }: Pick<TablePage, "columns" | "rows">): string =>
  [columns.map(({ label }) => label), ...rows.map(({ cells }) => cells)]
    .map((cells) => `${cells.map(toCell).join("\t")}\n`)
    .join("");
