import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { applyLens } from "../../src/core/lens/apply-lens.ts";
import { FILTERS } from "../../src/core/lens/filters.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import { admit, changeArgument, toArgument } from "../../src/core/lens/set-argument.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const graph = buildGraph(
  toDataset(`
    israel -supplied_arms_to-> azerbaijan @2016/2020 #1
    israel -supplied_arms_to-> azerbaijan #2
    azerbaijan -attacked-> place:region @2023 #1
    person:leader -holds_office-> azerbaijan !opinion #2
    israel -allied_with-> azerbaijan #1 ~x`),
);

const look = (lens: Lens) => {
  const view = applyLens(graph, lens);
  if (!view.ok) return view.error.map(({ message }) => message);
  return {
    entities: graph.dataset.entities.filter((_, i) => view.value.entities[i] === 1).map(({ name }) => name),
    relations: graph.dataset.relations
      .filter((_, i) => view.value.relations[i] === 1)
      .map(({ type }) => type),
  };
};

describe("a lens", () => {
  test.each<[string, Lens, string[], string[]]>([
    [
      "shows everything when empty",
      {},
      ["israel", "azerbaijan", "region", "leader"],
      ["supplied_arms_to", "attacked", "holds_office", "allied_with"],
    ],
    [
      "drops a type with its relations",
      { types: "!person" },
      ["israel", "azerbaijan", "region"],
      ["supplied_arms_to", "attacked", "allied_with"],
    ],
    ["keeps only a type", { types: "state" }, ["israel", "azerbaijan"], ["supplied_arms_to", "allied_with"]],
    [
      "drops a family and the entities it leaves bare",
      { relations: "!affiliation" },
      ["israel", "azerbaijan", "region"],
      ["supplied_arms_to", "attacked", "allied_with"],
    ],
    ["keeps a relation type", { relations: "attacked" }, ["azerbaijan", "region"], ["attacked"]],
    [
      "keeps a document's relations",
      { documents: "document:2" },
      ["israel", "azerbaijan", "leader"],
      ["supplied_arms_to", "holds_office"],
    ],
    ["sets an evidence floor", { "min-documents": "2" }, ["israel", "azerbaijan"], ["supplied_arms_to"]],
    [
      "filters by certainty",
      { certainty: "!stated" },
      ["israel", "azerbaijan", "leader"],
      ["holds_office", "allied_with"],
    ],
    [
      "filters by period, undated relations stay",
      { period: "2021/2022" },
      ["israel", "azerbaijan", "leader"],
      ["holds_office", "allied_with"],
    ],
  ])("%s", (_, lens, entities, relations) => expect(look(lens)).toEqual({ entities, relations }));

  test.each<[Lens, RegExp]>([
    [{ types: "planet" }, /There is no "planet" in this graph/],
    [{ kind: "state" }, /There is no filter "kind"/],
    [{ "min-documents": "many" }, /"many" is not a number of sources/],
    [{ period: "recently" }, /"recently" is not a date/],
  ])("%j is refused in one line", (lens, message) =>
    expect(look(lens)).toEqual([expect.stringMatching(message)]),
  );

  test("counts say what is shown of what there is", () => {
    const view = applyLens(graph, { types: "!person" });
    const types = view.ok ? view.value.facets.find(({ filter }) => filter === "types")?.values : [];
    expect(types).toEqual([
      { value: "state", label: "States", shown: 2, total: 2, on: true },
      { value: "person", label: "People", shown: 0, total: 1, on: false },
      { value: "place", label: "Places", shown: 1, total: 1, on: true },
    ]);
  });

  test("shown counts of every facet add up to what is visible, on the shipped data, under any lens", () => {
    const shipped = buildGraph(readShipped());
    // Some list nothing in this graph.
    const sets = FILTERS.flatMap((filter) =>
      filter.kind === "set" && filter.values(shipped).length > 0 ? [filter] : [],
    );
    const clause = fc.oneof(
      ...sets.map((filter) => {
        const values = filter.values(shipped).map(({ value }) => value);
        return fc
          .tuple(fc.boolean(), fc.subarray(values, { minLength: 1, maxLength: Math.min(4, values.length) }))
          .map(([drops, some]) => [filter.id, `${drops ? "!" : ""}${some.join(",")}`] as const);
      }),
    );
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 3 }), (clauses) => {
        const view = applyLens(shipped, Object.fromEntries(clauses));
        if (!view.ok) throw new Error("refused");
        const { entities, relations, facets } = view.value;
        const visible = (mask: Uint8Array) => mask.filter((byte) => byte === 1).length;
        const sum = (filter: string) =>
          facets
            .find((facet) => facet.filter === filter)
            ?.values.filter(({ parent }) => parent === undefined)
            .reduce((total, { shown }) => total + shown, 0);
        expect(sum("types")).toBe(visible(entities));
        expect(sum("relations")).toBe(visible(relations));
        expect(sum("certainty")).toBe(visible(relations));
        for (let r = 0; r < shipped.relationCount; r++)
          if (relations[r] === 1) {
            expect(entities[shipped.source[r] ?? -1]).toBe(1);
            expect(entities[shipped.target[r] ?? -1]).toBe(1);
          }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the argument of a set filter", () => {
  const known = [
    { value: "f", label: "F" },
    { value: "g", label: "G" },
    { value: "a", label: "A", parent: "f" },
    { value: "b", label: "B", parent: "f" },
    { value: "c", label: "C", parent: "g" },
    { value: "d", label: "D", parent: "g" },
  ];

  test("any set of values survives being written and read", () => {
    fc.assert(
      fc.property(fc.subarray(["a", "b", "c", "d"]), (values) => {
        const argument = toArgument(new Set(values), known);
        const read = admit("x", argument, known);
        expect(read.ok && [...read.value].sort()).toEqual([...values].sort());
      }),
    );
  });

  test("toggling twice is nothing, and families stand for their members", () => {
    expect(changeArgument(undefined, known, { kind: "toggle", value: "f" })).toBe("!f");
    expect(changeArgument("!f", known, { kind: "toggle", value: "a" })).toBe("!b");
    expect(changeArgument("!f", known, { kind: "toggle", value: "f" })).toBeUndefined();
    expect(changeArgument(undefined, known, { kind: "only", value: "c" })).toBe("c");
    expect(changeArgument("c", known, { kind: "invert" })).toBe("!c");
  });
});
