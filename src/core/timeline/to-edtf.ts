import { fromDay, type Interval, toDay } from "../model/dates.ts";

interface Calendar {
  readonly year: number;
  readonly month: number;
}

const toCalendar = (day: number): Calendar => {
  const [, year = "", month = ""] = /^(-?\d+)-(\d+)-/.exec(fromDay(day)) ?? [];
  return { year: Number(year), month: Number(month) };
};

/** Months from the start of year 0 to the month that a day lies in. */
export function toMonth(day: number): number {
  const { year, month } = toCalendar(day);
  return year * 12 + month - 1;
}

/** First day of a month that `toMonth` gave. */
export const firstDayOf = (month: number): number => {
  const year = Math.floor(month / 12);
  return toDay(year, month - year * 12 + 1, 1);
};

const PRECISIONS = ["year", "month", "day"] as const;
/** Letters of a calendar date that each precision leaves out. */
const CUTS = { year: -6, month: -3, day: undefined } as const;

/** The coarsest precision at which a bound still means this very day. */
function precisionOf(day: number, isStart: boolean): number {
  const month = toMonth(day);
  if ((isStart ? firstDayOf(month) : firstDayOf(month + 1) - 1) !== day) return 2;
  return (isStart ? month : month + 1) % 12 === 0 ? 0 : 1;
}

const say = (day: number, precision: number) => fromDay(day).slice(0, CUTS[PRECISIONS[precision] ?? "day"]);

/**
 * The shortest EDTF text that means exactly these days: `2016/2020`, `2020-04`, `2020-04-03`, `../2023`. Both bounds are
 * said at the finer precision of the two. One of them must be finite.
 */
export function toEdtf({ from, to }: Interval): string {
  if (from === to) return fromDay(from);
  if (!Number.isFinite(from)) return `../${say(to, precisionOf(to, false))}`;
  if (!Number.isFinite(to)) return `${say(from, precisionOf(from, true))}/..`;
  const precision = Math.max(precisionOf(from, true), precisionOf(to, false));
  const [left, right] = [say(from, precision), say(to, precision)];
  return left === right ? left : `${left}/${right}`;
}
