import type { Finding } from "../model/finding.ts";

/** Lines that a finding names; the report says how many more there are. */
const MOST_LINES = 50;

/** Collects what was renamed, repaired or left out: one line per kind of event, with a count and the first lines. */
export interface Findings {
  /** `repair`: the choice of `REPAIRS` that decides about such events. */
  readonly add: (message: string, line?: number, count?: number, repair?: string) => void;
  /** In order of first occurrence. */
  readonly list: () => readonly Finding[];
}

/** An empty collector. Equal messages are counted together, so a message must not name what differs between events. */
export function collectFindings(): Findings {
  const byMessage = new Map<string, { finding: Finding; count: number; lines: number[] }>();
  return {
    add(message, line, count = 1, repair) {
      const known = byMessage.get(message);
      if (known !== undefined) {
        known.count += count;
        if (line !== undefined && known.lines.length < MOST_LINES && known.lines.at(-1) !== line)
          known.lines.push(line);
      } else {
        const finding = {
          message,
          count,
          ...(line === undefined ? {} : { line }),
          ...(repair === undefined ? {} : { repair }),
        };
        byMessage.set(message, { finding, count, lines: line === undefined ? [] : [line] });
      }
    },
    list: () =>
      [...byMessage.values()].map(({ finding, count, lines }) => ({
        ...finding,
        count,
        ...(lines.length > 1 ? { lines } : {}),
      })),
  };
}

/** `Label without a type: 3 times, first at line 12.` */
export function describeFinding({ message, count, line }: Finding): string {
  const times = count === 1 ? "once" : `${count} times`;
  const place = line === undefined ? "" : `, ${count === 1 ? "at" : "first at"} line ${line}`;
  return `${message}: ${times}${place}.`;
}
