import { decodeText } from "../formats/bytes/decode.ts";
import { toLatin } from "../formats/bytes/detect-encoding.ts";
import { parseCsv } from "../formats/csv/parse-csv.ts";
import { addExample, collectFindings, type Findings } from "../formats/findings.ts";
import type { InputFile } from "../formats/format.ts";
import { readJson } from "../formats/json/read-json.ts";
import type { Json } from "../formats/json-graph/find-json-graph.ts";
import { parseJsonLines } from "../formats/json-lines/parse-json-lines.ts";
import { err, ok, type Result, refuse } from "../model/result.ts";

/** The files of a folder, or those that were opened together, by their paths with `/`. */
export interface RunFiles {
  readonly paths: readonly string[];
  /** The file of that path itself, for readers of formats. */
  readonly file: (path: string) => InputFile | null;
  /** The beginning of a file, for recognising it. */
  readonly head: (path: string) => string;
  readonly json: (path: string) => Result<unknown>;
  /** One object a line: JSON lines, the rows of Parquet, a table. */
  readonly rows: (path: string) => Result<readonly Json[]>;
  /** The text of a document, null where the file is none. */
  readonly text: (path: string) => string | null;
}

const HEAD = 1 << 16;
/** No text that a person reads is longer, in bytes. */
const LONGEST_TEXT = 32 * 1024 * 1024;

/** `a\\b` of systems that part folders so, and `./a`, as `a/b` and `a`. */
export const toPath = (name: string): string => name.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "");

/** `output/` of `output/nodes.jsonl`, empty at the top. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

export const baseOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** What the folder of a file is called, without those that a program makes for itself: `report` of `report/output/graph.json`. */
export const nameFolder = (path: string, own: ReadonlySet<string> = new Set()): string | null =>
  folderOf(path)
    .split("/")
    .findLast((part) => part !== "" && !own.has(part)) ?? null;

const inFile =
  (path: string) =>
  <T>(result: Result<T>): Result<T> =>
    result.ok ? result : err(result.error.map((issue) => ({ ...issue, at: { ...issue.at, file: path } })));

function readTable(bytes: InputFile["bytes"], findings: Findings): Result<readonly Json[]> {
  const decoded = decodeText(bytes, findings);
  if (!decoded.ok) return decoded;
  const rows = parseCsv(decoded.value.text);
  if (!rows.ok) return rows;
  const [head, ...rest] = rows.value;
  return ok(
    rest.map(({ cells }) =>
      Object.fromEntries((head?.cells ?? []).map((title, column) => [title, cells[column] ?? ""])),
    ),
  );
}

/** Reads files when they are asked for. What was repaired on the way is told to `findings`. */
export function createRunFiles(inputs: readonly InputFile[], findings: Findings): RunFiles {
  const byPath = new Map(inputs.map((file) => [toPath(file.name), file]));
  const missing = (path: string) => refuse("run", path, "The file is missing.");
  return {
    paths: [...byPath.keys()].sort(),
    file: (path) => byPath.get(path) ?? null,
    head(path) {
      const bytes = byPath.get(path)?.bytes.subarray(0, HEAD);
      return bytes === undefined ? "" : toLatin(bytes, HEAD).replaceAll("\0", "");
    },
    json(path) {
      const file = byPath.get(path);
      if (file === undefined) return missing(path);
      const read = inFile(path)(readJson(file.bytes, findings));
      return read.ok ? ok(read.value.value) : read;
    },
    rows(path) {
      const file = byPath.get(path);
      if (file === undefined) return missing(path);
      if (/\.csv$/i.test(path)) return inFile(path)(readTable(file.bytes, findings));
      const read = inFile(path)(parseJsonLines(file.bytes, findings));
      return read.ok ? ok(read.value.lines.map(({ item }) => item)) : read;
    },
    text(path) {
      const file = byPath.get(path);
      if (file === undefined) return null;
      if (file.bytes.length > LONGEST_TEXT) {
        addExample(findings, "Texts are too long to be read and are only named", path);
        return null;
      }
      if (file.bytes.subarray(0, 512).includes(0) || /^%PDF/.test(toLatin(file.bytes.subarray(0, 8), 8)))
        return null;
      const decoded = decodeText(file.bytes, collectFindings());
      return decoded.ok ? decoded.value.text : null;
    },
  };
}

/**
 * The path of a document that a run names in its own words: an address from the folder of the run, one from a folder above, the
 * end of a path, or a name that only one file has.
 */
export function findNamed(paths: readonly string[], name: string): string | null {
  const wanted = toPath(name);
  if (wanted === "") return null;
  const ends = paths.filter((path) => path === wanted || path.endsWith(`/${wanted}`));
  const longer = paths.filter((path) => wanted.endsWith(`/${path}`));
  const named = paths.filter((path) => baseOf(path) === baseOf(wanted));
  return ends[0] ?? longer[0] ?? (named.length === 1 ? (named[0] ?? null) : null);
}
