import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ALWAYS,
  type Days,
  firstFrom,
  holdsAt,
  includesDays,
  intersect,
  lastUntil,
} from "../../src/core/paths/search/time.ts";

const LAST = 24;
const all = Array.from({ length: LAST + 1 }, (_, day) => day);

/** Intervals that are sorted and apart, from the days that are marked. */
function toDays(marks: readonly boolean[]): Days {
  const days: { from: number; to: number }[] = [];
  marks.forEach((isIn, day) => {
    const last = days.at(-1);
    if (!isIn) return;
    if (last !== undefined && last.to === day - 1) last.to = day;
    else days.push({ from: day, to: day });
  });
  return days;
}

const marks = fc.array(fc.boolean(), { minLength: LAST + 1, maxLength: LAST + 1 });

describe("sets of days are what a list of single days says", () => {
  test("days in both, and whether one lies in the other", () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const both = all.map((day) => a[day] === true && b[day] === true);
        expect(intersect(toDays(a), toDays(b))).toEqual(toDays(both));
        expect(includesDays(toDays(a), toDays(both))).toBe(true);
        expect(includesDays(toDays(both), toDays(a))).toBe(all.every((day) => a[day] === both[day]));
        expect(intersect(ALWAYS, toDays(a))).toEqual(toDays(a));
      }),
    );
  });

  test("the first day from one on, the last until one, and whether one is in", () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: -1, max: LAST + 1 }), (a, day) => {
        const held = all.filter((each) => a[each] === true);
        expect(firstFrom(toDays(a), day)).toBe(held.find((each) => each >= day) ?? Infinity);
        expect(lastUntil(toDays(a), day)).toBe(held.findLast((each) => each <= day) ?? -Infinity);
        expect(holdsAt(toDays(a), day)).toBe(held.includes(day));
      }),
    );
  });
});
