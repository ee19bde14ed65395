import { toLatin } from "../bytes/detect-encoding.ts";
import { findDelimiter } from "./find-delimiter.ts";
import { namesColumns } from "./find-head.ts";

const HEAD = 4096;
const MOST_LINES = 20;

/** Whether the first bytes of a file are a table of a graph rather than prose: all lines have as many cells, under known headings. */
export function looksLikeTable(bytes: Uint8Array): boolean {
  const text = toLatin(bytes.subarray(0, HEAD), HEAD)
    .replaceAll("\0", "")
    .replace(/^(?:ÿþ|þÿ|ï»¿)/, "");
  const lines = text.split(/\r\n|\n|\r/);
  const whole = (bytes.length > HEAD ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== "");
  const delimiter = findDelimiter(text);
  const [head = [], ...rows] = whole
    .slice(0, MOST_LINES)
    .map((line) =>
      line.replace(/"(?:[^"]|"")*"/g, (cell) => cell.replaceAll(delimiter, " ")).split(delimiter),
    );
  return (
    head.length > 1 &&
    rows.length > 0 &&
    rows.every((cells) => cells.length === head.length) &&
    namesColumns(head.map((cell) => cell.replaceAll('"', "")))
  );
}
