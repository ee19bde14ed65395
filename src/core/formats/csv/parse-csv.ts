import { type Issue, type Location, ok, type Result, refuse } from "../../model/result.ts";

export interface CsvRow {
  readonly cells: readonly string[];
  /** 1-based line on which the row begins. */
  readonly line: number;
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

/**
 * The delimiter of a table: the one that the first record has most of outside quotes. The file may say so itself (`sep=;`, as
 * Excel writes).
 */
function findDelimiter(text: string): string {
  const declared = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? "";
  const count = (mark: string) => first.split(mark).length;
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best), ",");
}

/**
 * Reads comma-separated values (RFC 4180, with any delimiter and CRLF, LF or CR): quoted cells may hold anything, a doubled
 * quote is a quote. Empty lines are passed over. A quote that is never closed, or text after a closing quote, refuses the
 * file with line and column. Linear. papaparse, the usual choice, names no lines and brings Node's types into core.
 */
export function parseCsv(
  text: string,
  delimiter = findDelimiter(text),
  /** Told of the fault instead of refusing the file: the rows before it are the answer. */
  onFault?: (issue: Issue) => void,
): Result<readonly CsvRow[]> {
  const rows: CsvRow[] = [];
  const code = delimiter.charCodeAt(0).toString(16).padStart(4, "0");
  const special = new RegExp(`[\\u${code}\\r\\n]`, "g");
  let i = text.startsWith("\uFEFF") ? 1 : 0;
  const declaration = /^sep=.\r?\n/i.exec(text.slice(i, i + 8))?.[0] ?? "";
  i += declaration.length;
  let line = declaration === "" ? 1 : 2;
  let lineStart = i;
  let cells: string[] = [];
  let rowLine = line;

  const endRow = () => {
    if (cells.length > 1 || cells[0] !== "") rows.push({ cells, line: rowLine });
    cells = [];
  };
  const end = (message: string, hint: string, at: Location): Result<readonly CsvRow[]> => {
    const refused = refuse("csv", "", message, hint, at);
    if (onFault === undefined) return refused;
    for (const issue of refused.error) onFault(issue);
    return ok(rows);
  };
  while (i < text.length) {
    if (cells.length === 0) rowLine = line;
    if (text[i] === '"') {
      const [openLine, openColumn] = [line, i - lineStart + 1];
      let cell = "";
      let from = i + 1;
      let close = text.indexOf('"', from);
      while (close >= 0 && text[close + 1] === '"') {
        cell += text.slice(from, close + 1);
        from = close + 2;
        close = text.indexOf('"', from);
      }
      if (close < 0)
        return end("A quote is opened here and never closed.", "The file may be cut off.", {
          line: openLine,
          column: openColumn,
        });
      cell += text.slice(from, close);
      for (const { index } of text.slice(i, close).matchAll(/\r\n|\n|\r/g)) {
        line++;
        lineStart = i + index + 1;
      }
      i = close + 1;
      cells.push(cell);
    } else {
      special.lastIndex = i;
      const next = special.exec(text)?.index ?? text.length;
      cells.push(text.slice(i, next));
      i = next;
    }
    const next = text[i];
    if (next === delimiter) {
      i++;
      // A delimiter at the very end begins one more, empty cell.
      if (i === text.length || text[i] === "\r" || text[i] === "\n") cells.push("");
      else continue;
    }
    const mark = text[i];
    if (mark === "\r" || mark === "\n") {
      i += mark === "\r" && text[i + 1] === "\n" ? 2 : 1;
      line++;
      lineStart = i;
      endRow();
    } else if (i < text.length)
      return end("Text follows a closing quote.", "Double every quote inside a quoted cell.", {
        line,
        column: i - lineStart + 1,
      });
  }
  if (cells.length > 0) endRow();
  return ok(rows);
}
