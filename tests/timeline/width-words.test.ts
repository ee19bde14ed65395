import { expect, test } from "vitest";
import { widthWords } from "../../src/ui/timeline/time-words.ts";

test.each([
  [1, "within one month", "spans months"],
  [12, "within one year", "spans years"],
  [60, "within one bar of 5 years", "over several bars"],
  [1200, "within one bar of 100 years", "over several bars"],
])("bars of %d months are explained in words that can be read", (months, wide, narrow) => {
  expect(widthWords(months)).toEqual({ wide, narrow });
});
