import { toLatin } from "../bytes/detect-encoding.ts";
import type { Format } from "../format.ts";
import { toReader } from "../import-raw-graph.ts";
import { READ_ONLY } from "../read-only.ts";
import { inspectJsonLines } from "./inspect-json-lines.ts";

const HEAD = 4096;
const textOf = (head: Uint8Array) => toLatin(head, HEAD).replaceAll("\0", "");

/** A whole object on the first line, and the next line begins with another, or there is none. */
const isObjectLine = (head: string): boolean => {
  const [first = "", second] = head.replace(/^\W*?(?=\{)/, "").split(/\r?\n/);
  const isCut = second === undefined && head.length >= HEAD - 1;
  return /^\{.*\}\s*$/.test(first) && !isCut && (second === undefined || /^\s*(?:\{|$)/.test(second));
};

const RECORD = /^\W*\{[^\n]*"(?:type|from|source|subject|relation|relationType|labels|entityType)"\s*:/;

/** One JSON object a line: Neo4j's APOC, the memory of agents, rows of any program. */
export const JSON_LINES: Format = {
  id: "json-lines",
  label: "JSON lines (Neo4j, agents’ memory)",
  extensions: ["jsonl", "ndjson"],
  mediaType: "application/x-ndjson",
  options: [],
  keeps: READ_ONLY,
  detect(name, head) {
    const text = textOf(head);
    const isNamed = /\.(?:jsonl|ndjson|parquet)$/i.test(name);
    const hasTwo = /^\W*\{.*\}\r?\n\s*\{/.test(text);
    if (isNamed && /^\W*\{/.test(text)) return 0.95;
    return isObjectLine(text) && hasTwo && (isNamed || RECORD.test(text)) ? 0.92 : 0;
  },
  ...toReader(inspectJsonLines),
};

/** Whether a file is FollowTheMoney: its first line is an entity with a schema and properties. */
export const detectFtm: NonNullable<Format["detect"]> = (name, head) => {
  const [first = ""] = textOf(head).split("\n");
  const isEntity =
    /^\W*\{/.test(first) && /"schema"\s*:\s*"\w+"/.test(first) && /"properties"\s*:/.test(first);
  return isEntity ? 0.97 : /\.ftm\.json$/i.test(name) ? 0.5 : 0;
};
