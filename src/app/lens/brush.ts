import type { Interval } from "../../core/model/dates.ts";
import type { Timeline } from "../../core/timeline/timeline.ts";
import { firstDayOf, toMonth } from "../../core/timeline/to-edtf.ts";

type Axis = Pick<Timeline, "edges">;
export type BrushEnd = "from" | "to";

/** First and last day of the axis; null when it has none. */
export function spanOf({ edges }: Axis): Interval | null {
  const [first] = edges;
  const after = edges.at(-1);
  return first === undefined || after === undefined || edges.length < 2
    ? null
    : { from: first, to: after - 1 };
}

/** A period of one day. */
const isDay = (brush: Interval): boolean => brush.from === brush.to;

/** The brush as far as it lies on the axis, for drawing; open bounds end with the axis. */
export function clampBrush(axis: Axis, brush: Interval): Interval | null {
  const span = spanOf(axis);
  if (span === null) return null;
  const clamp = (day: number) => Math.min(span.to, Math.max(span.from, day));
  return { from: clamp(brush.from), to: clamp(brush.to) };
}

/** Number of the bin that a day lies in, clamped to the axis. */
export function binOf({ edges }: Axis, day: number): number {
  let bin = 0;
  while (bin < edges.length - 2 && day >= (edges[bin + 1] ?? 0)) bin++;
  return bin;
}

/** All days from one bin to another, in either order. */
export function binsToPeriod({ edges }: Axis, a: number, b: number): Interval {
  const bin = (i: number) => Math.min(edges.length - 2, Math.max(0, i));
  const [low, high] = a < b ? [a, b] : [b, a];
  return { from: edges[bin(low)] ?? 0, to: (edges[bin(high) + 1] ?? 1) - 1 };
}

/** Boundary so many steps from the one at or before a day: of bins, or of months when `fine`. */
function findBoundary(axis: Axis, day: number, step: number, fine: boolean): number {
  if (fine) return firstDayOf(toMonth(day) + step);
  const { edges } = axis;
  const last = edges.length - 1;
  const at = day >= (edges[last] ?? 0) ? last : binOf(axis, day);
  return edges[Math.min(last, Math.max(0, at + step))] ?? day;
}

/**
 * The brush with one end moved by so many steps, kept on the axis and short of the other end: whole bins, or months when
 * `fine`. An end that stands inside a bin moves to the next boundary first.
 */
export function moveEnd(axis: Axis, brush: Interval, end: BrushEnd, by: number, fine: boolean): Interval {
  const span = spanOf(axis);
  const shown = clampBrush(axis, brush);
  if (span === null || shown === null) return brush;
  // Both ends as the first day after a boundary, so that one rule moves both.
  const day = end === "from" ? shown.from : shown.to + 1;
  const isInside = findBoundary(axis, day, 0, fine) !== day;
  const moved = findBoundary(axis, day, by + (isInside && by < 0 ? 1 : 0), fine);
  const kept = Math.min(span.to + 1, Math.max(span.from, moved));
  if (end === "from") {
    const most = Math.max(shown.from, findBoundary(axis, shown.to, 0, fine));
    return { from: Math.min(kept, most), to: shown.to };
  }
  const least = Math.min(shown.to, findBoundary(axis, shown.from, 1, fine) - 1);
  return { from: shown.from, to: Math.max(kept - 1, least) };
}

/** One day moved by bins (to their first day) or, when `fine`, by days; kept on the axis. */
export function moveDay(axis: Axis, day: number, by: number, fine: boolean): Interval {
  const span = spanOf(axis);
  if (span === null) return { from: day, to: day };
  const target = fine ? day + by : (axis.edges[Math.max(0, binOf(axis, day) + by)] ?? span.to);
  const moved = Math.min(span.to, Math.max(span.from, target));
  return { from: moved, to: moved };
}

/** The last day of the bin that a day lies in or, where it is that already, of the next; null at the end of the axis. */
export function nextBinEnd(axis: Axis, day: number): number | null {
  const span = spanOf(axis);
  if (span === null || day >= span.to) return null;
  const bin = binOf(axis, day);
  const end = (axis.edges[bin + 1] ?? 0) - 1;
  return day < end ? end : (axis.edges[bin + 2] ?? span.to + 1) - 1;
}

/** The brush as long as before in bins, so many bins further; null when that leaves the axis. */
export function shiftBrush(axis: Axis, brush: Interval, by: number): Interval | null {
  const shown = clampBrush(axis, brush);
  if (shown === null) return null;
  const first = binOf(axis, shown.from) + by;
  const last = binOf(axis, shown.to) + by;
  if (first < 0 || last > axis.edges.length - 2) return null;
  if (isDay(shown)) return { from: axis.edges[first] ?? 0, to: axis.edges[first] ?? 0 };
  return binsToPeriod(axis, first, last);
}

/** The brush as long as before in bins, at the beginning of the axis. */
export function toStart(axis: Axis, brush: Interval): Interval {
  const shown = clampBrush(axis, brush) ?? brush;
  const start = binsToPeriod(axis, 0, binOf(axis, shown.to) - binOf(axis, shown.from));
  return isDay(shown) ? { from: start.from, to: start.from } : start;
}

/** What play starts from when nothing is chosen: a tenth of the axis, at its beginning. */
export const firstWindow = (axis: Axis): Interval =>
  binsToPeriod(axis, 0, Math.max(1, Math.round((axis.edges.length - 1) / 10)) - 1);
