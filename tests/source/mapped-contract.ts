import { expect } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import type { MappedSource } from "../../src/core/mapped/mapped-source.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import type { EntityId } from "../../src/core/model/ids.ts";
import type { Result } from "../../src/core/model/result.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import type { RelationSummary } from "../../src/core/source/graph-source.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { ALL_ROWS } from "../../src/core/source/row-conditions.ts";
import { expectSameAnswer, openReach } from "../reach/reach-contract.ts";

/** The value of an answer; throws with the issues of a refusal. */
export function toValue<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const byId = (rows: readonly RelationSummary[]) =>
  [...rows].map((row) => ({ ...row, dates: [] })).sort((a, b) => (a.id < b.id ? -1 : 1));

const sortTexts = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort();

async function expandByPages(source: MappedSource, id: EntityId, limit: number) {
  const rows: RelationSummary[] = [];
  for (let after: string | undefined, page = 0; page < 1000; page++) {
    const asked = { ids: [id], conditions: ALL_ROWS, limit, ...(after === undefined ? {} : { after }) };
    const part = toValue(await source.expand(asked));
    rows.push(...part.rows);
    if (part.complete) return rows;
    if (part.after === undefined) return null;
    after = part.after;
  }
  throw new Error("The pages have no end.");
}

/** Expects of the parts that a source gives what a graph in memory gives that was read whole from it. */
export async function expectPartsOfWhole(source: MappedSource, dataset: Dataset): Promise<void> {
  const graph = buildGraph(dataset);
  const memory = createMemorySource(graph);
  const ids = dataset.entities.map(({ id }) => id);
  const vocabulary = toValue(await source.open());
  expect(vocabulary.ontology).toEqual(dataset.ontology);
  expect(vocabulary.totals.medianDegree).toBe(toValue(await memory.open()).totals.medianDegree);
  const rows = toValue(await source.entities(ids));
  expect(sortTexts(rows.map(({ entity }) => entity.id))).toEqual(sortTexts(ids));
  for (const { entity, degree } of rows) {
    const index = graph.entityIndex.get(entity.id) ?? -1;
    expect(entity).toEqual(dataset.entities[index]);
    expect([entity.id, degree]).toEqual([entity.id, graph.degree[index]]);
  }
  const expected = toValue(await memory.expand({ ids, conditions: ALL_ROWS, limit: 100_000 }));
  const all = toValue(await source.expand({ ids, conditions: ALL_ROWS, limit: 100_000 }));
  expect(all.complete).toBe(true);
  expect(byId(all.rows)).toEqual(byId(expected.rows));
  expect(byId(toValue(await source.between(ids, 100_000)).rows)).toEqual(byId(expected.rows));
  expect(toValue(await source.between(ids, 1)).complete).toBe(expected.rows.length <= 1);
  for (const id of ids) {
    const own = toValue(await memory.expand({ ids: [id], conditions: ALL_ROWS, limit: 100_000 })).rows;
    for (const limit of [2, 3, 100]) {
      const paged = await expandByPages(source, id, limit);
      if (paged !== null) expect(byId(paged)).toEqual(byId(own));
      else expect(own.length).toBeGreaterThan(limit);
    }
    expect(sortTexts(toValue(await source.counts(id)))).toEqual(sortTexts(toValue(await memory.counts(id))));
  }
  for (const { id: type } of dataset.ontology.relationTypes) {
    const asked = { ids, conditions: { relationTypes: [type] }, limit: 100_000 };
    expect(byId(toValue(await source.expand(asked)).rows)).toEqual(
      byId(toValue(await memory.expand(asked)).rows),
    );
  }
  const relations = toValue(
    await source.claims({ kind: "relations", ids: dataset.relations.map(({ id }) => id) }),
  );
  expect(sortTexts(relations.relations)).toEqual(sortTexts(dataset.relations));
  expect(sortTexts(relations.documents)).toEqual(sortTexts(dataset.documents));
  for (const { name, id } of dataset.entities) {
    const found = toValue(await source.find(name, [], 50));
    expect(found.rows.map(({ entity }) => entity.id)).toContain(id);
  }
}

/** Expects the paths of a source to be those of the graph in memory. */
export async function expectSamePaths(source: MappedSource, dataset: Dataset): Promise<void> {
  const graph = buildGraph(dataset);
  const reach = await openReach(source);
  const ids = dataset.entities.map(({ id }) => id);
  let certain = 0;
  for (const [at, from] of ids.entries())
    for (const ranking of ["steps", "specific", "evidence"] as const) {
      const to = ids[(at * 7 + 3) % ids.length];
      if (to === undefined || to === from) continue;
      const outcome = await expectSameAnswer(graph, reach, toPathQuery([[from], [to]], { ranking, k: 5 }));
      if (outcome === "certain") certain++;
    }
  expect(certain).toBeGreaterThan(0);
}
