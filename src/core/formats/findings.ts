import type { Finding } from "../engine.ts";

/** Collects what was renamed, repaired or left out: one line per kind of event, with a count and the first line. */
export interface Findings {
  readonly add: (message: string, line?: number, count?: number) => void;
  /** In order of first occurrence. */
  readonly list: () => readonly Finding[];
}

/** An empty collector. Equal messages are counted together, so a message must not name what differs between events. */
export function collectFindings(): Findings {
  const byMessage = new Map<string, Finding>();
  return {
    add(message, line, count = 1) {
      const known = byMessage.get(message);
      if (known !== undefined) byMessage.set(message, { ...known, count: known.count + count });
      else byMessage.set(message, { message, count, ...(line === undefined ? {} : { line }) });
    },
    list: () => [...byMessage.values()],
  };
}

/** `Label without a type: 3 times, first at line 12.` */
export function describeFinding({ message, count, line }: Finding): string {
  const times = count === 1 ? "once" : `${count} times`;
  const place = line === undefined ? "" : `, ${count === 1 ? "at" : "first at"} line ${line}`;
  return `${message}: ${times}${place}.`;
}
