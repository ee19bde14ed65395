import { type Interval, parseEdtf } from "../model/dates.ts";
import { period } from "./kinds/period.ts";
import type { Lens } from "./lens.ts";

/** The period that a lens keeps to, null when it keeps to none. */
export function periodOf(lens: Lens): Interval | null {
  const argument = lens[period.id];
  const date = argument === undefined ? null : parseEdtf(argument);
  return date?.ok ? { from: date.value.from, to: date.value.to } : null;
}

/** The one day that a lens keeps to, as an interval; null when it keeps to none or to more. */
export function dayOf(lens: Lens): Interval | null {
  const found = periodOf(lens);
  return found !== null && found.from === found.to ? found : null;
}
