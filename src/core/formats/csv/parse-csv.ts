import { type Issue, type Location, ok, type Result, refuse } from "../../model/result.ts";
import { findDelimiter } from "./find-delimiter.ts";

export interface CsvRow {
  readonly cells: readonly string[];
  /** 1-based line on which the row begins. */
  readonly line: number;
}

interface CsvOptions {
  readonly delimiter?: string;
  /** Spaces around cells that are not quoted belong to the writing, not to the cell; told how many cells had some. */
  readonly onTrimmed?: (line: number) => void;
  /** Told of the fault instead of refusing the file: the rows before it are the answer. */
  readonly onFault?: ((issue: Issue) => void) | undefined;
}

/**
 * Reads comma-separated values (RFC 4180, with any delimiter and CRLF, LF or CR): quoted cells may hold anything, a doubled
 * quote is a quote. Empty lines are passed over. A quote that is never closed, or text after a closing quote, refuses the
 * file with line and column. Linear. papaparse, the usual choice, names no lines and brings Node's types into core.
 */
export function parseCsv(
  text: string,
  { delimiter = findDelimiter(text), onTrimmed, onFault }: CsvOptions = {},
): Result<readonly CsvRow[]> {
  const rows: CsvRow[] = [];
  const code = delimiter.charCodeAt(0).toString(16).padStart(4, "0");
  const special = new RegExp(`[\\u${code}\\r\\n]`, "g");
  const isSpaced = delimiter === " ";
  const space = delimiter === "\t" ? /[ \u00A0]/ : /[ \u00A0\t]/;
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
  const skipSpaces = (from: number) => {
    let at = from;
    while (at < text.length && space.test(text[at] ?? "")) at++;
    return at;
  };
  let isUnclosed = false;
  /** Whether a quote after spaces opens a cell: its partner is followed by the end of the cell. */
  const opensCell = (quoteAt: number) => {
    if (isUnclosed) return false;
    let close = text.indexOf('"', quoteAt + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    isUnclosed = close < 0;
    const after = skipSpaces(close + 1);
    return (
      close >= 0 && (after === text.length || /[\r\n]/.test(text[after] ?? "") || text[after] === delimiter)
    );
  };
  while (i < text.length) {
    if (cells.length === 0) rowLine = line;
    if (onTrimmed !== undefined && (isSpaced || space.test(text[i] ?? ""))) {
      const at = skipSpaces(i);
      if (text[at] === '"' && at > i && opensCell(at)) {
        onTrimmed(line);
        i = at;
      } else if (isSpaced && !(at < text.length && /[\r\n]/.test(text[at] ?? ""))) i = at;
    }
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
      if (onTrimmed !== undefined && !isSpaced && space.test(text[i] ?? "")) {
        const at = skipSpaces(i);
        if (at === text.length || /[\r\n]/.test(text[at] ?? "") || text[at] === delimiter) i = at;
      }
    } else {
      special.lastIndex = i;
      const next = special.exec(text)?.index ?? text.length;
      const cell = text.slice(i, next);
      const trimmed = onTrimmed === undefined ? cell : cell.trim();
      if (trimmed.length < cell.length) onTrimmed?.(line);
      cells.push(trimmed);
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
