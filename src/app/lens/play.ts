import type { Interval } from "../../core/model/dates.ts";
import type { Timeline } from "../../core/timeline/timeline.ts";
import { firstDayOf, toMonth } from "../../core/timeline/to-edtf.ts";
import { binOf, nextBinEnd, shiftBrush, spanOf } from "./brush.ts";

/** How play goes through time. */
export interface PlaySettings {
  /** Months of one step; null = a bar of the timeline. */
  readonly months: number | null;
  /** Milliseconds between two steps. */
  readonly pause: number;
  /** What has begun stays, where the reader has chosen no period yet. */
  readonly isCumulative: boolean;
}

export const USUAL_PLAY: PlaySettings = { months: null, pause: 700, isCumulative: true };

type Counts = Pick<Timeline, "edges" | "families" | "within" | "across">;

/** Whether anything is dated in the bars that some days touch. */
function isDated(axis: Counts, { from, to }: Interval): boolean {
  const count = axis.families.length;
  for (let i = binOf(axis, from) * count; i < (binOf(axis, to) + 1) * count; i++)
    if ((axis.within[i] ?? 0) + (axis.across[i] ?? 0) > 0) return true;
  return false;
}

/** The last day of the step that follows a day; null at the end of the axis. Steps of months end where the calendar has them. */
function nextEnd(axis: Counts, day: number, months: number | null): number | null {
  const span = spanOf(axis);
  if (months === null || span === null || day >= span.to) return nextBinEnd(axis, day);
  const step = Math.floor(toMonth(day + 1) / months) + 1;
  return Math.min(span.to, firstDayOf(step * months) - 1);
}

/** The day up to which play goes next, past steps in which nothing is dated; null at the end of the axis. */
export function nextPlayDay(axis: Counts, day: number, months: number | null): number | null {
  let from = day;
  for (;;) {
    const end = nextEnd(axis, from, months);
    if (end === null || isDated(axis, { from: from + 1, to: end })) return end;
    from = end;
  }
}

const shiftMonths = ({ from, to }: Interval, months: number): Interval => ({
  from: firstDayOf(toMonth(from) + months),
  to: firstDayOf(toMonth(to + 1) + months) - 1,
});

/** The period to which play moves on, past those in which nothing is dated; null at the end of the axis. */
export function nextPlayPeriod(axis: Counts, period: Interval, months: number | null): Interval | null {
  const span = spanOf(axis);
  let next: Interval | null = period;
  do {
    next = months === null ? shiftBrush(axis, next, 1) : shiftMonths(next, months);
    if (next === null || span === null || next.from > span.to) return null;
  } while (!isDated(axis, next));
  return next;
}
