import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromDay, type Interval, parseEdtf } from "../../src/core/model/dates.ts";
import { toLifetimes } from "../../src/core/model/lifetimes.ts";

/** The days from 2018 to 2022 as the calendar of the platform writes them. */
const DAYS = Array.from({ length: 5 * 365 + 1 }, (_, i) =>
  new Date(Date.UTC(2018, 0, 1 + i)).toISOString().slice(0, 10),
);
const FIRST = "0000-00-00";
const LAST = "9999-99-99";

const has = (unit: string, day: string) => day === unit || day.startsWith(`${unit}-`);
const firstOf = (unit: string) => (unit === ".." ? FIRST : (DAYS.find((day) => has(unit, day)) ?? ""));
const lastOf = (unit: string) => (unit === ".." ? LAST : (DAYS.findLast((day) => has(unit, day)) ?? ""));

interface Plain {
  readonly isSingle: boolean;
  readonly left: string;
  readonly right: string;
  readonly from: string;
  readonly to: string;
}

function toPlain(edtf: string): Plain {
  const [left = "", right = left] = edtf.split("/");
  return { isSingle: !edtf.includes("/"), left, right, from: firstOf(left), to: lastOf(right) };
}

/** The days, by the rule as the guide words it, one day after the other. */
function listDays(
  edtfs: readonly string[],
  isLasting: boolean,
  lives: readonly string[] = [],
): readonly string[] {
  const dates = [...new Set(edtfs)].map(toPlain);
  const spans = dates.filter(({ isSingle }) => !isSingle);
  const exact = spans.map((span) => {
    const begins = spans.map(({ left }) => left).filter((left) => left.startsWith(`${span.left}-`));
    const ends = spans.map(({ right }) => right).filter((right) => right.startsWith(`${span.right}-`));
    const from = begins.length === 0 ? span.from : (begins.map(firstOf).sort()[0] ?? "");
    const to = ends.length === 0 ? span.to : (ends.map(lastOf).sort().at(-1) ?? "");
    return from <= to ? { from, to } : span;
  });
  const singles = dates.filter(
    (date) =>
      date.isSingle &&
      !dates.some(
        (other) =>
          other !== date &&
          other.from >= date.from &&
          other.to <= date.to &&
          (other.from > date.from || other.to < date.to || !other.isSingle),
      ),
  );
  const named = singles.map(({ from, to }) =>
    lives.map(toPlain).reduce(
      (days, life) => {
        const left = days.filter((day) => life.from <= day && day <= life.to);
        return left.length === 0 ? days : left;
      },
      DAYS.filter((day) => from <= day && day <= to),
    ),
  );
  const ends = exact.map(({ to }) => to).filter((to) => to !== LAST);
  return DAYS.filter((day) => {
    if (exact.some(({ from, to }) => from <= day && day <= to && (to !== LAST || !isLasting))) return true;
    if (!isLasting) return named.some((days) => days.includes(day));
    const starts = [
      ...named.map(([first = LAST]) => first),
      ...exact.filter(({ to }) => to === LAST).map(({ from }) => from),
    ];
    return starts.filter((from) => from <= day).some((from) => !ends.some((end) => end >= from && end < day));
  });
}

const daysIn = (intervals: readonly Interval[]) =>
  DAYS.filter((day) => {
    const date = parseEdtf(day);
    return date.ok && intervals.some(({ from, to }) => from <= date.value.from && date.value.from <= to);
  });

const unit = fc.constantFrom(
  "2019",
  "2020",
  "2021",
  "2020-02",
  "2020-11",
  "2021-01",
  "2020-02-29",
  "2020-11-10",
  "2020-12-31",
  "2021-01-01",
);
const span = fc
  .tuple(fc.oneof(unit, fc.constant("..")), fc.oneof(unit, fc.constant("..")))
  .map(([left, right]) => `${left}/${right}`)
  .filter((edtf) => parseEdtf(edtf).ok);
const dates = fc.array(fc.oneof(unit, span), { minLength: 1, maxLength: 5 });

function toInterval(edtf: string): Interval {
  const date = parseEdtf(edtf);
  if (!date.ok) throw new Error(edtf);
  return date.value;
}

describe("lifetimes", () => {
  test("hold on the days that the rule names, day by day", () => {
    fc.assert(
      fc.property(dates, fc.array(fc.oneof(unit, span), { maxLength: 2 }), (edtfs, periods) => {
        const lives = periods.map(toInterval);
        const event = toLifetimes(edtfs, false, lives);
        expect(daysIn(event.inForce)).toEqual(listDays(edtfs, false, periods));
        expect(event.narrowed).toEqual(event.inForce);
        const lasting = toLifetimes(edtfs, true, lives);
        expect(lasting.narrowed).toEqual(event.narrowed);
        expect(daysIn(lasting.inForce)).toEqual(listDays(edtfs, true, periods));
      }),
      { numRuns: 300 },
    );
  });

  test("do not depend on the order of the dates, and lie apart", () => {
    fc.assert(
      fc.property(dates, fc.boolean(), (edtfs, isLasting) => {
        const lifetimes = toLifetimes(edtfs, isLasting);
        expect(toLifetimes(edtfs.toReversed(), isLasting)).toEqual(lifetimes);
        for (const intervals of [lifetimes.narrowed, lifetimes.inForce])
          for (let i = 1; i < intervals.length; i++)
            expect(intervals[i]?.from).toBeGreaterThan((intervals[i - 1]?.to ?? Infinity) + 1);
      }),
    );
  });

  const words = (intervals: readonly Interval[]) =>
    intervals.map(({ from, to }) =>
      [from, to].map((day) => (Number.isFinite(day) ? fromDay(day) : "..")).join("/"),
    );

  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ["one date", ["2020-11"], ["2020-11-01/2020-11-30"], ["2020-11-01/.."]],
    ["a span", ["2016/2020"], ["2016-01-01/2020-12-31"], ["2016-01-01/2020-12-31"]],
    ["an open end", ["2016/.."], ["2016-01-01/.."], ["2016-01-01/.."]],
    ["an open beginning", ["../2020-03"], ["../2020-03-31"], ["../2020-03-31"]],
    ["a year and a day in it", ["2020", "2020-11-10"], ["2020-11-10/2020-11-10"], ["2020-11-10/.."]],
    [
      "a year and months in it",
      ["2020", "2020-09/2020-11"],
      ["2020-09-01/2020-11-30"],
      ["2020-09-01/2020-11-30"],
    ],
    [
      "a day and a later end",
      ["2010-05-01", "2014/2016"],
      ["2010-05-01/2010-05-01", "2014-01-01/2016-12-31"],
      ["2010-05-01/2016-12-31"],
    ],
    [
      "an end and a later date",
      ["2010/2014", "2018"],
      ["2010-01-01/2014-12-31", "2018-01-01/2018-12-31"],
      ["2010-01-01/2014-12-31", "2018-01-01/.."],
    ],
    [
      "an end said more exactly",
      ["2016/2020", "2018/2020-06"],
      ["2016-01-01/2020-06-30"],
      ["2016-01-01/2020-06-30"],
    ],
    ["what cannot be read", ["recently"], [], []],
  ])("of %s", (_, edtfs, event, lasting) => {
    expect(words(toLifetimes(edtfs, false).inForce)).toEqual(event);
    expect(words(toLifetimes(edtfs, true).inForce)).toEqual(lasting);
  });

  test("a coarse date keeps to the known life of what it is about, where it meets it", () => {
    const about = (date: string, life: string) =>
      words(toLifetimes([date], false, [toInterval(life)]).inForce);
    expect(about("2020", "2020-09/2020-11")).toEqual(["2020-09-01/2020-11-30"]);
    expect(about("2020", "2018/2020-06")).toEqual(["2020-01-01/2020-06-30"]);
    expect(about("2020", "2020-11/..")).toEqual(["2020-11-01/2020-12-31"]);
    expect(about("2020", "1991/1994")).toEqual(["2020-01-01/2020-12-31"]);
    expect(about("2020/2021", "2020-09/2020-11")).toEqual(["2020-01-01/2021-12-31"]);
  });
});
