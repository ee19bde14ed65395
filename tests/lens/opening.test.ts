import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { applyLens } from "../../src/core/lens/apply-lens.ts";
import { openingViewOf } from "../../src/core/lens/opening-view.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { readShipped, SOUGHT_ENTITIES } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const shipped = readShipped();
const { opening: _, ...undeclared } = shipped;

const idsOf = (dataset: Dataset): readonly string[] => {
  const view = openingViewOf(buildGraph(dataset));
  return dataset.entities.flatMap(({ id }, u) => (view?.entities[u] === 1 ? [id] : [])).sort();
};

describe("the opening view", () => {
  test("of the shipped graph is what its data name: 46 entities and 110 relations", () => {
    const view = applyLens(buildGraph(shipped), { opening: "yes" });
    if (!view.ok) throw new Error("not read");
    expect([view.value.entityCount, view.value.relationCount]).toEqual([46, 110]);
    expect(idsOf(shipped)).toEqual(expect.arrayContaining(SOUGHT_ENTITIES));
  });

  test("where the data name nothing, is derived: between 40 and 60 entities, the same eight among them", () => {
    const ids = idsOf(undeclared);
    expect(ids.length).toBeGreaterThanOrEqual(40);
    expect(ids.length).toBeLessThanOrEqual(60);
    expect(ids).toEqual(expect.arrayContaining(SOUGHT_ENTITIES));
  });

  test("leaves no entity without a tie inside", () => {
    for (const dataset of [shipped, undeclared]) {
      const ids = new Set(idsOf(dataset));
      for (const id of ids)
        expect(
          dataset.relations.some(
            ({ source, target }) =>
              source !== target && ((source === id && ids.has(target)) || (target === id && ids.has(source))),
          ),
        ).toBe(true);
    }
  });

  test("is the same for any order of the records", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...undeclared.entities], { minLength: undeclared.entities.length }),
        fc.shuffledSubarray([...undeclared.relations], { minLength: undeclared.relations.length }),
        (entities, relations) => {
          expect(idsOf({ ...undeclared, entities, relations })).toEqual(idsOf(undeclared));
        },
      ),
      { numRuns: 10 },
    );
  });

  test("of a small graph is all of it", () => {
    expect(openingViewOf(buildGraph(toDataset("alpha -allied_with-> beta")))).toBeNull();
  });

  test("shows what was asked for besides, and says what it does not know", () => {
    const graph = buildGraph(shipped);
    const one = applyLens(graph, { opening: "concept:genocide" });
    expect(one.ok && one.value.entityCount).toBe(47);
    expect(applyLens(graph, { opening: "concept:nothing" }).ok).toBe(false);
  });
});
