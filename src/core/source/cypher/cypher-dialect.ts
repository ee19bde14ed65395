import { fromWholeText, toWholeText } from "../../base/whole-text.ts";
import type { Cancel } from "../../model/cancel.ts";
import { CERTAINTIES } from "../../model/certainty.ts";
import { toEntityId, toEntityTypeId, toRelationId, toRelationTypeId } from "../../model/ids.ts";
import { ok, type Result } from "../../model/result.ts";
import type { KindCount, RelationSummary } from "../graph-source.ts";
import type { PublishedDialect } from "../published-dialect.ts";
import { readDuring } from "../read-during.ts";
import type { CypherParameters, CypherRow, CypherRunner } from "./cypher-runner.ts";
import * as templates from "./templates.ts";

const textOf = (row: CypherRow, name: string): string => {
  const value = row[name];
  return typeof value === "string" ? value : "";
};
const idOf = (row: CypherRow, name: string): string => fromWholeText(textOf(row, name));
/** Not a number is what a count is that cannot be read: whoever takes the row refuses it. */
const countOf = (row: CypherRow, name: string): number => {
  const value = row[name];
  return typeof value === "number" ? value : Number.NaN;
};
const listOf = (row: CypherRow, name: string): readonly unknown[] => {
  const value = row[name];
  return Array.isArray(value) ? value : [];
};

const DIRECTIONS: readonly KindCount["direction"][] = ["out", "in", "none"];

const toSummary = (row: CypherRow): RelationSummary => ({
  id: toRelationId(idOf(row, "id")),
  source: toEntityId(idOf(row, "source")),
  target: toEntityId(idOf(row, "target")),
  type: toRelationTypeId(idOf(row, "type")),
  directed: row["directed"] === true,
  certainty: CERTAINTIES.find((certainty) => certainty === row["certainty"]) ?? "unsourced",
  documents: countOf(row, "documents"),
  claims: countOf(row, "claims"),
  modalities: countOf(row, "modalities"),
  period: readDuring(listOf(row, "during")),
  dates: listOf(row, "dates").filter((date) => typeof date === "string"),
});

/** Questions about the documented property graph shape, in Cypher. Values are parameters, all of them. */
export function createCypherDialect({ read, close }: Pick<CypherRunner, "read" | "close">): PublishedDialect {
  async function ask<Row>(
    text: string,
    parameters: CypherParameters,
    toRow: (row: CypherRow) => Row,
    cancel?: Cancel,
  ): Promise<Result<readonly Row[]>> {
    const answer = await read(text, parameters, cancel);
    return answer.ok ? ok(answer.value.map(toRow)) : answer;
  }
  const wholes = (ids: readonly string[]) => ids.map(toWholeText);
  const toRecord = (row: CypherRow) => textOf(row, "record");
  const toRanked = (row: CypherRow) => ({ record: textOf(row, "record"), degree: countOf(row, "degree") });
  return {
    async header(cancel) {
      const rows = await ask(templates.HEADER, {}, (row) => textOf(row, "header"), cancel);
      return rows.ok ? ok(rows.value[0] ?? null) : rows;
    },
    documents: (ids, cancel) =>
      ids === null
        ? ask(templates.ALL_DOCUMENTS, {}, toRecord, cancel)
        : ask(templates.DOCUMENTS, { ids: wholes(ids) }, toRecord, cancel),
    entities: (ids, cancel) => ask(templates.ENTITIES, { ids: wholes(ids) }, toRanked, cancel),
    names: (after, most, cancel) =>
      ask(templates.NAMES, { after, most }, (row) => ({ ...toRanked(row), key: textOf(row, "key") }), cancel),
    candidates: (words, most, cancel) =>
      words.length === 0
        ? Promise.resolve(ok([]))
        : ask(
            templates.CANDIDATES,
            { query: words.map((word) => `+${word}*`).join(" "), most },
            toRanked,
            cancel,
          ),
    counts: (id, cancel) =>
      ask(
        templates.COUNTS,
        { id: toWholeText(id) },
        (row) => ({
          type: toRelationTypeId(idOf(row, "type")),
          direction: DIRECTIONS.find((direction) => direction === row["direction"]) ?? "none",
          farType: toEntityTypeId(idOf(row, "farType")),
          count: countOf(row, "count"),
        }),
        cancel,
      ),
    relations: ({ ids, conditions, most, after }, cancel) => {
      const { relationTypes, minDocuments, certainty } = conditions;
      const parameters = {
        ids: wholes(ids),
        most,
        ...(after === undefined ? {} : { after: toWholeText(after) }),
        ...(minDocuments === undefined ? {} : { minDocuments }),
        ...(certainty === undefined ? {} : { certainty }),
      };
      return ask(templates.toExpand(conditions, after !== undefined), parameters, toSummary, cancel).then(
        (rows) => (relationTypes?.length === 0 ? ok([]) : rows),
      );
    },
    among: (ids, after, most, cancel) =>
      ask(templates.AMONG, { ids: wholes(ids), after: toWholeText(after), most }, toSummary, cancel),
    relationRecords: (ids, cancel) => ask(templates.RELATION_RECORDS, { ids: wholes(ids) }, toRecord, cancel),
    claimsOf: (ids, cancel) => ask(templates.CLAIMS, { ids: wholes(ids) }, toRecord, cancel),
    claimsAbout: (id, from, most, cancel) =>
      ask(
        templates.CLAIMS_ABOUT,
        { id: toWholeText(id), from, most },
        (row) => ({ record: textOf(row, "record"), relation: toRelationId(idOf(row, "relation")) }),
        cancel,
      ),
    close,
  };
}
