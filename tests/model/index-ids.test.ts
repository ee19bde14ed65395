import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexIds } from "../../src/core/model/index-ids.ts";

const ids = fc.uniqueArray(
  fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "", "toString")),
);

describe("the index of ids", () => {
  test("answers as a Map does", () => {
    fc.assert(
      fc.property(ids, ids, (known, asked) => {
        const index = indexIds(known);
        const oracle = new Map(known.map((id, at) => [id, at]));
        for (const id of [...known, ...asked]) {
          expect(index.get(id)).toBe(oracle.get(id));
          expect(index.has(id)).toBe(oracle.has(id));
        }
      }),
    );
  });

  test("finds each of many", () => {
    const many = Array.from({ length: 5000 }, (_, at) => `relation:e${at}`);
    const index = indexIds(many);
    expect(many.every((id, at) => index.get(id) === at)).toBe(true);
    expect(index.has("relation:e5000")).toBe(false);
  });
});
