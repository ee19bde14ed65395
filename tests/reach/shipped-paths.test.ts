import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { type EntityId, toEntityId } from "../../src/core/model/ids.ts";
import { type PathQuery, RANKINGS, toPathQuery } from "../../src/core/paths/query.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { expectSameAnswer, openReach } from "./reach-contract.ts";

const dataset = readShipped();
const graph = buildGraph(dataset);
const ids = (...list: readonly string[]): readonly EntityId[] => list.map(toEntityId);

const ENDS: readonly (readonly (readonly EntityId[])[])[] = [
  [ids("state:israel"), ids("state:armenia")],
  [ids("company:elta-systems"), ids("person:nikol-pashinyan")],
  [ids("company:elta-systems", "company:aeronautics-defense-systems"), ids("corridor:zangezur-corridor")],
  [ids("state:iran"), ids("person:isaac-herzog"), ids("corridor:lachin-corridor")],
];

const CONDITIONS: readonly (readonly [string, Partial<PathQuery>])[] = [
  ["nothing", {}],
  ["via", { via: ids("state:turkey") }],
  ["two to pass through", { via: ids("state:turkey", "state:russia") }],
  ["along the arrows", { direction: "forward" }],
  ["one common time", { time: "common" }],
  ["an order of time", { time: "chronological" }],
  ["no weak support", { noWeak: true }],
  ["asserted only", { assertedOnly: true }],
  ["three steps", { maxSteps: 3 }],
  ["via within five steps", { via: ids("state:russia"), maxSteps: 5 }],
  ["a period", { through: { period: "2020" } }],
  ["a period, dated only", { through: { period: "2020/2023:dated-only" }, time: "common" }],
  ["up to a day", { through: { period: "up-to:2020-01-01" } }],
  ["in force on a day", { through: { period: "in-force:2021-01-01" } }],
  ["undated only", { through: { undated: "only" } }],
  ["kinds of relations", { through: { relations: "!territory" } }],
  ["certainty", { through: { certainty: "!contested" } }],
  ["two documents", { through: { "min-documents": "2" } }],
  ["one of the documents", { through: { documents: dataset.documents[0]?.id ?? "" } }],
  ["how it was read", { through: { method: "person" } }],
  ["kinds of entities", { through: { types: "!person" } }],
  ["ties", { through: { degree: "..20" } }],
  ["entities to leave out", { through: { hidden: "state:turkey,state:russia" } }],
  ["alternatives", { through: { relations: "supply", "or.types": "!company" } }],
];

describe.each(RANKINGS)("over the shipped data, by %s, a source answers as memory does", (ranking) => {
  test.each(CONDITIONS)("under %s", async (_, asked) => {
    const reach = await openReach(createMemorySource(graph));
    for (const [at, ends] of ENDS.entries()) {
      const query = toPathQuery(ends, { ...asked, ranking, k: [1, 7, 20, 3][at] ?? 5 });
      expect(await expectSameAnswer(graph, reach, query)).not.toBe("cut");
    }
  });
});
