import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../../src/core/edit/apply-edits.ts";
import type { Edit } from "../../src/core/edit/forms.ts";
import { takeFingerprint } from "../../src/core/graph/fingerprint.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { parseDataset } from "../../src/core/model/parse.ts";
import { MINIMAL } from "../model/minimal-data.ts";
import { createEditMaker, ownClaim } from "./edit-maker.ts";

function open(): Dataset {
  const read = parseDataset({
    ...MINIMAL,
    entityTypes: [...MINIMAL.entityTypes, { ...MINIMAL.entityTypes[0], id: "company", label: "Company" }],
    relationTypes: [{ ...MINIMAL.relationTypes[0], range: "*" }],
    entities: [..."abcd"].map((name) => ({ id: `state:${name}`, type: "state", name: name.toUpperCase() })),
  });
  if (!read.ok) throw new Error("The base cannot be read.");
  return read.value;
}

const BASE = open();

/** Ids of the base and some that edits may have made. */
const anyId = fc.constantFrom(..."abcdefg").map((name) => `state:${name}`);
const anyClaim = fc.constantFrom("claim:1", "claim:2", "claim:3", "claim:4");

/** Plans of edits, wild ones among them: what does not fit is set aside. */
const anyPlan = fc.oneof(
  fc.record({ do: fc.constant("add" as const), id: anyId, other: anyId }),
  fc.record({ do: fc.constant("rename" as const), id: anyId, other: anyId }),
  fc.record({ do: fc.constant("retype" as const), id: anyId, other: anyId }),
  fc.record({ do: fc.constant("join" as const), id: anyId, other: anyId }),
  fc.record({ do: fc.constant("remove" as const), id: anyId, other: anyId }),
  fc.record({ do: fc.constant("claim" as const), id: anyId, other: anyId, claim: anyClaim }),
  fc.record({ do: fc.constant("unclaim" as const), id: anyId, other: anyId, claim: anyClaim }),
);
type Plan = typeof anyPlan extends fc.Arbitrary<infer P> ? P : never;

function toEdit(plan: Plan, sign: ReturnType<typeof createEditMaker>): Edit {
  const { id, other } = plan;
  switch (plan.do) {
    case "add":
      return sign({ kind: "entity.add", entity: { id, type: "state", name: `new ${id}` } });
    case "rename":
      return sign({ kind: "entity.set", entity: id, set: { name: `called ${other}` } });
    case "retype":
      return sign({ kind: "entity.set", entity: id, set: { type: "company" } });
    case "join":
      return sign({ kind: "entity.join", kept: id, gone: other });
    case "remove":
      return sign({ kind: "entity.remove", entity: id });
    case "claim":
      return sign({ kind: "claim.add", claim: ownClaim(plan.claim, id, "attacked", other) });
    case "unclaim":
      return sign({ kind: "claim.remove", claim: plan.claim });
  }
}

const RUNS = { numRuns: 1000 };

test("each step back gives the graph of the step before, down to the first", () => {
  fc.assert(
    fc.property(fc.array(anyPlan, { maxLength: 12 }), (plans) => {
      const sign = createEditMaker();
      const edits = plans.map((plan) => toEdit(plan, sign));
      const at = (count: number) => takeFingerprint(applyEdits(BASE, edits.slice(0, count)).dataset);
      const forth = edits.map((_, count) => at(count));
      const back = edits.map((_, count) => at(edits.length - 1 - count));
      expect(back).toEqual(forth.toReversed());
      expect(back.at(-1) ?? at(0)).toBe(takeFingerprint(open()));
      expect(BASE).toEqual(open());
    }),
    RUNS,
  );
});

test("two that are joined and taken apart are as they were, whatever else was done to others meanwhile", () => {
  fc.assert(
    fc.property(
      fc.array(anyPlan, { maxLength: 8 }),
      anyId,
      anyId,
      fc.array(anyPlan, { maxLength: 8 }),
      (first, kept, gone, second) => {
        const sign = createEditMaker();
        const before = first.map((plan) => toEdit(plan, sign));
        const join = sign({ kind: "entity.join", kept, gone });
        const untouched = (plan: Plan) => ![plan.id, plan.other].some((id) => id === kept || id === gone);
        const harmless = second.filter(
          (plan) => untouched(plan) && plan.do !== "remove" && plan.do !== "join",
        );
        const meanwhile = harmless.map((plan) => toEdit(plan, sign));
        const part = sign({ kind: "entity.part", join: join.id });
        const { dataset } = applyEdits(BASE, [...before, join, ...meanwhile, part]);
        expect(dataset).toEqual(applyEdits(BASE, [...before, ...meanwhile]).dataset);
      },
    ),
    RUNS,
  );
});

test("whatever is done, what comes out is data that can be read, and every edit was made or is named", () => {
  fc.assert(
    fc.property(fc.array(anyPlan, { maxLength: 12 }), (plans) => {
      const sign = createEditMaker();
      const edits = plans.map((plan) => toEdit(plan, sign));
      const { dataset, misfits } = applyEdits(BASE, edits);
      const ids = new Set(dataset.entities.map(({ id }) => id));
      for (const { source, target } of dataset.relations) {
        expect(ids.has(source)).toBe(true);
        expect(ids.has(target)).toBe(true);
      }
      for (const { to } of dataset.redirects ?? []) expect(ids.has(to)).toBe(true);
      const kept = edits.filter((edit) => !misfits.some((misfit) => misfit.edit === edit));
      expect(kept.length + misfits.length).toBe(edits.length);
      expect(applyEdits(BASE, kept).misfits).toEqual([]);
    }),
    RUNS,
  );
});
