import { fromCorridorIri, toCorridorIri } from "../../base/corridor-iri.ts";
import type { Cancel } from "../../model/cancel.ts";
import { CERTAINTIES } from "../../model/certainty.ts";
import { toEntityId, toEntityTypeId, toRelationId, toRelationTypeId } from "../../model/ids.ts";
import { ok, type Result } from "../../model/result.ts";
import type { KindCount, RelationSummary } from "../graph-source.ts";
import type { PublishedDialect } from "../published-dialect.ts";
import { parseJson } from "../published-records.ts";
import { readDuring } from "../read-during.ts";
import type { SparqlRow, SparqlRunner } from "./sparql-runner.ts";
import * as templates from "./templates.ts";

const textOf = (row: SparqlRow, name: string): string => row[name]?.text ?? "";
const idOf = (row: SparqlRow, name: string, kind: string): string =>
  fromCorridorIri(kind, textOf(row, name)) ?? "";
const numberOf = (row: SparqlRow, name: string): number => Number(textOf(row, name));
const toIris = (kind: string, ids: readonly string[]) =>
  ids.map((id) => `<${toCorridorIri(kind, id)}>`).join(" ");

/** The IRI from which a page of relations follows. */
const toKey = (after: string) => (after === "" ? "" : toCorridorIri("relation", after));

const toCount = (value: unknown): number => (typeof value === "number" ? value : Number.NaN);
const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A relation of its ends and `corridor:row`. */
function toSummary(row: SparqlRow): RelationSummary {
  const [type, directed, certainty, documents, claims, modalities, during, dates] = toList(
    parseJson(textOf(row, "row")),
  );
  return {
    id: toRelationId(idOf(row, "r", "relation")),
    source: toEntityId(idOf(row, "s", "entity")),
    target: toEntityId(idOf(row, "t", "entity")),
    type: toRelationTypeId(typeof type === "string" ? type : ""),
    directed: directed === true,
    certainty: CERTAINTIES.find((each) => each === certainty) ?? "unsourced",
    documents: toCount(documents),
    claims: toCount(claims),
    modalities: toCount(modalities),
    period: readDuring(toList(during)),
    dates: toList(dates).filter((date) => typeof date === "string"),
  };
}

function toDirection(directed: string, way: string): KindCount["direction"] {
  // Some engines write a boolean as a number.
  if (directed !== "true" && directed !== "1") return "none";
  return way === "out" ? "out" : "in";
}

/** Counts of relations without an arrow come once for each of their ends. */
function mergeCounts(counts: Result<readonly KindCount[]>): Result<readonly KindCount[]> {
  if (!counts.ok) return counts;
  const merged = new Map<string, KindCount>();
  for (const each of counts.value) {
    const key = JSON.stringify([each.type, each.direction, each.farType]);
    merged.set(key, { ...each, count: each.count + (merged.get(key)?.count ?? 0) });
  }
  return ok([...merged.values()]);
}

/** Questions about the documented RDF shape, in SPARQL 1.1. Values are percent-encoded IRIs, numbers and words of fixed lists. */
export function createSparqlDialect({ select }: Pick<SparqlRunner, "select">): PublishedDialect {
  async function ask<Row>(
    text: string,
    toRow: (row: SparqlRow) => Row,
    cancel?: Cancel,
  ): Promise<Result<readonly Row[]>> {
    const answer = await select(text, cancel);
    return answer.ok ? ok(answer.value.map(toRow)) : answer;
  }
  const toRecord = (row: SparqlRow) => textOf(row, "record");
  const toRanked = (row: SparqlRow) => ({ record: textOf(row, "record"), degree: numberOf(row, "degree") });
  const empty = () => Promise.resolve(ok([]));
  return {
    async header(cancel) {
      const rows = await ask(templates.HEADER_QUERY, (row) => textOf(row, "header"), cancel);
      return rows.ok ? ok(rows.value[0] ?? null) : rows;
    },
    documents: (ids, cancel) =>
      ask(templates.toDocuments(ids === null ? null : toIris("document", ids)), toRecord, cancel),
    entities: (ids, cancel) => ask(templates.toEntities(toIris("entity", ids)), toRanked, cancel),
    names: (after, most, cancel) =>
      ask(
        templates.toNamesQuery(after, most),
        (row) => ({ ...toRanked(row), key: textOf(row, "s") }),
        cancel,
      ),
    candidates: (words, most, cancel) =>
      words.length === 0 ? empty() : ask(templates.toCandidates(words, most), toRanked, cancel),
    counts: async (id, cancel) =>
      mergeCounts(
        await ask(
          templates.toCounts(toIris("entity", [id])),
          (row) => ({
            type: toRelationTypeId(idOf(row, "type", "relation-type")),
            direction: toDirection(textOf(row, "directed"), textOf(row, "way")),
            farType: toEntityTypeId(idOf(row, "far", "entity-type")),
            count: numberOf(row, "count"),
          }),
          cancel,
        ),
      ),
    relations: ({ ids, conditions, most, after }, cancel) => {
      const { relationTypes, minDocuments, certainty } = conditions;
      if (relationTypes?.length === 0) return empty();
      const narrowed = templates.toFilters(
        relationTypes === undefined ? null : toIris("relation-type", relationTypes),
        minDocuments ?? null,
        certainty ?? null,
      );
      const from = after === undefined ? null : toKey(after);
      return ask(templates.toExpandQuery(toIris("entity", ids), narrowed, most, from), toSummary, cancel);
    },
    among: (ids, after, most, cancel) =>
      ask(templates.toAmong(toIris("entity", ids), toKey(after), most), toSummary, cancel),
    relationRecords: (ids, cancel) =>
      ask(templates.toRelationRecords(toIris("relation", ids)), toRecord, cancel),
    claimsOf: (ids, cancel) => ask(templates.toClaims(toIris("relation", ids)), toRecord, cancel),
    claimsAbout: (id, from, most, cancel) =>
      ask(
        templates.toClaimsAbout(toIris("entity", [id]), from, most),
        (row) => ({ record: textOf(row, "record"), relation: toRelationId(idOf(row, "r", "relation")) }),
        cancel,
      ),
    close: async () => {},
  };
}
