import { type Interval, uniteIntervals } from "../model/dates.ts";
import type { Findings } from "./findings.ts";
import type { Spell } from "./raw-graph.ts";
import { type DateOrder, type DateReading, readDateText } from "./values/date-text.ts";

/** What the times of a foreign file are, and where they stand. */
export interface TimeReader {
  /** The period of some spells; what cannot be read is left out of it, and reported. */
  readonly read: (spells: readonly Spell[], line: number | undefined) => readonly Interval[];
}

const NONE: readonly never[] = [];
const OPEN = "Dates can be read in two ways (day or month first) and were kept as text";

/** A bound that one text sets: its own span, cut to one side where the other text sets the other. */
const toBounds = (reading: Exclude<DateReading, string>): Interval | null => {
  const [first] = reading;
  const last = reading.at(-1);
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
};

/** A reader of times that keeps what many elements share, and counts what it could not read. */
export function createTimeReader(findings: Findings, order: DateOrder | null): TimeReader {
  const known = new Map<string, DateReading>();
  const readText = (text: string): DateReading => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const reading = readDateText(text, order);
    if (known.size < 5000) known.set(text, reading);
    return reading;
  };
  const check = (text: string, line: number | undefined): Exclude<DateReading, string> | null => {
    const reading = readText(text);
    if (reading === "none")
      findings.add("Dates could not be read and were kept as text", line, 1, undefined, text);
    if (reading === "open") findings.add(OPEN, line, 1, undefined, text);
    return typeof reading === "string" ? null : reading;
  };
  const readSpell = ([start, end]: Spell, line: number | undefined): readonly Interval[] => {
    if (start === null && end === null) return [];
    if (start === end && start !== null) return check(start, line) ?? [];
    const [first, last] = [start, end].map((text) => (text === null ? undefined : check(text, line)));
    if (first === null && last == null) return [];
    if (last === null && first === undefined) return [];
    // `2016–2018` or `since 2016` in the first of two columns is a period by itself.
    const from = first == null ? null : toBounds(first);
    const to = last == null ? null : toBounds(last);
    const interval = {
      from: from?.from ?? -Infinity,
      to: to?.to ?? (isWide(first ?? null) ? (from?.to ?? Infinity) : Infinity),
    };
    if (interval.from <= interval.to) return [interval];
    findings.add(
      "Periods end before they start and were kept as text",
      line,
      1,
      undefined,
      `${start} – ${end}`,
    );
    return [];
  };
  return {
    read: (spells, line) =>
      spells.length === 0 ? NONE : uniteIntervals(spells.flatMap((spell) => readSpell(spell, line))),
  };
}

const DAYS_OF_A_YEAR = 366;

/** Longer than a year, so more than one date: a period of its own. */
const isWide = (reading: readonly Interval[] | null): boolean =>
  (reading ?? []).some(({ from, to }) => to - from > DAYS_OF_A_YEAR);
