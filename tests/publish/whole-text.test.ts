import fc from "fast-check";
import { expect, test } from "vitest";
import { toCorridorIri } from "../../src/core/base/corridor-iri.ts";
import { fromWholeText, toWholeText } from "../../src/core/base/whole-text.ts";

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom("~", "u", "d83d", "~ud83d", "\ud83d", "\ude00", "a"),
    fc.string({ unit: "binary" }),
  ),
});

test("every text comes back, halves of pairs and what looks like one among them", () =>
  fc.assert(
    fc.property(anyText, (text) => {
      const whole = toWholeText(text);
      expect(whole).toBe(Buffer.from(whole, "utf8").toString("utf8"));
      expect(fromWholeText(whole)).toBe(text);
    }),
    { numRuns: 2000 },
  ));

test("different ids have different addresses", () => {
  expect(toCorridorIri("entity", "\ud83d")).not.toBe(toCorridorIri("entity", "~ud83d"));
  expect(toCorridorIri("entity", "A")).not.toBe(toCorridorIri("entity", "a"));
});
