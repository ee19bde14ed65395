import { expect, test } from "vitest";
import { describePaths } from "../../src/cli/describe-paths.ts";
import { toPathsJson } from "../../src/cli/to-paths-json.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { openReach } from "../reach/reach-contract.ts";

const graph = buildGraph(readShipped());
const query = toPathQuery([[toEntityId("state:israel")], [toEntityId("state:armenia")]], { k: 12 });

const reached = async (limits: { readonly rounds?: number; readonly rows?: number }) => {
  const found = await (await openReach(createMemorySource(graph), limits)).paths(query);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
};

test("an answer that was cut says up to where it is complete, what stands in the way, and what helps", async () => {
  const { answer, dataset } = await reached({ rounds: 1 });
  const { certainUpTo } = answer;
  const [hub] = certainUpTo?.hubs ?? [];
  const name = dataset.entities.find(({ id }) => id === hub?.entity)?.name ?? "nobody";
  const text = describePaths(answer, dataset, false).join("\n");
  expect(text).toContain("Not complete. The database was asked as often as one question may ask it.");
  expect(text).toContain(
    `${name} has ${graph.degree[graph.entityIndex.get(hub?.entity ?? toEntityId("")) ?? -1]} ties`,
  );
  expect(text).not.toContain("There are more paths");
  expect(toPathsJson(answer, false)).toMatchObject({ exhausted: false, certainUpTo: { reason: "rounds" } });
});

test("an answer that is certain says nothing of that kind", async () => {
  const { answer, dataset } = await reached({});
  expect(describePaths(answer, dataset, false).join("\n")).not.toContain("Not complete");
  expect(Object.keys(toPathsJson(answer, false))).not.toContain("certainUpTo");
});

test("no path in a part of a graph is told with sizes at least", async () => {
  const found = await (await openReach(createMemorySource(graph))).paths({
    ...query,
    maxSteps: 1,
    through: { relations: "borders" },
  });
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const text = describePaths(found.value.answer, found.value.dataset, false).join("\n");
  expect(found.value.answer.paths).toEqual([]);
  expect(text).toMatch(/No path[\s\S]*at least/);
});
