import type { Findings } from "../findings.ts";
import type { Spell } from "../raw-graph.ts";
import type { XmlAttributes } from "../xml/read-xml.ts";

const NONE: readonly Spell[] = [];
const OPEN = /^([+-]?inf(inity)?|nan)?$/i;

const toBound = (text: string | undefined) => {
  const trimmed = (text ?? "").trim();
  return OPEN.test(trimmed) ? null : trimmed;
};

const INTERVAL = /[<[(]?\s*[[(\]]\s*([^,;\]]+?)\s*,\s*([^,;\]]+?)\s*[\])[]/g;

/** Intervals of GEXF 1.3's `intervals="<[2001,2002]; [2004,2005]>"`. */
function parseIntervals(text: string): readonly Spell[] {
  return Array.from(text.matchAll(INTERVAL), ([, from, to]): Spell => [toBound(from), toBound(to)]);
}

/** Instants of GEXF 1.3's `timestamps="<[2001, 2004]>"`. */
const parseTimestamps = (text: string): readonly Spell[] =>
  text
    .replace(/[<>[\]]/g, " ")
    .split(/[,;\s]+/)
    .filter((part) => part !== "")
    .map((at): Spell => [at, at]);

/** Times in the attributes of a `<node>`, `<edge>`, `<spell>`, `<slice>` or `<attvalue>`, in every form from 1.1 to 1.3. */
export function readTimes(attributes: XmlAttributes, findings: Findings, line: number): readonly Spell[] {
  const timestamps = attributes["timestamps"];
  if (timestamps !== undefined) return parseTimestamps(timestamps);
  const intervals = attributes["intervals"];
  if (intervals !== undefined) return parseIntervals(intervals);
  const timestamp = attributes["timestamp"];
  if (timestamp !== undefined) return [[timestamp.trim(), timestamp.trim()]];
  const start = attributes["start"] ?? attributes["startopen"] ?? attributes["datefrom"];
  const end = attributes["end"] ?? attributes["endopen"] ?? attributes["dateto"];
  if (start === undefined && end === undefined) return NONE;
  if (attributes["startopen"] !== undefined || attributes["endopen"] !== undefined)
    findings.add("Times that exclude their own bound were read as including it", line);
  const spell: Spell = [toBound(start), toBound(end)];
  return spell[0] === null && spell[1] === null ? NONE : [spell];
}
