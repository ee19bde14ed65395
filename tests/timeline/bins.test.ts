import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromDay, parseEdtf, toDay } from "../../src/core/model/dates.ts";
import { chooseBins } from "../../src/core/timeline/choose-bins.ts";
import { toEdtf } from "../../src/core/timeline/to-edtf.ts";

const day = (text: string) => {
  const date = parseEdtf(text);
  if (!date.ok) throw new Error(text);
  return date.value.from;
};

describe("bins", () => {
  test.each([
    ["2020-03-05", "2020-11-20", 60, 1, "2020-03-01", "2020-12-01"],
    ["2016-02-29", "2023-09-19", 60, 3, "2016-01-01", "2023-10-01"],
    ["1980-01-01", "2024-12-31", 80, 12, "1980-01-01", "2025-01-01"],
    ["1980-01-01", "2024-12-31", 20, 60, "1980-01-01", "2025-01-01"],
    ["1913-05-01", "2024-12-31", 12, 120, "1910-01-01", "2030-01-01"],
    ["2023-09-19", "2023-09-19", 60, 1, "2023-09-01", "2023-10-01"],
  ])("from %s to %s in at most %i: %i months each", (first, last, room, months, start, end) => {
    const bins = chooseBins(day(first), day(last), room);
    expect(bins.months).toBe(months);
    expect(fromDay(bins.edges[0] ?? 0)).toBe(start);
    expect(fromDay(bins.edges.at(-1) ?? 0)).toBe(end);
  });

  test("cover the span without a gap, each as long as the calendar says, and never more than there is room for", () => {
    const days = fc.integer({ min: toDay(1, 1, 1), max: toDay(9999, 12, 31) });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 11, max: 200 }), (a, b, room) => {
        const [first, last] = a < b ? [a, b] : [b, a];
        const { edges, months } = chooseBins(first, last, room);
        expect(edges.length - 1).toBeLessThanOrEqual(room);
        expect(edges[0]).toBeLessThanOrEqual(first);
        expect(edges[1]).toBeGreaterThan(first);
        expect(edges.at(-1)).toBeGreaterThan(last);
        expect(edges.at(-2)).toBeLessThanOrEqual(last);
        for (const edge of edges) expect(fromDay(edge)).toMatch(/-01$/);
        for (let i = 1; i < edges.length; i++) {
          const length = (edges[i] ?? 0) - (edges[i - 1] ?? 0);
          expect(Math.round(length / (365.2425 / 12))).toBe(months);
        }
      }),
    );
  });
});

describe("a period as EDTF", () => {
  test.each([
    ["2016-01-01", "2020-12-31", "2016/2020"],
    ["2020-01-01", "2020-12-31", "2020"],
    ["2020-04-01", "2020-06-30", "2020-04/2020-06"],
    ["2020-04-01", "2020-04-30", "2020-04"],
    ["2019-01-01", "2020-04-30", "2019-01/2020-04"],
    ["2019-01-01", "2020-04-29", "2019-01-01/2020-04-29"],
    ["2020-02-29", "2020-02-29", "2020-02-29"],
  ])("%s to %s is %s", (from, to, text) => expect(toEdtf({ from: day(from), to: day(to) })).toBe(text));

  test("means the same days when it is read again, open bounds too", () => {
    const days = fc.integer({ min: toDay(0, 1, 1), max: toDay(9999, 12, 31) });
    fc.assert(
      fc.property(days, days, fc.constantFrom("none", "from", "to"), (a, b, open) => {
        const period = {
          from: open === "from" ? -Infinity : Math.min(a, b),
          to: open === "to" ? Infinity : Math.max(a, b),
        };
        const read = parseEdtf(toEdtf(period));
        expect(read.ok && { from: read.value.from, to: read.value.to }).toEqual(period);
      }),
    );
  });
});
