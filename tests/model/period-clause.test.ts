import { describe, expect, test } from "vitest";
import { toDay } from "../../src/core/model/dates.ts";
import {
  formatPeriodClause,
  meetsPeriod,
  type PeriodClause,
  readPeriod,
  writePeriod,
} from "../../src/core/model/period-clause.ts";

const read = (text: string): PeriodClause => {
  const clause = readPeriod(text);
  if (!clause.ok) throw new Error(clause.error[0]?.message);
  return clause.value;
};

describe("a condition on dates", () => {
  test.each([
    ["2016/2020", "during", "2016/2020", "unsaid"],
    ["during:2016", "during", "2016", "unsaid"],
    ["2016/2020:dated-only", "during", "2016/2020", "dropped"],
    ["up-to:2021-01-01:dated-only", "up-to", "2021-01-01", "dropped"],
    ["in-force:2021-01-01:with-undated", "in-force", "2021-01-01", "kept"],
  ])("%s is read as its parts", (text, mode, edtf, undated) => {
    expect(read(text)).toMatchObject({ mode, edtf, undated });
  });

  test("holds the first and the last day that it names", () => {
    expect(read("2016/2020").dates).toEqual({ from: toDay(2016, 1, 1), to: toDay(2020, 12, 31) });
  });

  test.each([
    ["2016:sometimes", '"2016:sometimes" is not a period.'],
    ["2016:dated-only:with-undated", '"2016:dated-only:with-undated" is not a period.'],
    ["until:2016", '"until:2016" is not a period.'],
    ["up-to:2016/2020", '"2016/2020" is a span, and up-to takes one date.'],
    ["in-force:2016/2020", '"2016/2020" is a span, and in-force takes one date.'],
  ])("%s is refused", (text, message) => {
    const clause = readPeriod(text);
    expect(clause.ok ? "read" : clause.error[0]).toMatchObject({ code: "period", path: "period", message });
    expect(clause.ok ? "" : clause.error[0]?.hint).toContain("up-to:2021-01-01");
  });

  test.each([
    "2016/2020",
    "2016/2020:dated-only",
    "up-to:2021-01-01:with-undated",
    "in-force:2021:dated-only",
  ])("%s is written as it was read", (text) => {
    expect(writePeriod(read(text))).toBe(text);
  });

  test.each([
    ["2016/2020", "in 2016 to 2020 or undated"],
    ["2016:dated-only", "in 2016"],
    ["2021-01-01:with-undated", "on 1 January 2021, undated too"],
    ["up-to:2021-01-01:dated-only", "up to 1 January 2021"],
    ["in-force:2021-01-01:dated-only", "in force on 1 January 2021"],
  ])("%s reads %s", (text, words) => {
    expect(formatPeriodClause(read(text))).toBe(words);
  });

  test.each([
    ["2016/2020", ["2020-12-31"], false, true],
    ["2016/2020", ["2021-01-01"], false, false],
    ["2016/2020", ["2010", "2017"], false, true],
    ["up-to:2018", ["2018-12-31"], false, true],
    ["up-to:2018", ["2019-01-01"], false, false],
    ["in-force:2018-05-01", ["2010"], true, true],
    ["in-force:2018-05-01", ["2010"], false, false],
    ["in-force:2018-05-01", ["2019"], true, false],
  ])("%s and dates %j, lasting %s: %s", (text, edtfs, isLasting, expected) => {
    expect(meetsPeriod(read(text), edtfs, isLasting)).toBe(expected);
  });
});
