import { findEnds } from "../records/find-ends.ts";
import { toHeading } from "../records/heading.ts";
import { HEADINGS } from "../records/headings.ts";
import { readDateText } from "../values/date-text.ts";
import { parseNumberText } from "../values/number-text.ts";
import type { CsvRow } from "./parse-csv.ts";

/** Where a table begins: the rows above its headings are passed over; `head` is null where it has no headings. */
interface Head {
  readonly above: readonly CsvRow[];
  readonly head: CsvRow | null;
  readonly body: readonly CsvRow[];
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(HEADINGS).flat());

const countFilled = ({ cells }: CsvRow) => cells.filter((cell) => cell !== "").length;

const isValue = (text: string) =>
  parseNumberText(text) !== null ||
  readDateText(text) !== "none" ||
  /^(?:https?:\/\/|true$|false$)/i.test(text);

const MOST_COMPARED = 50;

/** Whether some cells name known headings, or the two ends of edges. */
export const namesColumns = (cells: readonly string[]): boolean =>
  cells.some((cell) => KNOWN.has(toHeading(cell))) ||
  findEnds(
    cells.map((title) => ({ title, texts: [], filled: 1 })),
    null,
  ) !== null;

/** Whether the first row is data: it names no known heading, and its cells are of the kind that stands below them. */
function isData(first: CsvRow, rest: readonly CsvRow[]): boolean {
  const { cells } = first;
  // The corner above the names of rows and beside those of columns.
  if (cells[0] === "") return false;
  if (rest.length === 0 || cells.length < 2 || namesColumns(cells)) return false;
  const compared = rest.slice(0, MOST_COMPARED);
  const below = (column: number) =>
    compared.map((row) => row.cells[column] ?? "").filter((cell) => cell !== "");
  const hasValue = cells.some((cell, column) => isValue(cell) && below(column).every(isValue));
  const hasRepeat = cells
    .slice(0, 2)
    .some((cell) => cell !== "" && [0, 1].some((column) => below(column).includes(cell)));
  return hasValue || hasRepeat;
}

/** Finds the headings of a table as spreadsheets hold them: lines of a title above, no headings at all, rows of empty cells. */
export function findHead(rows: readonly CsvRow[]): Head {
  const filled = rows.filter((row) => countFilled(row) > 0);
  let start = 0;
  const isTitle = (row: CsvRow | undefined, at: number) =>
    row !== undefined &&
    countFilled(row) === 1 &&
    filled.slice(at + 1, at + 4).some((next) => countFilled(next) > 1) &&
    !KNOWN.has(toHeading(row.cells.find((cell) => cell !== "") ?? ""));
  while (isTitle(filled[start], start)) start++;
  const [first, ...body] = filled.slice(start);
  const above = filled.slice(0, start);
  if (first === undefined) return { above, head: null, body: [] };
  return isData(first, body) ? { above, head: null, body: [first, ...body] } : { above, head: first, body };
}
