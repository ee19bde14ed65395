import { type EdtfDate, type Interval, parseEdtf, uniteIntervals } from "./dates.ts";

/** What the dates of a relation say together. Both lists are sorted, their intervals apart. */
export interface Lifetimes {
  /** The days that are named, a coarse date left out where a narrower one within it is known. */
  readonly narrowed: readonly Interval[];
  /** The days on which it is in force: what lasts runs until an end is known. */
  readonly inForce: readonly Interval[];
}

/** A date with the calendar unit (day, month, year) in which each of its bounds lies; null where a bound is open. */
interface Dated extends Interval {
  /** A single date: a day, month or year in which something was so. */
  readonly isSingle: boolean;
  readonly first: EdtfDate | null;
  readonly last: EdtfDate | null;
}

const isOpen = (bound: string) => bound === ".." || bound === "";

function toUnit(text: string): EdtfDate | null {
  const date = isOpen(text) ? null : parseEdtf(text);
  return date?.ok ? date.value : null;
}

function toDated(edtf: string): Dated | null {
  const date = parseEdtf(edtf);
  if (!date.ok) return null;
  const [left = "", right] = edtf.split("/");
  const first = toUnit(left);
  const last = right === undefined ? first : toUnit(right);
  const { from, to } = date.value;
  return { from, to, isSingle: right === undefined, first, last };
}

const isWithin = (inner: Interval, outer: Interval) =>
  inner.from >= outer.from && inner.to <= outer.to && (inner.from > outer.from || inner.to < outer.to);

/** A span with its bounds moved to where another span begins or ends within the same month or year, more exactly. */
function narrowSpan(span: Dated, spans: readonly Dated[]): Interval {
  let { from, to } = span;
  let begins = Infinity;
  let ends = -Infinity;
  for (const { first, last } of spans) {
    if (first !== null && span.first !== null && isWithin(first, span.first))
      begins = Math.min(begins, first.from);
    if (last !== null && span.last !== null && isWithin(last, span.last)) ends = Math.max(ends, last.to);
  }
  if (Number.isFinite(begins)) from = begins;
  if (Number.isFinite(ends)) to = ends;
  return from <= to ? { from, to } : span;
}

/** The single dates within which no other date lies. */
function dropCoarse(dates: readonly Dated[]): readonly Dated[] {
  // Whatever lies within a single date comes after it, and ends no later.
  const sorted = [...dates].sort(
    (a, b) => a.from - b.from || b.to - a.to || Number(b.isSingle) - Number(a.isSingle),
  );
  const kept: Dated[] = [];
  let earliestEnd = Infinity;
  for (const date of sorted.toReversed()) {
    if (date.isSingle && earliestEnd > date.to) kept.push(date);
    earliestEnd = Math.min(earliestEnd, date.to);
  }
  return kept;
}

/** A date without the days on which something that it is about is known not to be; as it is where none would be left. */
const clip = (date: Interval, lives: readonly Interval[]): Interval =>
  lives.reduce((left, life) => {
    const from = Math.max(left.from, life.from);
    const to = Math.min(left.to, life.to);
    return from <= to ? { from, to } : left;
  }, date);

/**
 * The lifetimes of a relation that is dated so (EDTF; unreadable dates are left out). A single date counts with all its
 * days of the `lives` that are known of its ends, unless another date lies within it; a span that is said more exactly by another begins and ends where that one
 * does. What lasts runs on from each date to the first known end that is not before it: the end of a span whose last bound
 * is known. Sorts the distinct dates; quadratic in the distinct spans among them.
 */
export function toLifetimes(
  edtfs: readonly string[],
  isLasting: boolean,
  lives: readonly Interval[] = [],
): Lifetimes {
  const dates = [...new Set(edtfs)].flatMap((edtf) => toDated(edtf) ?? []);
  const spans = dates.filter(({ isSingle }) => !isSingle);
  const singles = dropCoarse(dates).map((date) => clip(date, lives));
  const exact = spans.map((span) => narrowSpan(span, spans));
  const narrowed = uniteIntervals([...singles, ...exact]);
  if (!isLasting) return { narrowed, inForce: narrowed };
  const ended = exact.filter(({ to }) => Number.isFinite(to));
  const ends = ended.map(({ to }) => to).sort((a, b) => a - b);
  const runs = [...singles, ...exact.filter(({ to }) => !Number.isFinite(to))].map(({ from }) => ({
    from,
    to: ends.find((end) => end >= from) ?? Infinity,
  }));
  return { narrowed, inForce: uniteIntervals([...ended, ...runs]) };
}
