import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { openEngineOverSource } from "../../src/core/engine/engine-over-source.ts";
import type { Common } from "../../src/core/evidence/details.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { compareCodePoints, type EntityId, toEntityId } from "../../src/core/model/ids.ts";
import type { Result } from "../../src/core/model/result.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { ALL_ROWS } from "../../src/core/source/row-conditions.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { PORTS, toComparable } from "../reach/reach-contract.ts";

const dataset = readShipped();
const graph = buildGraph(dataset);

function toValue<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function openBoth() {
  const memory = createEngine();
  toValue(
    await memory.open({
      kind: "scene",
      dataset,
      degrees: new Map(dataset.entities.map(({ id }, at) => [id, graph.degree[at] ?? 0])),
    }),
  );
  return { memory, remote: toValue(await openEngineOverSource(createMemorySource(graph), PORTS)) };
}

describe("an engine over a source", () => {
  test("tells of an entity, a relation and their passages what memory tells", async () => {
    const { memory, remote } = await openBoth();
    for (const { id } of dataset.entities.filter((_, at) => at % 6 === 0)) {
      expect(await remote.entity(id, {})).toEqual(await memory.entity(id, {}));
      expect(await remote.passages({ kind: "entity", id })).toEqual(
        await memory.passages({ kind: "entity", id }),
      );
    }
    for (const { id } of dataset.relations.filter((_, at) => at % 10 === 0)) {
      expect(await remote.relation(id)).toEqual(await memory.relation(id));
      expect(await remote.passages({ kind: "relation", id })).toEqual(
        await memory.passages({ kind: "relation", id }),
      );
    }
    expect(await remote.entity(toEntityId("state:none"), {})).toBeNull();
  });

  test("tells what two entities have in common", async () => {
    const { memory, remote } = await openBoth();
    const ids = [toEntityId("state:israel"), toEntityId("state:azerbaijan")];
    // Parallel relations come in the order of the data, which a source does not have.
    const inOneOrder = (common: Common) => ({
      ...common,
      entities: common.entities.map(({ entity, lines }) => ({
        entity,
        lines: [...lines].sort((a, b) => compareCodePoints(a.id, b.id)),
      })),
    });
    expect(inOneOrder(await remote.common(ids, {}, 50))).toEqual(
      inOneOrder(await memory.common(ids, {}, 50)),
    );
  });

  test("finds the same paths", async () => {
    const { memory, remote } = await openBoth();
    const query = toPathQuery([[toEntityId("state:israel")], [toEntityId("state:armenia")]]);
    const found = toValue(await remote.paths(query));
    expect(toComparable(found.answer)).toEqual(toComparable(toValue(await memory.paths(query))));
  });

  test("shows a scene with all relations in it, true degrees and the places of what stood there", async () => {
    const { remote } = await openBoth();
    const ids = dataset.entities.slice(0, 20).map(({ id }) => id);
    const gone = toEntityId("state:none");
    const { overview, missing, isCut } = toValue(await remote.show([...ids, gone]));
    expect(missing).toEqual([gone]);
    expect(isCut).toBe(false);
    const among = dataset.relations.filter(
      ({ source, target }) => ids.includes(source) && ids.includes(target),
    );
    expect(overview).toMatchObject({ entities: 20, relations: among.length, extent: { kind: "scene" } });
    expect(overview.extent?.totals.entities).toBe(dataset.entities.length);
    const before = await remote.scene(1);
    for (const [at, id] of before.entityIds.entries())
      expect(before.degree[at]).toBe(graph.degree[graph.entityIndex.get(id) ?? -1]);

    const added = dataset.entities.slice(0, 30).map(({ id }) => id);
    toValue(await remote.show(added));
    const after = await remote.scene(1);
    const shift = (id: EntityId) => {
      const [a, b] = [before.entityIds.indexOf(id), after.entityIds.indexOf(id)];
      return [(after.x[b] ?? 0) - (before.x[a] ?? 0), (after.y[b] ?? 0) - (before.y[a] ?? 0)];
    };
    const [first = [0, 0]] = ids.map(shift);
    for (const id of ids) {
      expect(shift(id)[0]).toBeCloseTo(first[0] ?? 0, 2);
      expect(shift(id)[1]).toBeCloseTo(first[1] ?? 0, 2);
    }
  });

  test("expands by those that are not shown, the least connected first", async () => {
    const { remote } = await openBoth();
    const id = toEntityId("state:azerbaijan");
    toValue(await remote.show([id]));
    const first = toValue(await remote.expand(id, ALL_ROWS, 5));
    const degrees = first.ids.map((each) => graph.degree[graph.entityIndex.get(each) ?? -1] ?? 0);
    expect(degrees).toEqual([...degrees].sort((a, b) => a - b));
    expect(first.left).toBe((graph.degree[graph.entityIndex.get(id) ?? -1] ?? 0) - 5);
    toValue(await remote.show([id, ...first.ids]));
    const next = toValue(await remote.expand(id, ALL_ROWS, 5));
    expect(next.ids.filter((each) => first.ids.includes(each))).toEqual([]);
    const counts = toValue(await remote.countTies(id));
    const own = dataset.relations.filter(({ source, target }) => source === id || target === id);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
  });

  test("refuses a scene that is too large", async () => {
    const { remote } = await openBoth();
    const many = Array.from({ length: 2001 }, (_, at) => toEntityId(`state:${at}`));
    const refused = await remote.show(many);
    expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toEqual(["too-many"]);
  });
});
