import type { Interval } from "../../model/dates.ts";

/** A set of days: intervals sorted and apart. */
export type Days = readonly Interval[];

export const ALWAYS: Days = [{ from: -Infinity, to: Infinity }];

/** Days in both. */
export function intersect(a: Days, b: Days): Days {
  const common: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i];
    const y = b[j];
    if (x === undefined || y === undefined) break;
    const from = Math.max(x.from, y.from);
    const to = Math.min(x.to, y.to);
    if (from <= to) common.push({ from, to });
    if (x.to < y.to) i++;
    else j++;
  }
  return common;
}

/** True when every day of `b` is in `a`. */
export function includesDays(a: Days, b: Days): boolean {
  return b.every((part) => a.some(({ from, to }) => from <= part.from && part.to <= to));
}

/** The first day on or after `day`, or Infinity when there is none. */
export function firstFrom(days: Days, day: number): number {
  for (const { from, to } of days) if (to >= day) return Math.max(from, day);
  return Infinity;
}

/** The last day on or before `day`, or -Infinity when there is none. */
export function lastUntil(days: Days, day: number): number {
  for (const { from, to } of days.toReversed()) if (from <= day) return Math.min(to, day);
  return -Infinity;
}

export const holdsAt = (days: Days, day: number): boolean =>
  days.some(({ from, to }) => from <= day && day <= to);

/** How the steps of a route must lie in time. */
export interface TimeRule {
  readonly mode: "common" | "chronological";
  readonly within: Interval;
  /** Days on which some admissible relation from `u` to `v` holds, inside `within`. */
  readonly daysOf: (u: number, v: number) => Days;
}
