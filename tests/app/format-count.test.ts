import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCount } from "../../src/core/base/format-count.ts";

test("whole numbers read as English has them", () => {
  fc.assert(
    fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (count) => {
      expect(formatCount(count)).toBe(count.toLocaleString("en"));
    }),
  );
});
