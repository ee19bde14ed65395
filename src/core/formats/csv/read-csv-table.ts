import { type Issue, ok, type Result, refuse } from "../../model/result.ts";
import { decodeText } from "../bytes/decode.ts";
import type { Findings } from "../findings.ts";
import type { InputFile } from "../format.ts";
import { toFreeTitle } from "../free-title.ts";
import { INCOMPLETE } from "../incomplete.ts";
import type { RecordTable } from "../records/record-table.ts";
import { type CellReader, toCellReader } from "./column-types.ts";
import { findDelimiter } from "./find-delimiter.ts";
import { findHead, namesColumns } from "./find-head.ts";
import { unguard } from "./format-cell.ts";
import { type CsvRow, parseCsv } from "./parse-csv.ts";

/** A table as a file has it, with how the file was read. */
export interface CsvTable {
  readonly table: RecordTable;
  readonly encoding: string;
  readonly isIncomplete: boolean;
}

const NEO4J_TYPE = /:(int|long|float|double|boolean|byte|short|char|string|date|datetime)(\[\])?$/i;

/** Lines at the start that begin with `#`, as network archives write them; the last one may hold the headings. */
function splitComments(text: string): { readonly comments: readonly string[]; readonly rest: string } {
  const found = /^\uFEFF?(?:#[^\r\n]*(?:\r\n|\n|\r))+/.exec(text)?.[0] ?? "";
  const comments = found.split(/\r\n|\n|\r/).filter((line) => line !== "");
  // A heading that begins with # numbers the rows.
  const isHeading = comments.length === 1 && /^\uFEFF?#["\s]*[,;\t|]/.test(found);
  return found === "" || isHeading
    ? { comments: [], rest: text }
    : { comments, rest: text.slice(found.length) };
}

function nameColumns(head: CsvRow | null, width: number, findings: Findings): readonly string[] {
  const cells = head?.cells ?? Array.from({ length: width }, (_, index) => `column ${index + 1}`);
  const taken = new Map<string, true>();
  return cells.map((cell) => {
    const heading = unguard(cell.trim()).replace(NEO4J_TYPE, "");
    const wanted = heading === "" ? "column" : heading;
    if (taken.has(wanted))
      findings.add("Columns share a heading; the later one got a number added", head?.line);
    const title = toFreeTitle(taken, wanted);
    taken.set(title, true);
    return title;
  });
}

/** Rows under their titles, the kind of each column worked out when its first cell is asked for. */
function toTable(
  name: string,
  titles: readonly string[],
  rows: readonly CsvRow[],
  delimiter: string,
  findings: Findings,
): RecordTable {
  const places = new Map(titles.map((title, index) => [title, index]));
  const readers = new Map<number, CellReader>();
  const readerOf = (column: number): CellReader => {
    const known = readers.get(column);
    if (known !== undefined) return known;
    const reader = toCellReader(titles[column] ?? "", cellsOf(rows, column), delimiter, findings);
    readers.set(column, reader);
    return reader;
  };
  for (const { cells, line } of rows) {
    if (cells.length < titles.length) findings.add("Rows have fewer cells than there are headings", line);
    if (cells.length > titles.length)
      findings.add("Rows have more cells than there are headings; they were kept as attributes", line);
  }
  return {
    name,
    titles,
    size: rows.length,
    lineOf: (row) => rows[row]?.line,
    textOf: (row, title) => unguard(rows[row]?.cells[places.get(title) ?? -1] ?? ""),
    valuesOf(row, skip) {
      const values = new Map();
      const { cells = [], line = 0 } = rows[row] ?? {};
      for (let column = 0; column < cells.length; column++) {
        const text = unguard(cells[column] ?? "");
        const title = titles[column];
        if (text === "" || (title !== undefined && skip.has(title))) continue;
        const value = title === undefined ? text : readerOf(column)(text, line);
        if (value !== undefined) values.set(title ?? toFreeTitle(values, `column ${column + 1}`), value);
      }
      return values;
    },
  };
}

function cellsOf(rows: readonly CsvRow[], column: number): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      for (const { cells } of rows) yield unguard(cells[column] ?? "");
    },
  };
}

/**
 * Reads a table as spreadsheets and programs write it: any delimiter, spaces around cells, lines of a title or of comments
 * above the headings, no headings at all, rows of empty cells at the end. What was passed over is a finding.
 */
export function readCsvTable(
  { name, bytes }: InputFile,
  findings: Findings,
  partial: boolean,
): Result<CsvTable> {
  const decoded = decodeText(bytes, findings);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const { comments, rest } = splitComments(text);
  let isIncomplete = false;
  const onFault = ({ at }: Pick<Issue, "at">) => {
    findings.add(INCOMPLETE, at?.line);
    isIncomplete = true;
  };
  const delimiter = findDelimiter(rest);
  let firstTrimmed: number | undefined;
  let trimmed = 0;
  const parsed = parseCsv(rest, {
    delimiter,
    onFault: partial ? onFault : undefined,
    onTrimmed: (line) => {
      firstTrimmed ??= line + comments.length;
      trimmed++;
    },
  });
  if (!parsed.ok) return parsed;
  const rows =
    comments.length === 0
      ? parsed.value
      : parsed.value.map(({ cells, line }) => ({ cells, line: line + comments.length }));
  if (rows.length === 0) return refuse("csv", "", "The file is empty.");
  if (trimmed > 0)
    findings.add("Cells began or ended with spaces, which were left out", firstTrimmed, trimmed);
  const found = findHead(rows);
  const { above } = found;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const commented = headInComment(comments, width, delimiter);
  const head = commented ?? found.head;
  const body = [...(commented === null || found.head === null ? [] : [found.head]), ...found.body];
  const left = commented === null ? comments : comments.slice(0, -1);
  if (left.length > 0) findings.add("Lines of comments were left out", 1, left.length, undefined, left[0]);
  for (const { cells, line } of above)
    findings.add(
      "Lines above the headings were left out",
      line,
      1,
      undefined,
      cells.find((cell) => cell !== ""),
    );
  if (head === null && body.length > 0)
    findings.add("The table has no headings; its columns were numbered", body[0]?.line);
  if (!/[\r\n]$/.test(text))
    findings.add("The last line has no line end; the file may have been cut", head?.line ?? body[0]?.line);
  const cut = findCut(text, head === null ? body : [head, ...body]);
  if (cut !== null) {
    const message = `The last row ends after ${cut.cells.length} of ${width} cells, without a line end: the file was cut there. ${body.length - 1} rows before it are whole.`;
    const refused = refuse("csv", "", message, "Fetch the file once more.", { line: cut.line });
    if (!partial) return refused;
    onFault({ at: { line: cut.line } });
    body.pop();
  }
  const kept = body.filter(({ cells, line }) => {
    const isComment = cells.length < width && /^#\s/.test(cells[0] ?? "");
    if (isComment) findings.add("Lines of comments were left out", line, 1, undefined, cells[0]);
    return !isComment;
  });
  const titles = nameColumns(head, width, findings);
  return ok({ table: toTable(name, titles, kept, delimiter, findings), encoding, isIncomplete });
}

/** The last row where the file was cut inside it: no line end, and fewer cells than every one of several rows before. */
function findCut(text: string, rows: readonly CsvRow[]): CsvRow | null {
  const last = rows.at(-1);
  if (last === undefined || rows.length < 4 || /[\r\n]$/.test(text)) return null;
  return rows.every((row) => row === last || row.cells.length > last.cells.length) ? last : null;
}

/** `# FromNodeId	ToNodeId`: headings that stand in the last comment, as the network archives of Stanford write them. */
function headInComment(comments: readonly string[], width: number, delimiter: string): CsvRow | null {
  const last = comments.at(-1)?.replace(/^\uFEFF?#\s*/, "") ?? "";
  const cells = last.split(delimiter === " " ? /\s+/ : delimiter).map((cell) => cell.trim());
  return width > 1 && cells.length === width && namesColumns(cells) ? { cells, line: comments.length } : null;
}
