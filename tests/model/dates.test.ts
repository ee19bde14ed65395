import { isMainThread } from "node:worker_threads";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatEdtf,
  fromDay,
  overlaps,
  parseEdtf,
  toDay,
  uniteIntervals,
} from "../../src/core/model/dates.ts";

const bounds = (edtf: string) => {
  const date = parseEdtf(edtf);
  return date.ok
    ? [date.value.from, date.value.to].map((day) => (Number.isFinite(day) ? fromDay(day) : String(day)))
    : "refused";
};

describe("EDTF dates", () => {
  test.each([
    ["2023-09-19", ["2023-09-19", "2023-09-19"]],
    ["2020-11", ["2020-11-01", "2020-11-30"]],
    ["2020-02", ["2020-02-01", "2020-02-29"]],
    ["1900-02", ["1900-02-01", "1900-02-28"]],
    ["1600-02", ["1600-02-01", "1600-02-29"]],
    ["2400-02", ["2400-02-01", "2400-02-29"]],
    ["2023-09-19/2023-09-19", ["2023-09-19", "2023-09-19"]],
    ["2016/2020", ["2016-01-01", "2020-12-31"]],
    ["2011~", ["2011-01-01", "2011-12-31"]],
    ["../2023", ["-Infinity", "2023-12-31"]],
    ["2024-01/..", ["2024-01-01", "Infinity"]],
  ])("%s spans %j", (edtf, expected) => expect(bounds(edtf)).toEqual(expected));

  test.each([
    "",
    "last year",
    "2023-13",
    "2023-00",
    "2023-02-29",
    "2023-09-00",
    "2023-09-31",
    "2023-09-20/2023-09-19",
    "2020/2016",
    "../..",
    "2020/2021/2022",
    "19-09-2023",
  ])("%j is refused", (edtf) => expect(bounds(edtf)).toBe("refused"));

  test("there are just the days that the platform's calendar has", () => {
    const number = (most: number) => fc.integer({ min: 0, max: most });
    const pad = (value: number, width = 2) => String(value).padStart(width, "0");
    const year = fc.oneof(
      fc.integer({ min: 1000, max: 3000 }),
      fc.integer({ min: 4, max: 30 }).map((century) => century * 100),
    );
    fc.assert(
      fc.property(year, number(13), number(32), (y, month, day) => {
        const text = `${pad(y, 4)}-${pad(month)}-${pad(day)}`;
        const there = new Date(Date.UTC(y, month - 1, day));
        const isDay = there.getUTCMonth() === month - 1 && there.getUTCDate() === day;
        expect(bounds(text)).toEqual(isDay ? [text, text] : "refused");
        const end = new Date(Date.UTC(y, month, 0)).getUTCDate();
        const wanted = [`${pad(y, 4)}-${pad(month)}-01`, `${pad(y, 4)}-${pad(month)}-${end}`];
        expect(bounds(`${pad(y, 4)}-${pad(month)}`)).toEqual(month >= 1 && month <= 12 ? wanted : "refused");
      }),
      { numRuns: 1000 },
    );
  });

  test("two intervals overlap when they share a day", () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 8 }), fc.nat(4))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const isIn =
          ({ from, to }: typeof a) =>
          (day: number) =>
            from <= day && day <= to;
        const days = Array.from({ length: 13 }, (_, day) => day);
        expect(overlaps(a, b)).toBe(days.filter(isIn(a)).some(isIn(b)));
      }),
      { numRuns: 500 },
    );
  });

  test("day numbers agree with the platform's calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (day) => {
        const [, year = "", month, date] = /^(-?\d+)-(\d+)-(\d+)$/.exec(fromDay(day)) ?? [];
        expect(toDay(Number(year), Number(month), Number(date))).toBe(day);
        const oracle = new Date(day * 86_400_000);
        expect([Number(year), Number(month), Number(date)]).toEqual([
          oracle.getUTCFullYear(),
          oracle.getUTCMonth() + 1,
          oracle.getUTCDate(),
        ]);
      }),
    );
  });

  test("the union of intervals covers exactly the same days, sorted and apart", () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.nat(5))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 8 }), (intervals) => {
        const days = (list: readonly { from: number; to: number }[]) =>
          Array.from({ length: 50 }, (_, day) => list.some(({ from, to }) => from <= day && day <= to));
        const union = uniteIntervals(intervals);
        expect(days(union)).toEqual(days(intervals));
        for (const [i, next] of union.entries())
          if (i > 0) expect(next.from).toBeGreaterThan((union[i - 1]?.to ?? 0) + 1);
      }),
    );
  });

  test("words", () => {
    expect(["2023-09-19", "2020-11", "2016/2020", "../2023", "2021~"].map(formatEdtf)).toEqual([
      "19 September 2023",
      "November 2020",
      "2016 to 2020",
      "until 2023",
      "about 2021",
    ]);
  });
});

// Threads have the zone of their process, which no test can change.
test.skipIf(!isMainThread)("trust 50: a date is the same days in every time zone", () => {
  const before = process.env["TZ"];
  const dates = ["2020-09-27", "2020-10-25", "2020-09", "2023", "2016/2020", "../1991-12-31"];
  try {
    const seen = ["UTC", "Asia/Baku", "America/Los_Angeles", "Pacific/Kiritimati"].map((zone) => {
      process.env["TZ"] = zone;
      return {
        offset: new Date(2020, 8, 27).getTimezoneOffset(),
        bounds: dates.map(bounds),
        words: dates.map((edtf) => {
          const date = parseEdtf(edtf);
          return date.ok ? formatEdtf(edtf) : "refused";
        }),
        day: fromDay(toDay(2020, 9, 27)),
      };
    });
    // The zones have to be at work, or this would say nothing.
    expect(seen.map(({ offset }) => offset)).toEqual([0, -240, 420, -840]);
    for (const { bounds: days, words, day } of seen)
      expect([days, words, day]).toEqual([seen[0]?.bounds, seen[0]?.words, "2020-09-27"]);
    expect(seen[0]?.bounds[0]).toEqual(["2020-09-27", "2020-09-27"]);
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
});
