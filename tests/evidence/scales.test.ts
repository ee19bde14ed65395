import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildEvidenceContext } from "../../src/core/evidence/context.ts";
import { describeRelation } from "../../src/core/evidence/describe-relation.ts";
import { chooseTicks } from "../../src/core/evidence/scale-figures.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import type { QualifierValue } from "../../src/core/model/dataset.ts";
import { toDataset } from "../fixtures/text-graph.ts";

/** The scales of one relation whose claims, one per document, carry these figures and dates. */
function scalesOf(figures: readonly (readonly [Readonly<Record<string, QualifierValue>>, string | null])[]) {
  const dataset = toDataset(figures.map((_, i) => `a -exports_to-> b #${i + 1}`).join("\n"));
  const claims = dataset.claims.map((claim, i) => {
    const [qualifiers = {}, edtf = null] = figures[i] ?? [];
    return { ...claim, qualifiers, ...(edtf === null ? {} : { when: { edtf } }) };
  });
  return describeRelation(buildEvidenceContext(buildGraph({ ...dataset, claims })), 0).scales;
}

describe("figures on one axis", () => {
  test("figures of one measure and unit share a scale; each says how it relates to the others", () => {
    const [scale, ...rest] = scalesOf([
      [{ share: { min: 66.5, max: 70 }, of: "imports", hedge: "nearly" }, "2016/2020"],
      [{ share: 69, of: "imports" }, "2016/2020"],
      [{ share: 60, of: "imports" }, "2016/2020"],
      [{ share: 60, of: "imports" }, "2015/2019"],
      [{ share: 60, of: "purchases" }, null],
      [{ amount: 3, unit: "tons" }, "2016"],
    ]);
    expect(rest).toEqual([]);
    expect(scale?.label).toBe("share");
    expect(scale?.unit).toBe("%");
    expect(scale?.ticks).toEqual([0, 25, 50, 75, 100]);
    expect(scale?.marks.map(({ text, when, documents }) => [text, when, documents])).toEqual([
      ["nearly 70 % of imports", "2016 to 2020", [1]],
      ["69 % of imports", "2016 to 2020", [2]],
      ["60 % of imports", "2016 to 2020", [3]],
      ["60 % of imports", "2015 to 2019", [4]],
      ["60 % of purchases", null, [5]],
    ]);
    expect(scale?.marks[0]?.stated).toBe(70);
    expect(scale?.marks[0]?.against.map(({ mark, kind }) => [mark, kind])).toEqual([
      [1, "corroborates"],
      [2, "conflicts"],
      [3, "different-period"],
      [4, "different-measure"],
    ]);
  });

  test("an open bound stays open, and the word for it is shown", () => {
    const [scale] = scalesOf([
      [{ count: { min: 100000 }, unit: "people", hedge: "over" }, "2023"],
      [{ count: { min: 2000 }, unit: "people", wording: "thousands" }, "2023"],
    ]);
    expect(scale?.marks.map(({ min, max, stated, text }) => [min, max, stated, text])).toEqual([
      [100000, null, 100000, "over 100,000 people"],
      [2000, null, 2000, "at least 2,000 people (“thousands”)"],
    ]);
  });

  test("units and currencies are not mixed", () => {
    expect(
      scalesOf([
        [{ amount: 3, unit: "tons" }, null],
        [{ amount: 3, unit: "barrels" }, null],
      ]),
    ).toEqual([]);
  });

  test("the axis holds 0 and every value, in equal steps, few of them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (values, isShare) => {
          const ticks = chooseTicks(values, isShare);
          const [low = 0, high = 0] = [ticks[0], ticks.at(-1)];
          const slack = 1e-6 * (high - low);
          expect(ticks.length).toBeGreaterThan(1);
          expect(ticks.length).toBeLessThan(9);
          for (const value of [0, ...values]) {
            expect(value).toBeGreaterThanOrEqual(low - slack);
            expect(value).toBeLessThanOrEqual(high + slack);
          }
        },
      ),
    );
  });
});
