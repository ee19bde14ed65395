import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { applyLens } from "../../src/core/lens/apply-lens.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const shipped = buildGraph(readShipped());
const plain = toDataset("a -attacked-> b\nb -attacked-> c\nc -allied_with-> d\nd -allied_with-> a");
const foreign = buildGraph({
  ...plain,
  entities: plain.entities.map((entity, i) => ({
    ...entity,
    attributes: new Map(i < 2 ? [["country", i === 0 ? "France" : "Iran"]] : []),
  })),
});

const viewOf = (graph: typeof shipped, lens: Lens) => {
  const view = applyLens(graph, lens);
  if (!view.ok) throw new Error(view.error[0]?.message);
  return view.value;
};

test.each<[Lens, string, number, boolean]>([
  [{ "attribute:country": "France" }, "attribute:country", 2, false],
  [{ "attribute:country": "!France" }, "attribute:country", 2, true],
  [{ "not.attribute:country": "France" }, "not.attribute:country", 2, true],
  [{ "attribute:country": "France,-" }, "attribute:country", 2, true],
])("%j says what it could not judge", (lens, key, count, isKept) => {
  const step = viewOf(foreign, lens).steps.find((each) => each.key === key);
  expect(step?.unjudged).toMatchObject({ on: "entity", count, isKept, what: "country" });
});

test("a clause that judges everything says nothing", () => {
  expect(viewOf(foreign, { types: "state" }).steps[0]?.unjudged).toBeUndefined();
  expect(
    viewOf(foreign, { "or.attribute:country": "Iran,-", degree: "0.." }).steps[0]?.unjudged,
  ).toBeUndefined();
});

test("the other argument changes what is shown by exactly so many", () => {
  const period = fc
    .tuple(
      fc.constantFrom("2020", "up-to:2020", "in-force:2020-11-11"),
      fc.constantFrom("", ":dated-only", ":with-undated"),
    )
    .map((parts) => parts.join(""));
  const lens = fc.record(
    {
      period,
      "not.period": period,
      types: fc.constantFrom("!person", "state,conflict"),
      certainty: fc.constant("stated"),
      "or.types": fc.constantFrom("person,state"),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(lens, (lens) => {
      const before = viewOf(shipped, lens);
      for (const { key, unjudged } of before.steps) {
        if (unjudged?.other === undefined) continue;
        const after = viewOf(shipped, { ...lens, [key]: unjudged.other });
        const hasOther = Object.keys(lens).some((each) => each.startsWith("or."));
        const changed = Math.abs(after.relationCount - before.relationCount);
        // What is kept may also be shown by another OR group.
        if (unjudged.isKept && hasOther) expect(changed).toBeLessThanOrEqual(unjudged.count);
        else expect(changed).toBe(unjudged.count);
      }
    }),
    { numRuns: 80 },
  );
});
