import { readDateText } from "../../core/formats/values/date-text.ts";
import { formatEdtf, type Interval, toDay } from "../../core/model/dates.ts";
import { toEdtf } from "../../core/timeline/to-edtf.ts";

/** Typing a year passes through the years 2, 20 and 202. */
const EARLIEST_TYPED = toDay(1000, 1, 1);

/** Which bound of a period a field holds, or its one day. */
export type BoundSide = "from" | "to" | "day";

/** A bound as people write it: `2016`, `June 2016`, `15 June 2016`; empty without one. */
export function writeBound(day: number | null, side: BoundSide): string {
  if (day === null || !Number.isFinite(day)) return "";
  if (side === "day") return formatEdtf(toEdtf({ from: day, to: day }));
  const [left = "", right = ""] = toEdtf(
    side === "from"
      ? { from: day, to: Number.POSITIVE_INFINITY }
      : { from: Number.NEGATIVE_INFINITY, to: day },
  ).split("/");
  return formatEdtf(side === "from" ? left : right);
}

/** The days that a text names, as far as it names any alone; null for all else, also where day and month could be either way round. */
export function readBound(text: string): Interval | null {
  const read = readDateText(text);
  const days = typeof read === "string" ? undefined : read[0];
  if (days === undefined || !Number.isFinite(days.from) || !Number.isFinite(days.to)) return null;
  return days.from < EARLIEST_TYPED ? null : days;
}
