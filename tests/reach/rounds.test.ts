import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { findPaths } from "../../src/core/paths/find-paths.ts";
import { type FoundPath, toPathQuery } from "../../src/core/paths/query.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { toQuery } from "../paths/plain-query.ts";
import { openReach, toComparable } from "./reach-contract.ts";
import { sparseGraphs, sparseQueries } from "./sparse-graphs.ts";

const textOf = ({ sentence, cost }: FoundPath) => `${cost} ${sentence}`;
const AB = [[toEntityId("state:a")], [toEntityId("state:b")]];

const leaves = (hub: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${hub} -borders-> ${hub}-${at}`);

test("what is certain stays so with every round more, until it is all that was asked for", async () => {
  let cut = 0;
  await fc.assert(
    fc.asyncProperty(sparseGraphs, sparseQueries, async ({ text, names }, toPlain) => {
      const graph = buildGraph(toDataset(text));
      const query = toQuery(toPlain(names));
      const expected = findPaths(graph, query);
      if (!expected.ok || query.ranking === "unexpected") return;
      const all = expected.value.paths.map(textOf);
      let before = -Infinity;
      for (let rounds = 0; ; rounds++) {
        const told: FoundPath[] = [];
        const reach = await openReach(createMemorySource(graph), { rounds });
        const found = await reach.paths(query, { onPath: (path) => told.push(path) });
        if (!found.ok) throw new Error(JSON.stringify(found.error));
        const { answer } = found.value;
        expect(found.value.rounds).toBeLessThanOrEqual(rounds);
        expect(told.map(textOf)).toEqual(answer.paths.map(textOf));
        if (answer.certainUpTo === undefined) {
          expect(toComparable(answer)).toEqual(toComparable(expected.value));
          break;
        }
        cut++;
        const { cost, reason } = answer.certainUpTo;
        expect({ reason, rounds: found.value.rounds }).toEqual({ reason: "rounds", rounds });
        expect({ exhausted: answer.exhausted, noPath: answer.noPath }).toEqual({
          exhausted: false,
          noPath: null,
        });
        expect(cost).toBeGreaterThanOrEqual(before);
        before = cost;
        const sure = answer.paths.filter((path) => path.cost < cost).map(textOf);
        expect(sure).toEqual(all.slice(0, sure.length));
        expect(expected.value.paths.filter((path) => path.cost < cost)).toHaveLength(sure.length);
      }
    }),
    { numRuns: 60, seed: 5 },
  );
  expect(cut).toBeGreaterThan(60);
});

test("the hub that was cut is named first, with all its relations, and the next that is open after it", async () => {
  const way = ["a -borders-> c", "c -borders-> d", "d -borders-> e", "e -borders-> b"];
  const text = [
    "a -met_with-> small",
    "b -met_with-> large",
    ...way,
    ...leaves("small", 100),
    ...leaves("large", 200),
  ];
  const reach = await openReach(createMemorySource(buildGraph(toDataset(text.join("\n")))), { rows: 60 });
  const found = await reach.paths(toPathQuery(AB, { k: 2, ranking: "steps" }));
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  expect(found.value.rows).toBe(60);
  const { certainUpTo } = found.value.answer;
  expect(certainUpTo).toMatchObject({ cost: 3, reason: "rows" });
  expect(certainUpTo?.hubs.slice(0, 2)).toEqual([
    { entity: "state:small", relations: 101 },
    { entity: "state:large", relations: 201 },
  ]);
  expect(found.value.answer).toMatchObject({ exhausted: false, noPath: null });
});

test("a hub is not fetched where others tell as much", async () => {
  const text = [
    "a -met_with-> hub",
    "b -met_with-> hub",
    "a -borders-> c",
    "c -borders-> d",
    "d -borders-> b",
    ...leaves("hub", 900),
  ];
  const graph = buildGraph(toDataset(text.join("\n")));
  const query = toPathQuery(AB, { k: 2, ranking: "steps" });
  const found = await (await openReach(createMemorySource(graph))).paths(query);
  const expected = findPaths(graph, query);
  if (!found.ok || !expected.ok) throw new Error("refused");
  expect(toComparable(found.value.answer)).toEqual(toComparable(expected.value));
  expect(found.value.answer.paths.map(({ cost }) => cost)).toEqual([2, 3]);
  expect(found.value.rows).toBeLessThan(50);
});
