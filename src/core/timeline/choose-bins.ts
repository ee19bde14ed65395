import { firstDayOf, toMonth } from "./to-edtf.ts";

/** Months in a bin, from the finest: month, quarter, year, then rounder and rounder spans of years. */
const STEPS = [1, 3, 12, 60, 120, 300, 600, 1200, 6000, 12_000] as const;

export interface Bins {
  readonly months: number;
  /** First day of every bin and, last, the day after the last bin. */
  readonly edges: Float64Array;
}

/**
 * Calendar bins over all days from `first` to `last`: the finest of month, quarter, year, 5, 10, 25 … years of which at
 * most `room` are needed (eleven always suffice for the years 0 to 9999). Bins begin where calendars begin them: quarters in January, decades in years that end in 0.
 */
export function chooseBins(first: number, last: number, room: number): Bins {
  const from = toMonth(first);
  const to = toMonth(last);
  const count = (months: number) => Math.floor(to / months) - Math.floor(from / months) + 1;
  const months = STEPS.find((step) => count(step) <= Math.max(1, room)) ?? 12_000;
  const start = Math.floor(from / months) * months;
  return {
    months,
    edges: Float64Array.from({ length: count(months) + 1 }, (_, i) => firstDayOf(start + i * months)),
  };
}
