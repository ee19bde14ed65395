import { listMentions } from "../evidence/list-mentions.ts";
import type { Cancel } from "../model/cancel.ts";
import { documentsOf } from "../model/claim-documents.ts";
import type { Claim, Document } from "../model/dataset.ts";
import type { EntityId } from "../model/ids.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import type {
  ClaimPart,
  EntityRow,
  Expansion,
  GraphSource,
  RelationSummary,
  RowPart,
  Vocabulary,
} from "./graph-source.ts";
import { createNameSearch } from "./name-search.ts";
import type { PublishedDialect } from "./published-dialect.ts";
import { placeOf, type ReadHeader, readHeader, readRecord } from "./published-records.ts";
import { IDS_AT_ONCE, MOST_NAMES_HERE, NAMES_AT_ONCE, RELATIONS_AT_ONCE } from "./request-sizes.ts";

const notPublished = () =>
  refuse(
    "not-published",
    "",
    "There is no data set that Corridor published.",
    'Publish one with "corridor publish", or name another database or graph.',
  );

const damaged = (what: string) =>
  refuse(
    "damaged-record",
    "",
    `The database gave ${what} that cannot be read.`,
    "Publish the data set again.",
  );

/** Whatever a claim may name; what is no entity is not found. */
const nameAll = (claim: Claim) => listMentions({ entityIndex: { has: () => true } }, claim);

const citeAll = (claim: Claim): readonly string[] => [
  ...documentsOf(claim),
  ...claim.stances.flatMap(({ evidence }) => evidence.map(({ document }) => document)),
];

const unique = <T>(items: Iterable<T>): readonly T[] => [...new Set(items)];

/** Answers to parts of a list, one after the other. */
async function askInParts<Id, Row>(
  ids: readonly Id[],
  ask: (part: readonly Id[]) => Promise<Result<readonly Row[]>>,
): Promise<Result<readonly Row[]>> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const part = await ask(ids.slice(from, from + IDS_AT_ONCE));
    if (!part.ok) return part;
    rows.push(...part.value);
  }
  return ok(rows);
}

/** A data set that `corridor publish` wrote into a database, as a source of its graph. */
export function createPublishedSource(dialect: PublishedDialect): GraphSource {
  let header: ReadHeader | null = null;
  const documents = new Map<string, Document>();

  async function openHeader(cancel?: Cancel): Promise<Result<ReadHeader>> {
    if (header !== null) return ok(header);
    const text = await dialect.header(cancel);
    if (!text.ok) return text;
    const read = text.value === null ? notPublished() : readHeader(text.value);
    if (read.ok) header = read.value;
    return read;
  }

  function toEntityRows(
    records: readonly { readonly record: string; readonly degree: number }[],
  ): Result<readonly EntityRow[]> {
    const rows = new Map<string, EntityRow>();
    for (const { record, degree } of records) {
      const entity = readRecord("entities", record);
      if (entity === null) return damaged("an entity");
      rows.set(entity.id, { entity, degree });
    }
    return ok([...rows.values()]);
  }

  const readEntities = async (ids: readonly EntityId[], cancel?: Cancel) => {
    const records = await askInParts(unique(ids), (part) => dialect.entities(part, cancel));
    return records.ok ? toEntityRows(records.value) : records;
  };

  async function readDocuments(
    ids: readonly string[],
    cancel?: Cancel,
  ): Promise<Result<readonly Document[]>> {
    const unknown = unique(ids).filter((id) => !documents.has(id));
    const records = await askInParts(unknown, (part) => dialect.documents(part, cancel));
    if (!records.ok) return records;
    for (const record of records.value) {
      const document = readRecord("documents", record);
      if (document === null) return damaged("a document");
      documents.set(document.id, document);
    }
    return ok(unique(ids).flatMap((id) => documents.get(id) ?? []));
  }

  async function readClaimPart(
    claims: readonly Claim[],
    relationIds: readonly RelationSummary["id"][],
    cancel?: Cancel,
  ): Promise<Result<ClaimPart>> {
    const records = await askInParts(unique(relationIds), (part) => dialect.relationRecords(part, cancel));
    if (!records.ok) return records;
    const relations = records.value.flatMap((record) => readRecord("relations", record) ?? []);
    if (relations.length < records.value.length) return damaged("a relation");
    const entities = await readEntities(
      [...relations.flatMap(({ source, target }) => [source, target]), ...claims.flatMap(nameAll)],
      cancel,
    );
    if (!entities.ok) return entities;
    const cited = await readDocuments(
      [...relations.flatMap((relation) => relation.documents), ...claims.flatMap(citeAll)],
      cancel,
    );
    if (!cited.ok) return cited;
    return ok({ relations, claims, entities: entities.value, documents: cited.value, complete: true });
  }

  function readClaims(records: readonly string[]): Result<readonly Claim[]> {
    const numbered: (readonly [number, Claim])[] = [];
    for (const record of unique(records)) {
      const claim = readRecord("claims", record);
      if (claim === null) return damaged("a claim");
      numbered.push([placeOf(record), claim]);
    }
    return ok(numbered.sort(([a], [b]) => a - b).map(([, claim]) => claim));
  }

  async function readAllNames(count: number | null, cancel?: Cancel): Promise<Result<readonly EntityRow[]>> {
    const records: { readonly record: string; readonly degree: number }[] = [];
    for (let after = ""; ; ) {
      const page = await dialect.names(after, NAMES_AT_ONCE, cancel);
      if (!page.ok) return page;
      records.push(...page.value);
      const last = page.value.at(-1);
      if (last === undefined || page.value.length < NAMES_AT_ONCE) break;
      after = last.key;
    }
    // An endpoint may bound its answers without a word.
    if (records.length !== count)
      return refuse(
        "partial",
        "",
        `The database gave ${records.length} of ${count ?? "all"} entities.`,
        "Raise the limit of rows of its answers, or publish the data set again.",
      );
    // The order of the data decides between names that are alike in all else.
    return toEntityRows(records.toSorted((a, b) => placeOf(a.record) - placeOf(b.record)));
  }

  const find = createNameSearch(async (cancel) => {
    const known = await openHeader(cancel);
    if (!known.ok) return known;
    const { ontology, totals } = known.value;
    const isSmall = totals.entities !== null && totals.entities <= MOST_NAMES_HERE;
    return ok({
      ontology,
      all: isSmall ? () => readAllNames(totals.entities, cancel) : null,
      async candidates(words, most) {
        const found = await dialect.candidates(words, most, cancel);
        return found.ok ? toEntityRows(found.value) : found;
      },
    });
  });

  const toPart = (
    found: Result<readonly RelationSummary[]>,
    limit: number,
    isPaged: boolean,
  ): Result<RowPart<RelationSummary>> => {
    if (!found.ok) return found;
    const rows = [...new Map(found.value.map((row) => [row.id, row])).values()];
    if (found.value.length <= limit) return ok({ rows, complete: true });
    const kept = rows.slice(0, limit);
    const last = kept.at(-1);
    return ok({
      rows: kept,
      complete: false,
      ...(isPaged && last !== undefined ? { after: last.id } : {}),
    });
  };

  return {
    async open(cancel) {
      const known = await openHeader(cancel);
      if (!known.ok) return known;
      const { documentCount, ...vocabulary } = known.value;
      if (documentCount > 1000) return ok<Vocabulary>({ ...vocabulary, documents: null });
      const records = await dialect.documents(null, cancel);
      if (!records.ok) return records;
      const read = records.value
        .toSorted((a, b) => placeOf(a) - placeOf(b))
        .flatMap((record) => readRecord("documents", record) ?? []);
      if (read.length !== documentCount) return damaged("a document");
      for (const document of read) documents.set(document.id, document);
      return ok<Vocabulary>({ ...vocabulary, documents: read });
    },
    find,
    entities: readEntities,
    counts: (id, cancel) => dialect.counts(id, cancel),
    async expand({ ids, conditions, limit, after }: Expansion, cancel) {
      const [only] = ids;
      if (only === undefined) return ok({ rows: [], complete: true });
      const isPaged = ids.length === 1;
      const least = Math.min(limit, RELATIONS_AT_ONCE);
      const asked = { ids, conditions, most: least + 1, ...(isPaged ? { after: after ?? "" } : {}) };
      return toPart(await dialect.relations(asked, cancel), least, isPaged);
    },
    async between(ids, most, cancel) {
      const rows: RelationSummary[] = [];
      for (let after = ""; rows.length <= most; ) {
        const page = await dialect.among(
          unique(ids),
          after,
          Math.min(most + 1 - rows.length, RELATIONS_AT_ONCE),
          cancel,
        );
        if (!page.ok) return page;
        rows.push(...page.value);
        const last = page.value.at(-1);
        if (last === undefined || page.value.length < RELATIONS_AT_ONCE) break;
        after = last.id;
      }
      return toPart(ok(rows), most, false);
    },
    async claims(about, cancel) {
      if (about.kind === "relations") {
        const records = await askInParts(unique(about.ids), (part) => dialect.claimsOf(part, cancel));
        const claims = records.ok ? readClaims(records.value) : records;
        return claims.ok ? readClaimPart(claims.value, about.ids, cancel) : claims;
      }
      const from = Number(about.after ?? 0);
      const found = await dialect.claimsAbout(about.id, from, about.limit + 1, cancel);
      if (!found.ok) return found;
      const page = found.value.slice(0, about.limit);
      const claims = readClaims(page.map(({ record }) => record));
      if (!claims.ok) return claims;
      const part = await readClaimPart(
        claims.value,
        page.map(({ relation }) => relation),
        cancel,
      );
      const next = found.value[about.limit];
      if (!part.ok || next === undefined) return part;
      return ok({ ...part.value, complete: false, after: String(placeOf(next.record)) });
    },
    close: () => dialect.close(),
  };
}
