import { fromDay } from "../../model/dates.ts";
import { err, ok, type Result, refuse } from "../../model/result.ts";
import { toUtf8 } from "../bytes/to-utf8.ts";
import { quote } from "../csv/format-cell.ts";
import { collectFindings } from "../findings.ts";
import type { InputFile } from "../format.ts";
import { readXml, type XmlElement } from "../xml/read-xml.ts";

type Entries = Readonly<Record<string, Uint8Array>>;

/** Walks an XML part of a workbook; `onText` gets the whole text of every element that has one. */
function walk(
  bytes: Uint8Array,
  open: (element: XmlElement) => void,
  close: (name: string, text: string) => void = () => {},
): Result<unknown> {
  const texts: string[] = [];
  return readXml(
    bytes,
    {
      open(element) {
        texts.push("");
        open(element);
        return undefined;
      },
      text(piece) {
        if (texts.length > 0) texts[texts.length - 1] += piece;
      },
      close(name) {
        close(name, texts.pop() ?? "");
        return undefined;
      },
    },
    collectFindings(),
  );
}

const columnOf = (reference: string): number =>
  [...(/^[A-Z]+/.exec(reference)?.[0] ?? "")].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

/** Formats that Excel has built in for dates. */
const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const DATE_CODE = /[dy]|m(?!ajor)/i;
/** Day 0 of the two calendars of Excel, counted from 1970. */
const EPOCH = -25569;
const MAC_OFFSET = 1462;

function toDateText(serial: number, is1904: boolean): string {
  const days = serial + (is1904 ? MAC_OFFSET : 0);
  const day = fromDay(Math.floor(days) + EPOCH);
  const seconds = Math.round((days - Math.floor(days)) * 86_400);
  if (seconds === 0) return day;
  const part = (value: number) => String(value).padStart(2, "0");
  return `${day} ${part(Math.floor(seconds / 3600))}:${part(Math.floor((seconds % 3600) / 60))}:${part(seconds % 60)}`;
}

interface Workbook {
  readonly strings: readonly string[];
  /** Whether the cells of each style are dates. */
  readonly isDate: readonly boolean[];
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly is1904: boolean;
}

function readStrings(bytes: Uint8Array): Result<readonly string[]> {
  const strings: string[] = [];
  let current = "";
  let isPhonetic = false;
  const walked = walk(
    bytes,
    ({ name }) => {
      if (name === "si") current = "";
      if (name === "rPh") isPhonetic = true;
    },
    (name, text) => {
      if (name === "t" && !isPhonetic) current += text;
      if (name === "rPh") isPhonetic = false;
      if (name === "si") strings.push(current);
    },
  );
  return walked.ok ? ok(strings) : walked;
}

function readStyles(bytes: Uint8Array): Result<readonly boolean[]> {
  const codes = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInCells = false;
  const walked = walk(
    bytes,
    ({ name, attributes }) => {
      if (name === "numFmt")
        codes.set(
          Number(attributes["numFmtId"]),
          DATE_CODE.test((attributes["formatCode"] ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")),
        );
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells) {
        const id = Number(attributes["numFmtId"] ?? "0");
        styles.push(DATE_FORMATS.has(id) || codes.get(id) === true);
      }
    },
    (name) => {
      if (name === "cellXfs") isInCells = false;
    },
  );
  return walked.ok ? ok(styles) : walked;
}

function readWorkbook(entries: Entries): Result<Workbook> {
  const targets = new Map<string, string>();
  const sheets: { name: string; path: string }[] = [];
  let is1904 = false;
  const related = walk(entries["xl/_rels/workbook.xml.rels"] ?? new Uint8Array(), ({ name, attributes }) => {
    if (name === "Relationship") targets.set(attributes["Id"] ?? "", attributes["Target"] ?? "");
  });
  const book = walk(entries["xl/workbook.xml"] ?? new Uint8Array(), ({ name, attributes }) => {
    if (name === "workbookPr") is1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
    if (name !== "sheet") return;
    const target = targets.get(attributes["r:id"] ?? "") ?? "";
    sheets.push({
      name: attributes["name"] ?? "",
      path: target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`,
    });
  });
  const strings =
    "xl/sharedStrings.xml" in entries
      ? readStrings(entries["xl/sharedStrings.xml"] ?? new Uint8Array())
      : ok([]);
  const isDate =
    "xl/styles.xml" in entries ? readStyles(entries["xl/styles.xml"] ?? new Uint8Array()) : ok([]);
  for (const read of [related, book, strings, isDate]) if (!read.ok) return read;
  return strings.ok && isDate.ok
    ? ok({ strings: strings.value, isDate: isDate.value, sheets, is1904 })
    : err([]);
}

function readSheet(
  bytes: Uint8Array,
  { strings, isDate, is1904 }: Workbook,
): Result<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell: XmlElement["attributes"] = {};
  let column = 0;
  let inline = "";
  const toText = (value: string): string => {
    const type = cell["t"] ?? "n";
    if (type === "s") return strings[Number(value)] ?? "";
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    if (type !== "n") return value;
    const isDay = isDate[Number(cell["s"] ?? "0")] === true && value !== "" && Number.isFinite(Number(value));
    // Excel writes 0.1 + 0.2 with all its digits.
    return isDay ? toDateText(Number(value), is1904) : value === "" ? "" : String(Number(value));
  };
  const set = (text: string) => {
    while (row.length < column) row.push("");
    row[column] = text;
  };
  const walked = walk(
    bytes,
    ({ name, attributes }) => {
      if (name === "row") row = [];
      if (name !== "c") return;
      cell = attributes;
      column = attributes["r"] === undefined ? row.length : columnOf(attributes["r"]);
      inline = "";
    },
    (name, text) => {
      if (name === "v") set(toText(text));
      else if (name === "t") inline += text;
      else if (name === "is") set(inline);
      else if (name === "row") rows.push(row);
    },
  );
  return walked.ok ? ok(rows) : walked;
}

const MOST_COLUMNS = 16_384;

/** The sheets of a workbook that hold a table, each as a table in text; formulas as the values that Excel worked out. */
export function unpackWorkbook(name: string, entries: Entries): Result<readonly InputFile[]> {
  const workbook = readWorkbook(entries);
  if (!workbook.ok) return workbook;
  const files: InputFile[] = [];
  for (const { name: sheet, path } of workbook.value.sheets) {
    const bytes = entries[path];
    if (bytes === undefined) continue;
    const rows = readSheet(bytes, workbook.value);
    if (!rows.ok) return rows;
    const filled = rows.value.filter(
      (cells) => cells.length <= MOST_COLUMNS && cells.some((cell) => cell !== ""),
    );
    if (filled.length < 2) continue;
    const text = filled
      .map((cells) => `${cells.map((cell) => quote(cell ?? "", "\t")).join("\t")}\n`)
      .join("");
    files.push({ name: `${name} – ${sheet}.tsv`, bytes: toUtf8(text) });
  }
  return files.length === 0
    ? refuse("packed", "", "No sheet of this workbook holds a table.", "A table needs headings and rows.")
    : ok(files);
}
