import { type Interval, parseEdtf, toDay, unite } from "../model/dates.ts";
import type { Spell } from "./inspected.ts";

const DATE = /^(-?\d{4}(?:-\d{2}){0,2}[~?%]?)(?:T.*)?$/;
const YEAR = /^\d{4}(?:\.0*)?$/;

function toBound(text: string, side: "from" | "to"): number | null {
  const date = DATE.exec(text.trim())?.[1];
  const parsed = date === undefined ? null : parseEdtf(date);
  if (parsed?.ok) return parsed.value[side];
  if (!YEAR.test(text.trim())) return null;
  const year = Number.parseInt(text, 10);
  return side === "from" ? toDay(year, 1, 1) : toDay(year, 12, 31);
}

/**
 * Spells of a foreign file as days: dates, date-times (cut to their day) and four-digit years. `null` when any bound is
 * something else, since a part of the times would be a false picture.
 */
export function toPeriod(spells: readonly Spell[]): readonly Interval[] | null {
  const intervals: Interval[] = [];
  for (const [start, end] of spells) {
    const from = start === null ? -Infinity : toBound(start, "from");
    const to = end === null ? Infinity : toBound(end, "to");
    if (from === null || to === null || from > to) return null;
    intervals.push({ from, to });
  }
  return unite(intervals);
}
