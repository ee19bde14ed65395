import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import type { Dataset, Relation } from "../../src/core/model/dataset.ts";
import { compareCodePoints, type EntityId, type RelationId, toEntityId } from "../../src/core/model/ids.ts";
import type { Result } from "../../src/core/model/result.ts";
import type { ClaimPart, GraphSource, RelationSummary } from "../../src/core/source/graph-source.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { ALL_ROWS, meetsConditions, type RowConditions } from "../../src/core/source/row-conditions.ts";

/** The value of an answer; throws with the issues of a refusal. */
function toValue<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return result.value;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] =>
  [...rows].sort((a, b) => compareCodePoints(a.id, b.id));

/** A row whose lists stand in one order: dates come in any. */
const toPlain = (row: RelationSummary) => ({ ...row, dates: [...row.dates].sort() });

const TRIED: readonly RowConditions[] = [
  ALL_ROWS,
  { minDocuments: 2 },
  { certainty: ["stated", "contested"] },
  { from: 16_000, to: 18_000 },
  { to: 17_000 },
];

/** All parts of the relations of one entity. */
async function expandByPages(source: GraphSource, id: EntityId, limit: number) {
  const rows: RelationSummary[] = [];
  let after: string | undefined;
  for (let page = 0; page < 10_000; page++) {
    const part = toValue(
      await source.expand({
        ids: [id],
        conditions: ALL_ROWS,
        limit,
        ...(after === undefined ? {} : { after }),
      }),
    );
    expect(part.rows.length).toBeLessThanOrEqual(limit);
    rows.push(...part.rows);
    if (part.complete) return rows;
    expect(part.after).toBeDefined();
    after = part.after;
  }
  throw new Error("The pages have no end.");
}

const sortClaims = ({ relations, claims, documents }: ClaimPart) => ({
  relations: byId(relations),
  claims: byId(claims),
  documents: byId(documents),
});

/**
 * What every source has to answer about a data set that lies in it. `makeSource` opens it; `close` of the source is called at the
 * end.
 */
export function contractOf(
  name: string,
  dataset: Dataset,
  makeSource: (dataset: Dataset) => Promise<GraphSource>,
): void {
  describe(`contract of a source: ${name}`, () => {
    const graph = buildGraph(dataset);
    const memory = createMemorySource(graph);
    const ids = dataset.entities.map(({ id }) => id);
    let source: GraphSource;
    beforeAll(async () => {
      source = await makeSource(dataset);
    });
    afterAll(async () => source.close());
    const incidentTo = (wanted: readonly EntityId[]): readonly RelationId[] =>
      dataset.relations
        .filter((relation: Relation) => wanted.includes(relation.source) || wanted.includes(relation.target))
        .map(({ id }) => id)
        .sort(compareCodePoints);

    test("tells its vocabulary", async () => {
      const known = toValue(await source.open());
      expect(known.ontology).toEqual(dataset.ontology);
      expect(known.documents).toEqual(dataset.documents);
      const expected = toValue(await memory.open());
      expect({ ...known, totals: null, subtypes: null }).toEqual({
        ...expected,
        totals: null,
        subtypes: null,
      });
      expect([...known.subtypes].map((each) => JSON.stringify(each)).sort()).toEqual(
        [...expected.subtypes].map((each) => JSON.stringify(each)).sort(),
      );
      for (const key of ["entities", "relations", "claims", "medianDegree"] as const)
        expect([expected.totals[key], null]).toContain(known.totals[key]);
    });

    test("gives whole records with true degrees and leaves out what it does not have", async () => {
      const rows = toValue(await source.entities([...ids, ...ids.slice(0, 1), toEntityId("no such:id")]));
      expect(rows.map(({ entity }) => entity.id).sort()).toEqual([...ids].sort());
      for (const { entity, degree } of rows) {
        const index = graph.entityIndex.get(entity.id) ?? -1;
        expect(entity).toEqual(dataset.entities[index]);
        expect(degree).toBe(graph.degree[index]);
      }
    });

    test("gives every relation of an entity, with what memory knows of it", async () => {
      for (let from = 0; from < ids.length; from += 40) {
        const asked = ids.slice(from, from + 40);
        const limit = 100_000;
        const part = toValue(await source.expand({ ids: asked, conditions: ALL_ROWS, limit }));
        expect(part.complete).toBe(true);
        expect(part.rows.map(({ id }) => id).sort(compareCodePoints)).toEqual(incidentTo(asked));
        const expected = toValue(await memory.expand({ ids: asked, conditions: ALL_ROWS, limit }));
        expect(byId(part.rows.map(toPlain))).toEqual(byId(expected.rows.map(toPlain)));
        for (const { entity, degree } of part.far ?? []) {
          const index = graph.entityIndex.get(entity.id) ?? -1;
          const { type, name, subtype, plural, period, attributes } = dataset.entities[index] ?? entity;
          expect(entity).toMatchObject(
            JSON.parse(JSON.stringify({ type, name, subtype, plural, period })) as object,
          );
          expect(entity.attributes).toEqual(attributes);
          expect(degree).toBe(graph.degree[index]);
        }
      }
    });

    test("leaves out nothing that meets the conditions", async () => {
      const asked = ids.slice(0, 60);
      const all = toValue(await memory.expand({ ids: asked, conditions: ALL_ROWS, limit: 100_000 })).rows;
      const [first] = all;
      const types = first === undefined ? [] : [{ relationTypes: [first.type] }];
      for (const conditions of [...TRIED, ...types]) {
        const part = toValue(await source.expand({ ids: asked, conditions, limit: 100_000 }));
        const given = new Set(part.rows.map(({ id }) => id));
        const missing = all.filter((row) => meetsConditions(conditions, row) && !given.has(row.id));
        expect(missing).toEqual([]);
      }
    });

    test("says when an answer is cut, and gives the rest page by page", async () => {
      const index = graph.degree.indexOf(graph.degree.reduce((a, b) => Math.max(a, b), 0));
      const hub = ids[index];
      if (hub === undefined) return;
      const all = incidentTo([hub]);
      const limit = Math.max(1, Math.floor(all.length / 3));
      const rows = await expandByPages(source, hub, limit);
      expect(rows.map(({ id }) => id).sort(compareCodePoints)).toEqual(all);
      const several = toValue(await source.expand({ ids: ids.slice(0, 50), conditions: ALL_ROWS, limit: 1 }));
      expect(several.rows.length).toBeLessThanOrEqual(1);
      if (incidentTo(ids.slice(0, 50)).length > 1) expect(several.complete).toBe(false);
    });

    test("gives the relations among entities", async () => {
      const asked = ids.slice(0, 50);
      const part = toValue(await source.between(asked, 100_000));
      const expected = toValue(await memory.between(asked, 100_000));
      expect(part.complete).toBe(true);
      expect(byId(part.rows.map(toPlain))).toEqual(byId(expected.rows.map(toPlain)));
    });

    test("counts what an entity is tied to", async () => {
      const sort = (counts: readonly unknown[]) => counts.map((each) => JSON.stringify(each)).sort();
      const pick = ids.filter((_, at) => at % 7 === 0).slice(0, 20);
      for (const id of pick) {
        const counts = toValue(await source.counts(id)).map(({ type, direction, farType, count }) => ({
          ...{ type, direction, farType, count },
        }));
        expect(sort(counts)).toEqual(sort(toValue(await memory.counts(id))));
      }
    });

    test("gives the claims of relations, and what they name, as they are", async () => {
      const wanted = dataset.relations.map(({ id }) => id);
      for (let from = 0; from < wanted.length; from += 100) {
        const about = { kind: "relations", ids: wanted.slice(from, from + 100) } as const;
        const part = toValue(await source.claims(about));
        const expected = toValue(await memory.claims(about));
        expect(part.complete).toBe(true);
        expect(sortClaims(part)).toEqual(sortClaims(expected));
        const named = new Set(part.entities.map(({ entity }) => entity.id));
        expect(expected.entities.filter(({ entity }) => !named.has(entity.id))).toEqual([]);
      }
    });

    test("gives all claims about an entity by parts", async () => {
      for (const id of ids.filter((_, at) => at % 9 === 0).slice(0, 12)) {
        const expected = toValue(await memory.claims({ kind: "entity", id, limit: 100_000 }));
        const claims: string[] = [];
        let after: string | undefined;
        for (;;) {
          const about = { kind: "entity", id, limit: 5, ...(after === undefined ? {} : { after }) } as const;
          const part = toValue(await source.claims(about));
          claims.push(...part.claims.map((claim) => claim.id));
          if (part.complete) break;
          expect(part.after).toBeDefined();
          after = part.after;
        }
        expect(claims.sort(compareCodePoints)).toEqual(
          expected.claims.map((claim): string => claim.id).sort(compareCodePoints),
        );
      }
    });

    test("finds entities by their names", async () => {
      for (const { id, name: text, type } of dataset.entities.filter((_, at) => at % 11 === 0).slice(0, 15)) {
        const part = toValue(await source.find(text, [], 50));
        expect(part.rows.map(({ entity }) => entity.id)).toContain(id);
        const ofType = toValue(await source.find(text, [type], 50));
        expect(ofType.rows.map(({ entity }) => entity.id)).toContain(id);
        expect(ofType.rows.filter(({ entity }) => entity.type !== type)).toEqual([]);
      }
    });
  });
}
