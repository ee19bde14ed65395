import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readField, writeField } from "../../src/core/lens/field-argument.ts";
import { readRange, writeRange } from "../../src/core/lens/range-argument.ts";
import type { Field } from "../../src/core/lens/view.ts";

const number = {
  kind: "number",
  filter: "attribute:year",
  label: "year",
  low: -3,
  high: 9,
  hasMissing: true,
} as const;
const date = { ...number, kind: "date", low: 0, high: 365 } as const;
const text = { kind: "text", filter: "attribute:note", label: "note", hasMissing: false } as const;
const EMPTY = { from: "", to: "", words: "", withMissing: false };

describe("the boxes of a filter", () => {
  test.each<[Exclude<Field, { kind: "choice" }>, Partial<typeof EMPTY>, string | null | undefined]>([
    [number, {}, undefined],
    [number, { from: "2" }, "2.."],
    [number, { from: " 2 ", to: "5.5" }, "2..5.5"],
    [number, { to: "-1", withMissing: true }, "..-1,-"],
    [number, { from: "two" }, null],
    [number, { from: "5", to: "2" }, null],
    [date, { from: "2016" }, "@2016/.."],
    [date, { from: "2016", to: "2016" }, "@2016"],
    [date, { from: "2016-01", to: "2020" }, "@2016-01/2020"],
    [date, { to: "2020" }, "@../2020"],
    [date, { from: "2020", to: "soon" }, null],
    [date, { from: "soon" }, null],
    [text, { words: "oil, gas" }, "~oil%2c gas"],
    [text, { words: "oil", withMissing: true }, "~oil"],
  ])("of $kind with %j are written as %s, and read back", (field, draft, argument) => {
    expect(writeField(field, { ...EMPTY, ...draft })).toBe(argument);
    if (typeof argument === "string") expect(writeField(field, readField(field, argument))).toBe(argument);
  });

  test("show the bounds of the data where nothing is set, and nothing of a clause that is turned round", () => {
    expect(readField(number, undefined)).toMatchObject({ ...EMPTY, low: "-3", high: "9" });
    expect(readField(date, undefined)).toMatchObject({ low: "1970-01-01", high: "1971-01-01" });
    expect(readField(number, "!2..5")).toMatchObject(EMPTY);
  });
});

test("any range of numbers survives being written and read", () => {
  const bound = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
  fc.assert(
    fc.property(fc.option(bound), fc.option(bound), (a, b) => {
      const [low, high] = [a ?? -Infinity, b ?? Infinity].sort((x, y) => x - y);
      const range = { low: (low ?? 0) + 0, high: (high ?? 0) + 0 };
      const written = writeRange(range);
      if (a === null && b === null) expect(written).toBeUndefined();
      else expect(readRange(written ?? "")).toEqual(range);
    }),
  );
});
