import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readGraphFile } from "../../src/core/formats/read-graph-file.ts";
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

  test("of a graph of one kind leaves no entity without a tie inside, either", () => {
    // Stars around centres that are all tied to the same entities without weight of their own.
    const stars = Array.from({ length: 70 }, (_, i) => [
      ...Array.from({ length: 6 }, (_, j) => `hub${i} -allied_with-> leaf${i}-${j}`),
      `hub${i} -allied_with-> joint${i % 23}`,
      `hub${i} -allied_with-> joint${(i + 1) % 23}`,
    ]);
    const dataset = toDataset(stars.flat().join("\n"));
    const graph = buildGraph(dataset);
    const view = openingViewOf(graph);
    expect(view?.count).toBeGreaterThanOrEqual(48);
    expect(view?.count).toBeLessThanOrEqual(60);
    const shown = new Set([...(view?.entities ?? [])].flatMap((byte, u) => (byte === 1 ? [u] : [])));
    for (const u of shown)
      expect(
        [...graph.source].some(
          (from, r) =>
            (from === u && shown.has(graph.target[r] ?? -1)) || (graph.target[r] === u && shown.has(from)),
        ),
      ).toBe(true);
  });

  test("of a graph with thousands of one kind holds 48, each with a tie, and weighs only those that carry most", () => {
    const nodes = Array.from({ length: 3000 }, (_, i) => ({
      id: `n${i}`,
      type: i < 2500 ? "person" : "company",
    }));
    // A tree, so that what stands nearer to its root joins more.
    const links = nodes.slice(1).map(({ id }, i) => ({ source: id, target: `n${Math.floor(i / 3)}` }));
    const read = readGraphFile({
      name: "large.json",
      bytes: new TextEncoder().encode(JSON.stringify({ nodes, links })),
    });
    if (!read.ok) throw new Error("not read");
    const graph = buildGraph(read.value.dataset);
    const view = openingViewOf(graph);
    expect(view?.count).toBeGreaterThan(40);
    expect(view?.count).toBeLessThanOrEqual(48);
    const shown = applyLens(graph, { opening: "yes" });
    expect(shown.ok && shown.value.entityCount).toBe(view?.count);
    expect(view?.entities[0]).toBe(1);
    // None of the leaves, which are two thirds of all.
    expect(view?.entities.subarray(1000).includes(1)).toBe(false);
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
