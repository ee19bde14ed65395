import { cutText } from "../base/cut-text.ts";
import type { Finding } from "../model/finding.ts";

/** Lines that a finding names; the report says how many more there are. */
const MOST_LINES = 50;
const MOST_EXAMPLES = 3;

/** Collects what was renamed, repaired or left out: one line per kind of event, with a count and the first lines. */
export interface Findings {
  /** `repair`: the choice of `REPAIRS` that decides about such events. `example`: what it is about, an id or a cell. */
  readonly add: (message: string, line?: number, count?: number, repair?: string, example?: string) => void;
  /** In order of first occurrence. */
  readonly list: () => readonly Finding[];
}

/** Counts one more event of a kind that has no line, and keeps what it is about. */
export const addExample = (findings: Findings, message: string, example: string): void =>
  findings.add(message, undefined, 1, undefined, example);

/** An empty collector. Equal messages are counted together, so a message must not name what differs between events. */
export function collectFindings(): Findings {
  const byMessage = new Map<
    string,
    { finding: Finding; count: number; lines: number[]; examples: string[] }
  >();
  return {
    add(message, line, count = 1, repair, example) {
      let known = byMessage.get(message);
      if (known === undefined) {
        const finding = {
          message,
          count,
          ...(line === undefined ? {} : { line }),
          ...(repair === undefined ? {} : { repair }),
        };
        known = { finding, count, lines: line === undefined ? [] : [line], examples: [] };
        byMessage.set(message, known);
      } else {
        known.count += count;
        if (line !== undefined && known.lines.length < MOST_LINES && known.lines.at(-1) !== line)
          known.lines.push(line);
      }
      const { examples } = known;
      if (example !== undefined && examples.length < MOST_EXAMPLES && !examples.includes(example))
        examples.push(example);
    },
    list: () =>
      [...byMessage.values()].map(({ finding, count, lines, examples }) => ({
        ...finding,
        count,
        ...(lines.length > 1 ? { lines } : {}),
        ...(examples.length > 0 ? { examples } : {}),
      })),
  };
}

/** Adds what another collector holds, as if it had happened here, after what happened before. */
export function addFindings(findings: Findings, others: readonly Finding[]): void {
  for (const { message, count, line, lines = [], repair, examples = [] } of others) {
    findings.add(message, line, count, repair, examples[0]);
    for (const later of lines.slice(1)) findings.add(message, later, 0);
    for (const later of examples.slice(1)) findings.add(message, undefined, 0, repair, later);
  }
}

const MOST_LETTERS = 40;

/** Up to three examples, shortened: `"n.d.", "x"`. */
export const listExamples = ({ examples = [] }: Finding): string =>
  examples.map((text) => `"${cutText(text, MOST_LETTERS)}"`).join(", ");

/** `Label without a type ("a", "b"): 3 times, first at line 12.` */
export function describeFinding(finding: Finding): string {
  const { message, count, line } = finding;
  const times = count === 1 ? "once" : `${count} times`;
  const place = line === undefined ? "" : `, ${count === 1 ? "at" : "first at"} line ${line}`;
  const examples = listExamples(finding);
  return `${message}${examples === "" ? "" : ` (${examples})`}: ${times}${place}.`;
}
