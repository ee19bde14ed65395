import fc from "fast-check";
import { expect, test } from "vitest";
import { toDay } from "../../src/core/model/dates.ts";
import { readBound, writeBound } from "../../src/ui/timeline/bound-words.ts";

test("bounds are read as the page writes dates, and other usual ways", () => {
  const year = { from: toDay(2020, 1, 1), to: toDay(2020, 12, 31) };
  const june = { from: toDay(2020, 6, 1), to: toDay(2020, 6, 30) };
  const day = { from: toDay(2020, 6, 15), to: toDay(2020, 6, 15) };
  expect(readBound("2020")).toEqual(year);
  for (const text of ["June 2020", "Jun 2020", "2020-06"]) expect(readBound(text)).toEqual(june);
  for (const text of ["15 June 2020", "June 15, 2020", "2020-06-15", "15.06.2020"])
    expect(readBound(text)).toEqual(day);
});

test("what names no days alone, or could be meant in two ways, is no bound", () => {
  for (const text of ["", "2", "20", "202", "June", "soon", "01/02/2020", "31 June 2020", "since 2016"])
    expect(readBound(text)).toBeNull();
});

test("a bound is written as short as it can be, and read again means the same day", () => {
  expect(writeBound(toDay(2016, 1, 1), "from")).toBe("2016");
  expect(writeBound(toDay(2020, 12, 31), "to")).toBe("2020");
  expect(writeBound(toDay(2020, 6, 1), "from")).toBe("June 2020");
  expect(writeBound(toDay(2020, 6, 1), "to")).toBe("1 June 2020");
  expect(writeBound(toDay(2020, 1, 1), "day")).toBe("1 January 2020");
  fc.assert(
    fc.property(
      fc.integer({ min: toDay(1000, 1, 1), max: toDay(9999, 12, 31) }),
      fc.constantFrom("from" as const, "to" as const),
      (day, side) => {
        expect(readBound(writeBound(day, side))?.[side]).toBe(day);
      },
    ),
  );
});
