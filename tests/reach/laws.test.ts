import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { compileLens } from "../../src/core/lens/compile-lens.ts";
import { FILTERS } from "../../src/core/lens/filters.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import { toConditions } from "../../src/core/paths/reach/source-conditions.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { ALL_ROWS, meetsConditions } from "../../src/core/source/row-conditions.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { toQuery } from "../paths/plain-query.ts";
import { graphTexts } from "../paths/random-graphs.ts";
import { withRows } from "./changed-source.ts";
import { expectSameAnswer, openReach } from "./reach-contract.ts";
import { sparseGraphs, sparseQueries } from "./sparse-graphs.ts";

const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  relations: ["borders", "supply", "!territory", "!borders,conflict", "supply,met_with"],
  certainty: ["stated", "!contested", "weak,contested"],
  "min-documents": ["0", "1", "2", "3"],
  period: [
    "2002",
    "2001/2003:dated-only",
    "2004/..",
    "up-to:2002-06-01",
    "in-force:2003-01-01",
    "in-force:2003-01-01:dated-only",
  ],
  undated: ["no", "only"],
  hidden: ["state:a"],
  types: ["state", "!person"],
};

const clauses = fc.constantFrom(...Object.keys(ARGUMENTS)).chain((id) =>
  fc.record({
    key: fc.constantFrom(id, id, id, `not.${id}`, `or.${id}`, `${id}:2`),
    argument: fc.constantFrom(...(ARGUMENTS[id] ?? [])),
  }),
);

const lenses: fc.Arbitrary<Lens> = fc
  .array(clauses, { maxLength: 4 })
  .map((list) => Object.fromEntries(list.map(({ key, argument }) => [key, argument])));

describe("conditions that a source may apply", () => {
  test("are tried of every filter that has some", () => {
    const pushing = FILTERS.filter(({ onSource }) => onSource.pushes !== undefined).map(({ id }) => id);
    expect(pushing.filter((id) => (ARGUMENTS[id] ?? []).length === 0)).toEqual([]);
    expect(pushing.length).toBeGreaterThan(2);
  });

  test("never leave out a relation that the filters admit, whatever the filters", async () => {
    let pushed = 0;
    await fc.assert(
      fc.asyncProperty(graphTexts, lenses, async (text, lens) => {
        const graph = buildGraph(toDataset(text));
        const compiled = compileLens(graph, lens);
        fc.pre(compiled.ok);
        if (!compiled.ok) return;
        const conditions = toConditions(lens, graph.dataset.ontology);
        if (Object.keys(conditions).length > 0) pushed++;
        const ids = graph.dataset.entities.map(({ id }) => id);
        const rows = await createMemorySource(graph).expand({ ids, conditions: ALL_ROWS, limit: 1000 });
        if (!rows.ok) throw new Error("refused");
        for (const row of rows.value.rows) {
          const index = graph.relationIndex.get(row.id) ?? -1;
          const isAdmitted =
            compiled.value.length === 0 ||
            compiled.value.some((group) =>
              group.every(({ filter, admits }) => filter.on === "entity" || admits(index)),
            );
          if (isAdmitted) expect(meetsConditions(conditions, row)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(pushed).toBeGreaterThan(100);
  });

  test("are pushed where a filter says them outright, and not where one of several alternatives would do", () => {
    const { ontology } = readShipped();
    expect(toConditions({ "min-documents": "2" }, ontology)).toEqual({ minDocuments: 2 });
    expect(toConditions({ certainty: "!contested", relations: "borders" }, ontology)).toEqual({
      certainty: ["stated", "weak", "machine-made", "unsourced"],
      relationTypes: ["borders"],
    });
    expect(toConditions({ "min-documents": "2", "or.relations": "borders" }, ontology)).toEqual({});
    expect(toConditions({ "not.min-documents": "2" }, ontology)).toEqual({});
  });
});

describe("a question that is cut", () => {
  test("is exact below what it says is certain, and never claims to be complete", async () => {
    const kinds = { refused: 0, certain: 0, cut: 0 };
    await fc.assert(
      fc.asyncProperty(
        sparseGraphs,
        sparseQueries,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        async ({ text, names }, toPlain, rows, rounds) => {
          const graph = buildGraph(toDataset(text));
          const reach = await openReach(createMemorySource(graph), { rows, rounds });
          kinds[await expectSameAnswer(graph, reach, toQuery(toPlain(names)))]++;
        },
      ),
      { numRuns: 250 },
    );
    expect(kinds.cut).toBeGreaterThan(40);
    expect(kinds.certain).toBeGreaterThan(20);
  });

  test("keeps what is certain when it is stopped", async () => {
    const graph = buildGraph(readShipped());
    const reach = await openReach(createMemorySource(graph));
    let rounds = 0;
    const stop = {
      get aborted() {
        return rounds >= 2;
      },
    };
    const query = toPathQuery([[toEntityId("state:israel")], [toEntityId("state:armenia")]], { k: 20 });
    const found = await reach.paths(query, {
      stop,
      onProgress: (progress) => {
        rounds = progress.rounds;
      },
    });
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    expect(found.value.answer).toMatchObject({ exhausted: false, certainUpTo: { reason: "stopped" } });
    expect(found.value.answer.certainUpTo?.hubs.length).toBeGreaterThan(0);
  });
});

describe("rows", () => {
  test("may come in any order", async () => {
    await fc.assert(
      fc.asyncProperty(
        sparseGraphs,
        sparseQueries,
        fc.integer({ min: 1, max: 1000 }),
        async ({ text, names }, toPlain, seed) => {
          const graph = buildGraph(toDataset(text));
          const at = (index: number) => Math.imul(index + 1, 2654435761 ^ seed) >>> 0;
          const shuffled = withRows(createMemorySource(graph), (rows) =>
            rows
              .map((row, index) => ({ row, key: at(index) }))
              .sort((a, b) => a.key - b.key)
              .map(({ row }) => row),
          );
          await expectSameAnswer(graph, await openReach(shuffled), toQuery(toPlain(names)));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("are few between two entities that one hub joins, and the answer is known to be complete", async () => {
    const leaves = Array.from({ length: 3000 }, (_, at) => `hub -borders-> n${at}`);
    const text = ["a -met_with-> hub", "b -met_with-> hub", "a -borders-> c", ...leaves].join("\n");
    const graph = buildGraph(toDataset(text));
    const reach = await openReach(createMemorySource(graph));
    for (const ranking of ["steps", "specific"] as const) {
      const query = toPathQuery([[toEntityId("state:a")], [toEntityId("state:b")]], { k: 10, ranking });
      const found = await reach.paths(query);
      if (!found.ok) throw new Error(JSON.stringify(found.error));
      expect(found.value.answer).toMatchObject({ exhausted: true, paths: [{ rank: 1 }] });
      expect(found.value.answer.certainUpTo).toBeUndefined();
      expect(found.value.rows).toBeLessThan(50);
    }
  });

  test("are not asked for again by the same question with one kind fewer", async () => {
    const graph = buildGraph(readShipped());
    const reach = await openReach(createMemorySource(graph));
    const query = toPathQuery([[toEntityId("state:israel")], [toEntityId("state:armenia")]], { k: 5 });
    const first = await reach.paths(query);
    const second = await reach.paths({ ...query, through: { relations: "!borders" } });
    if (!first.ok || !second.ok) throw new Error("refused");
    expect(first.value.rows).toBeGreaterThan(50);
    expect(second.value.rows).toBeLessThan(first.value.rows / 4);
  });
});
