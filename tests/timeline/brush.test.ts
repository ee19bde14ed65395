import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binsToPeriod,
  clampBrush,
  firstWindow,
  moveDay,
  moveEnd,
  nextBinEnd,
  shiftBrush,
  toStart,
} from "../../src/app/lens/brush.ts";
import { periodOf } from "../../src/core/lens/period-of.ts";
import { fromDay, type Interval, parseEdtf } from "../../src/core/model/dates.ts";
import { chooseBins } from "../../src/core/timeline/choose-bins.ts";
import { toEdtf } from "../../src/core/timeline/to-edtf.ts";

const read = (text: string): Interval => {
  const date = parseEdtf(text);
  if (!date.ok) throw new Error(text);
  return { from: date.value.from, to: date.value.to };
};

/** Ten years, 2015 to 2024, a bin each. */
const axis = chooseBins(read("2015").from, read("2024").to, 10);

describe("a handle", () => {
  test.each([
    ["2016/2020", "from", 1, false, "2017/2020"],
    ["2016/2020", "from", -1, false, "2015/2020"],
    ["2016/2020", "from", -9, false, "2015/2020"],
    ["2016/2020", "to", 2, false, "2016/2022"],
    ["2016/2020", "to", -1, false, "2016/2019"],
    ["2016/2020", "to", 99, false, "2016/2024"],
    ["2016/2020", "to", -99, false, "2016"],
    ["2016/2020", "from", 99, false, "2020"],
    ["2020-03/2020-05", "from", 1, false, "2020-03/2020-05"],
    ["2020-03/2020-05", "to", -1, false, "2020-03/2020-05"],
    ["2020", "from", 1, false, "2020"],
    ["2016/2020", "from", 1, true, "2016-02/2020-12"],
    ["2016/2020", "to", -1, true, "2016-01/2020-11"],
    ["2016-03/2020-05", "from", 1, false, "2017-01/2020-05"],
    ["2016-03/2020-05", "from", -1, false, "2016-01/2020-05"],
    ["2016-03/2020-05", "to", 1, false, "2016-03/2020-12"],
    ["../2018", "to", 1, false, "2015/2019"],
  ] as const)("of %s, %s by %i (months: %s), leaves %s", (brush, end, by, fine, after) =>
    expect(toEdtf(moveEnd(axis, read(brush), end, by, fine))).toBe(after),
  );

  test("never leaves the axis and never crosses the other", () => {
    const days = fc.integer({ min: axis.edges[0] ?? 0, max: (axis.edges.at(-1) ?? 1) - 1 });
    fc.assert(
      fc.property(
        days,
        days,
        fc.constantFrom("from", "to"),
        fc.integer({ min: -12, max: 12 }),
        fc.boolean(),
        (a, b, end, by, fine) => {
          const brush = { from: Math.min(a, b), to: Math.max(a, b) };
          const moved = moveEnd(axis, brush, end, by, fine);
          expect(moved.from).toBeLessThanOrEqual(moved.to);
          expect(clampBrush(axis, moved)).toEqual(moved);
          expect(end === "from" ? moved.to : moved.from).toBe(end === "from" ? brush.to : brush.from);
        },
      ),
    );
  });
});

test("a day moves by bins and by days, and stays on the axis", () => {
  const day = read("2020-06-15").from;
  expect(fromDay(moveDay(axis, day, 1, false).from)).toBe("2021-01-01");
  expect(fromDay(moveDay(axis, day, -1, true).from)).toBe("2020-06-14");
  expect(fromDay(moveDay(axis, day, 99, false).from)).toBe("2024-12-31");
});

test("play keeps the length of the window and ends with the axis", () => {
  expect(toEdtf(firstWindow(axis))).toBe("2015");
  let window: Interval | null = binsToPeriod(axis, 0, 2);
  const seen: string[] = [];
  while (window !== null) {
    seen.push(toEdtf(window));
    window = shiftBrush(axis, window, 1);
  }
  expect(seen).toHaveLength(8);
  expect(seen.at(-1)).toBe("2022/2024");
  expect(toEdtf(toStart(axis, read("2022/2024")))).toBe("2015/2017");
});

test("the brush is the lens's period and nothing else", () => {
  expect(periodOf({})).toBeNull();
  expect(periodOf({ period: "nonsense" })).toBeNull();
  expect(periodOf({ period: "2016/2020", types: "state" })?.dates).toEqual(read("2016/2020"));
});

test("up to the end of one bin after the other", () => {
  let day: number | null = read("2022-06-15").from;
  const seen: string[] = [];
  while (day !== null) {
    seen.push(fromDay(day));
    day = nextBinEnd(axis, day);
  }
  expect(seen).toEqual(["2022-06-15", "2022-12-31", "2023-12-31", "2024-12-31"]);
});
