import { err, type Issue, ok, type Result } from "./result.ts";

/** A closed interval of days, counted from 1970-01-01 (proleptic Gregorian); ±Infinity where a bound is open. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

export type Precision = "day" | "month" | "year" | "interval";

/** A parsed EDTF value (ISO 8601-2, level 0 and the parts of level 1 that the data uses). */
export interface EdtfDate extends Interval {
  readonly precision: Precision;
  /** `~`, `?` or `%` stood on either bound. */
  readonly approximate: boolean;
}

const SINGLE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number) =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

/** Day number of a calendar date (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function toDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

/** Calendar date of a day number, as `YYYY-MM-DD`. */
export function fromDay(dayNumber: number): string {
  const z = dayNumber + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  const pad = (value: number, width: number) => String(Math.abs(value)).padStart(width, "0");
  return `${year < 0 ? "-" : ""}${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function parseSingle(text: string): EdtfDate | null {
  const match = SINGLE.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  const approximate = match[4] !== undefined;
  if (month === null)
    return { from: toDay(year, 1, 1), to: toDay(year, 12, 31), precision: "year", approximate };
  if (month < 1 || month > 12) return null;
  const last = daysInMonth(year, month);
  if (day === null)
    return { from: toDay(year, month, 1), to: toDay(year, month, last), precision: "month", approximate };
  if (day < 1 || day > last) return null;
  const at = toDay(year, month, day);
  return { from: at, to: at, precision: "day", approximate };
}

/**
 * Reads an EDTF date: `2023-09-19`, `2020-11`, `2016/2020`, `../2023`, `2021~`, `2011/..`.
 * Both bounds are inclusive; a month or year spans all of its days.
 */
export function parseEdtf(text: string, path = "when"): Result<EdtfDate> {
  const problem = (message: string): Result<EdtfDate> => {
    const issue: Issue = {
      code: "date",
      path,
      message: `"${text}" is not a date that Corridor reads: ${message}.`,
      hint: "Write YYYY, YYYY-MM, YYYY-MM-DD or an interval such as 2016/2020 or ../2023 (EDTF).",
    };
    return err([issue]);
  };
  const parts = text.split("/");
  if (parts.length === 1) {
    const single = parseSingle(text);
    return single === null ? problem("no such calendar date") : ok(single);
  }
  const [left, right] = parts;
  if (parts.length !== 2 || left === undefined || right === undefined) return problem("more than one slash");
  const isOpen = (part: string) => part === ".." || part === "";
  const from = isOpen(left) ? null : parseSingle(left);
  const to = isOpen(right) ? null : parseSingle(right);
  if (!isOpen(left) && from === null) return problem(`"${left}" is not a calendar date`);
  if (!isOpen(right) && to === null) return problem(`"${right}" is not a calendar date`);
  if (from === null && to === null) return problem("both ends are open");
  const interval = { from: from?.from ?? -Infinity, to: to?.to ?? Infinity };
  if (interval.from > interval.to) return problem("it ends before it starts");
  return ok({
    ...interval,
    precision: "interval",
    approximate: (from?.approximate ?? false) || (to?.approximate ?? false),
  });
}

const MILLISECONDS_A_DAY = 86_400_000;

/** The year in which a day since 1970-01-01 lies. */
export const yearOf = (day: number): number => new Date(day * MILLISECONDS_A_DAY).getUTCFullYear();

/** Union of intervals: sorted by start, apart by at least one day (adjacent days join). */
export function uniteIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = [...intervals].sort((a, b) => a.from - b.from || a.to - b.to);
  const union: Interval[] = [];
  for (const next of sorted) {
    const last = union.at(-1);
    if (last !== undefined && next.from <= last.to + 1)
      union[union.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else union.push({ from: next.from, to: next.to });
  }
  return union;
}

/** True when any day lies in both. */
export const overlaps = (a: Interval, b: Interval): boolean => a.from <= b.to && b.from <= a.to;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

function wordSingle(text: string): string {
  const match = SINGLE.exec(text);
  if (match === null) return text;
  const month = match[2] === undefined ? "" : `${MONTHS[Number(match[2]) - 1] ?? match[2]} `;
  const day = match[3] === undefined ? "" : `${Number(match[3])} `;
  return `${match[4] === undefined ? "" : "about "}${day}${month}${match[1]}`;
}

/** `19 September 2023`, `2016 to 2020`, `until 2023`; unreadable text comes back as it is. */
export function formatEdtf(edtf: string): string {
  const [left = "", right] = edtf.split("/");
  if (right === undefined) return wordSingle(left);
  if (left === ".." || left === "") return `until ${wordSingle(right)}`;
  if (right === ".." || right === "") return `since ${wordSingle(left)}`;
  return `${wordSingle(left)} to ${wordSingle(right)}`;
}
