import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { RANKINGS } from "../../src/core/paths/query.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { toQuery } from "../paths/plain-query.ts";
import { graphTexts, queries } from "../paths/random-graphs.ts";
import { expectSameAnswer, openReach } from "./reach-contract.ts";
import { sparseGraphs, sparseQueries } from "./sparse-graphs.ts";

const count = (kinds: Map<string, number>, kind: string) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1);

test("answers over a source are those in memory, on small dense graphs", async () => {
  const kinds = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      graphTexts,
      fc.array(queries(fc.constantFrom(...RANKINGS)), { minLength: 1, maxLength: 4 }),
      async (text, asked) => {
        const graph = buildGraph(toDataset(text));
        const reach = await openReach(createMemorySource(graph));
        for (const query of asked) count(kinds, await expectSameAnswer(graph, reach, toQuery(query)));
      },
    ),
    { numRuns: 60 },
  );
  expect(kinds.get("certain")).toBeGreaterThan(30);
  expect(kinds.get("cut") ?? 0).toBe(0);
});

test("answers over a source are those in memory, on sparse graphs with hubs, loops and pieces", async () => {
  const kinds = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      sparseGraphs,
      fc.array(sparseQueries, { minLength: 1, maxLength: 3 }),
      async ({ text, names }, asked) => {
        const graph = buildGraph(toDataset(text));
        const reach = await openReach(createMemorySource(graph));
        for (const toPlain of asked)
          count(kinds, await expectSameAnswer(graph, reach, toQuery(toPlain(names))));
      },
    ),
    { numRuns: 150 },
  );
  expect(kinds.get("certain")).toBeGreaterThan(100);
  expect(kinds.get("cut") ?? 0).toBe(0);
});
