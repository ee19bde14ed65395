import { expect, test } from "vitest";
import { formatRange, isWithin, readRange, stretch, writeRange } from "../../src/core/lens/range-argument.ts";

test.each([
  ["2..5", 2, 5, "2..5", "2 to 5"],
  ["2..", 2, Infinity, "2..", "at least 2"],
  ["..5", -Infinity, 5, "..5", "at most 5"],
  ["3..3", 3, 3, "3..3", "3"],
  [" -1.5..+2e2 ", -1.5, 200, "-1.5..200", "-1.5 to 200"],
  [".5..1.", 0.5, 1, "0.5..1", "0.5 to 1"],
])("%j is a range", (text, low, high, written, words) => {
  const range = readRange(text);
  expect(range).toEqual({ low, high });
  if (range === null) return;
  expect(writeRange(range)).toBe(written);
  expect(formatRange(range)).toBe(words);
  expect(readRange(written)).toEqual(range);
});

test.each(["", "..", "5", "5..2", "a..b", "2..5x", "x2..5", "1e..2", "2..5..7"])("%j is none", (text) => {
  expect(readRange(text)).toBeNull();
});

test("both bounds count, and a range is stretched as far as a number", () => {
  const range = { low: 2, high: 5 };
  expect([1, 2, 3, 5, 6].filter((each) => isWithin(range, each))).toEqual([2, 3, 5]);
  expect([stretch(range, 1), stretch(range, 3), stretch(range, 9)]).toEqual([
    { low: 1, high: 5 },
    range,
    { low: 2, high: 9 },
  ]);
  expect(writeRange({ low: -Infinity, high: Infinity })).toBeUndefined();
});
