import { expect, test } from "vitest";
import { compareFigures, type Figure } from "../../src/core/model/compare-figures.ts";

const FIGURE: Figure = { claim: 0, measure: "share", of: "arms", min: 60, max: 70, period: "2016/2020" };

test.each<[string, Partial<Figure>, ReturnType<typeof compareFigures>]>([
  ["ranges that share a part", { min: 65, max: 90 }, "corroborates"],
  ["ranges that meet at one end", { min: 70, max: 90 }, "corroborates"],
  ["ranges that meet at the other", { min: 10, max: 60 }, "corroborates"],
  ["a range above", { min: 71, max: 90 }, "conflicts"],
  ["a range below", { min: 10, max: 59 }, "conflicts"],
  ["another measure", { measure: "count" }, "different-measure"],
  ["another whole", { of: "oil" }, "different-measure"],
  ["the same period in other words", { period: "2016-01-01/2020-12-31" }, "corroborates"],
  ["a period that begins later", { period: "2017/2020" }, "different-period"],
  ["a period that ends earlier", { period: "2016/2019" }, "different-period"],
  ["a period that cannot be read", { period: "then" }, "different-period"],
])("%s", (_, change, verdict) => {
  expect(compareFigures(FIGURE, { ...FIGURE, ...change })).toBe(verdict);
});

test("two periods that cannot be read and are written alike are the same", () => {
  const one = { ...FIGURE, period: "then" };
  expect(compareFigures(one, { ...one })).toBe("corroborates");
});
