import { expect } from "vitest";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { isObject } from "../../src/core/model/parse-part.ts";
import { toPlain } from "../../src/core/model/serialise.ts";

/** JSON with the fields of every object in one order. */
const toCanonicalText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );

/** A data set as lines that are equal, byte for byte, for equal data: its records sorted, whatever their order was. */
const toSortedLines = (dataset: Dataset): readonly string[] =>
  Object.entries(toPlain(dataset)).flatMap(([name, value]) => {
    const records: readonly unknown[] = Array.isArray(value) ? value : [value];
    return records.map((record) => `${name} ${toCanonicalText(record)}`).sort();
  });

/** Expects the same data, byte for byte after sorting; shows the first records that differ. */
export function expectSameData(actual: Dataset, expected: Dataset): void {
  const [is, wanted] = [toSortedLines(actual), toSortedLines(expected)];
  const differing = wanted.flatMap((line, index) => (line === is[index] ? [] : [[is[index], line]]));
  expect(differing.slice(0, 3)).toEqual([]);
  expect(is.length).toBe(wanted.length);
}
