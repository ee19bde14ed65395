import { fromDay, type Interval } from "../../model/dates.ts";

/** False for "always": an interval that is open at both ends cannot be written. */
export const isBounded = ({ from, to }: Interval): boolean => Number.isFinite(from) || Number.isFinite(to);

const bounds = ({ from, to }: Interval) =>
  `${Number.isFinite(from) ? ` start="${fromDay(from)}"` : ""}${Number.isFinite(to) ? ` end="${fromDay(to)}"` : ""}`;

/** ` start=".." end=".."` of a single interval; an open end is left out. */
export const toTimeAttributes = (period: readonly Interval[]): string => {
  const [only] = period;
  return only === undefined || period.length > 1 ? "" : bounds(only);
};

/** `<spells>` of several intervals, which must be sorted and apart. */
export const toSpells = (period: readonly Interval[]): string =>
  period.length < 2
    ? ""
    : `<spells>${period.map((interval) => `<spell${bounds(interval)}/>`).join("")}</spells>`;
