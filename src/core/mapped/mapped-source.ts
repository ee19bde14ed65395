import type { Cancel } from "../model/cancel.ts";
import type { Dataset } from "../model/dataset.ts";
import { compareCodePoints, type EntityId, type RelationId } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import type {
  ClaimPart,
  EntityRow,
  GraphSource,
  RelationSummary,
  RowPart,
  Vocabulary,
} from "../source/graph-source.ts";
import { createNameSearch } from "../source/name-search.ts";
import { IDS_AT_ONCE, MOST_NAMES_HERE, NAMES_AT_ONCE, RELATIONS_AT_ONCE } from "../source/request-sizes.ts";
import type { GraphMapping } from "./graph-mapping.ts";
import type { MappedDialect, MappedEntity, MappedRelation, MappedTotals } from "./mapped-dialect.ts";
import {
  readMappedEnds,
  toMappedEntity,
  toMappedOntology,
  toMappedRelations,
  toMappedSummary,
} from "./mapped-records.ts";

/** Type of what has none of the types of the mapping, where a database knows such things. */
export const UNTYPED = "thing";

/** A graph of other people as a source. */
export interface MappedSource extends GraphSource {
  /** Ids of some entities. */
  readonly readSome: (cancel?: Cancel) => Promise<Result<readonly EntityId[]>>;
  /** All of it as a data set; refused above so many relations. */
  readonly readWhole: (most: number, cancel?: Cancel) => Promise<Result<Dataset>>;
}

const unique = <T>(items: Iterable<T>): readonly T[] => [...new Set(items)];

const toRow = (entity: MappedEntity): EntityRow => ({
  entity: toMappedEntity(entity),
  degree: entity.degree,
});

/** Each entity once; refused where two have one id, since nobody could tell what belongs to which. */
function toRows(entities: readonly MappedEntity[]): Result<readonly EntityRow[]> {
  const rows = new Map<string, EntityRow>();
  for (const each of entities) {
    if (rows.has(each.id))
      return refuse(
        "source-key",
        "",
        `Two things in the database have one id (${each.id.slice(0, 200)}).`,
        "Name another key in the mapping: a property that differs for all of them.",
      );
    rows.set(each.id, toRow(each));
  }
  return ok([...rows.values()]);
}

/** The middle of degrees above nothing; null where there are none. */
function toMedian(degrees: readonly number[]): number | null {
  const sorted = degrees.filter((degree) => degree > 0).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? null;
}

/** Whole groups of rows, as many as fit; what tells groups apart is the other end. */
function takeGroups(
  rows: readonly MappedRelation[],
  id: EntityId,
  limit: number,
): { readonly rows: readonly MappedRelation[]; readonly after: string | undefined } {
  const farOf = ({ source, target }: MappedRelation) => (source === id ? target : source);
  let end = 0;
  for (let at = 1; at <= Math.min(limit, rows.length); at++) {
    const [last, next] = [rows[at - 1], rows[at]];
    if (last !== undefined && (next === undefined || farOf(last) !== farOf(next))) end = at;
  }
  const last = rows[end - 1];
  return { rows: rows.slice(0, end), after: last === undefined ? undefined : farOf(last) };
}

/**
 * A graph that Corridor did not publish, read by what a mapping says of it, as a source: without claims, its relations rest on the sources
 * that the mapping names, or on the database alone.
 */
export function createMappedSource(
  dialect: MappedDialect,
  mapping: GraphMapping,
  title: string,
): MappedSource {
  const ontology: Ontology = toMappedOntology(mapping, mapping.kind === "triples" ? [UNTYPED] : []);
  let totals: MappedTotals | null = null;

  async function readTotals(cancel?: Cancel): Promise<Result<MappedTotals>> {
    if (totals !== null) return ok(totals);
    const read = await dialect.totals(cancel);
    if (read.ok) totals = read.value;
    return read;
  }

  async function readEntities(
    ids: readonly EntityId[],
    cancel?: Cancel,
  ): Promise<Result<readonly EntityRow[]>> {
    const wanted = unique(ids);
    const rows: MappedEntity[] = [];
    for (let from = 0; from < wanted.length; from += IDS_AT_ONCE) {
      const part = await dialect.entities(wanted.slice(from, from + IDS_AT_ONCE), cancel);
      if (!part.ok) return part;
      rows.push(...part.value);
    }
    return toRows(rows);
  }

  async function readPages(most: number, cancel?: Cancel): Promise<Result<readonly EntityRow[]>> {
    const all: MappedEntity[] = [];
    for (let after = ""; all.length <= most; ) {
      const page = await dialect.page(after, NAMES_AT_ONCE, cancel);
      if (!page.ok) return page;
      all.push(...page.value);
      const last = page.value.at(-1);
      if (last === undefined || page.value.length < NAMES_AT_ONCE) break;
      after = last.id;
    }
    return toRows(all);
  }

  const toPart = (
    rows: readonly MappedRelation[],
    complete: boolean,
    after?: string,
  ): RowPart<RelationSummary> => ({
    rows: toMappedRelations(rows).relations.map(toMappedSummary),
    complete,
    ...(after === undefined ? {} : { after }),
  });

  /**
   * All relations from some entities to some, by requests that no engine needs to cut: public endpoints stop at 10 000 rows, and some
   * do not say so. Ends early above `most`.
   */
  async function readAmong(
    from: readonly EntityId[],
    to: readonly EntityId[],
    most: number,
    cancel?: Cancel,
  ): Promise<Result<readonly MappedRelation[]>> {
    const rows = await dialect.among(from, to, RELATIONS_AT_ONCE, cancel);
    if (!rows.ok || rows.value.length <= RELATIONS_AT_ONCE) return rows;
    const [split, whole] = from.length > 1 ? [from, to] : [to, from];
    // Nobody draws thousands of relations between two: a part of them says that there are more.
    if (split.length === 1) return rows;
    const all: MappedRelation[] = [];
    for (const half of [split.slice(0, split.length >> 1), split.slice(split.length >> 1)]) {
      if (all.length > most) break;
      const part =
        split === from
          ? await readAmong(half, whole, most, cancel)
          : await readAmong(whole, half, most, cancel);
      if (!part.ok) return part;
      all.push(...part.value);
    }
    return ok(all);
  }

  /** All relations of entities, by requests of the same kind. */
  async function readAround(
    ids: readonly EntityId[],
    cancel?: Cancel,
  ): Promise<Result<readonly MappedRelation[]>> {
    const [only] = ids;
    if (only === undefined) return ok([]);
    const all: MappedRelation[] = [];
    if (ids.length > 1) {
      const rows = await dialect.relations({ ids, types: null, most: RELATIONS_AT_ONCE }, cancel);
      if (!rows.ok || rows.value.length <= RELATIONS_AT_ONCE) return rows;
      for (const half of [ids.slice(0, ids.length >> 1), ids.slice(ids.length >> 1)]) {
        const part = await readAround(half, cancel);
        if (!part.ok) return part;
        all.push(...part.value);
      }
      return ok(all);
    }
    for (let after: string | undefined = ""; after !== undefined; ) {
      const rows = await dialect.relations({ ids, types: null, most: RELATIONS_AT_ONCE, after }, cancel);
      if (!rows.ok) return rows;
      const isLast = rows.value.length <= RELATIONS_AT_ONCE;
      const taken = isLast
        ? { rows: rows.value, after: undefined }
        : takeGroups(rows.value, only, RELATIONS_AT_ONCE);
      if (!isLast && taken.after === undefined)
        return refuse(
          "partial",
          "",
          `Two things have more than ${RELATIONS_AT_ONCE} relations with each other.`,
        );
      all.push(...taken.rows);
      after = taken.after;
    }
    return ok(all);
  }

  /** The records of relations, found again by their ends. */
  async function readRecords(ids: readonly RelationId[], cancel?: Cancel): Promise<Result<ClaimPart>> {
    const wanted = new Set(ids);
    const ends = unique(ids.flatMap((id) => readMappedEnds(id) ?? []));
    const rows: MappedRelation[] = [];
    if (ends.length > 0) {
      const found = await readAmong(ends, ends, Number.POSITIVE_INFINITY, cancel);
      if (!found.ok) return found;
      rows.push(...found.value);
    }
    const { relations, documents } = toMappedRelations(rows);
    const kept = relations.filter(({ id }) => wanted.has(id));
    const cited = new Set(kept.flatMap((relation) => relation.documents));
    const entities = await readEntities(
      kept.flatMap(({ source, target }) => [source, target]),
      cancel,
    );
    if (!entities.ok) return entities;
    return ok({
      relations: kept,
      claims: [],
      entities: entities.value,
      documents: documents.filter(({ id }) => cited.has(id)),
      complete: true,
    });
  }

  const find = createNameSearch(async (cancel) => {
    const known = await readTotals(cancel);
    if (!known.ok) return known;
    const { entities } = known.value;
    return ok({
      ontology,
      all:
        entities !== null && entities <= MOST_NAMES_HERE
          ? () => readPages(2 * MOST_NAMES_HERE, cancel)
          : null,
      async candidates(words, most) {
        const found = await dialect.named(words, most, cancel);
        return found.ok ? toRows(found.value) : found;
      },
    });
  });

  return {
    async open(cancel) {
      const known = await readTotals(cancel);
      if (!known.ok) return known;
      const { entities, relations, degrees } = known.value;
      return ok<Vocabulary>({
        title,
        ontology,
        documents: null,
        totals: { entities, relations, claims: 0, medianDegree: toMedian(degrees), kinds: null },
        isUnsourced: !namesSources(mapping),
        isDated: namesDays(mapping),
        subtypes: ontology.entityTypes.map(({ id: type }) => ({ type, subtype: "" })),
        commonWords: [],
        questions: [],
        about: [],
        can: { degree: "neighbours", claims: false },
      });
    },
    find,
    entities: readEntities,
    counts: (id, cancel) => dialect.counts(id, cancel),
    async expand({ ids, conditions, limit, after }, cancel) {
      const [only] = ids;
      const types = conditions.relationTypes ?? null;
      if (only === undefined || types?.length === 0) return ok({ rows: [], complete: true });
      const most = Math.min(limit, RELATIONS_AT_ONCE);
      const isPaged = ids.length === 1;
      const rows = await dialect.relations(
        { ids: unique(ids), types, most, ...(isPaged ? { after: after ?? "" } : {}) },
        cancel,
      );
      if (!rows.ok) return rows;
      if (rows.value.length <= most) return ok(toPart(rows.value, true));
      if (!isPaged) return ok(toPart(rows.value.slice(0, most), false));
      const taken = takeGroups(rows.value, only, most);
      return ok(toPart(taken.rows, false, taken.after));
    },
    async between(ids, most, cancel) {
      const among = unique(ids);
      const rows = await readAmong(among, among, most, cancel);
      return rows.ok ? ok(toPart(rows.value.slice(0, most), rows.value.length <= most)) : rows;
    },
    claims: (about, cancel) =>
      about.kind === "relations"
        ? readRecords(about.ids, cancel)
        : Promise.resolve(ok({ relations: [], claims: [], entities: [], documents: [], complete: true })),
    async readSome(cancel) {
      const page = await dialect.page("", 50, cancel);
      return page.ok ? ok(page.value.map(({ id }) => id)) : page;
    },
    async readWhole(most, cancel) {
      const known = await readTotals(cancel);
      if (!known.ok) return known;
      const entities = await readPages(most, cancel);
      if (!entities.ok) return entities;
      // An endpoint may bound its answers without a word.
      if (known.value.entities !== null && entities.value.length !== known.value.entities)
        return refuse(
          "partial",
          "",
          `The database gave ${entities.value.length} of ${known.value.entities} entities.`,
          "Raise the limit of rows of its answers, or name a part of the graph in the mapping.",
        );
      const ids = entities.value.map(({ entity }) => entity.id);
      const rows: MappedRelation[] = [];
      for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
        const own = new Set(ids.slice(from, from + IDS_AT_ONCE));
        const part = await readAround([...own], cancel);
        if (!part.ok) return part;
        // A relation comes with both of its ends; one of them hands it over.
        rows.push(...part.value.filter(({ source }) => own.has(source)));
        if (rows.length > most)
          return refuse(
            "needs-whole-graph",
            "",
            `This needs the whole graph, and it has more than ${most} relations.`,
            'Ask "corridor paths" or "corridor search", which need a part of it.',
          );
      }
      const { relations, documents } = toMappedRelations(rows);
      return ok({
        title,
        ontology,
        documents,
        entities: entities.value.map(({ entity }) => entity),
        claims: [],
        relations: relations.toSorted((a, b) => compareCodePoints(a.id, b.id)),
      });
    },
    close: () => dialect.close(),
  };
}

const namesSources = (mapping: GraphMapping): boolean =>
  mapping.kind === "triples"
    ? mapping.reference !== null
    : mapping.relations.some(({ document }) => document !== null);

const namesDays = (mapping: GraphMapping): boolean =>
  mapping.kind === "triples"
    ? mapping.relations.some(({ kind }) => kind === "statement") &&
      [...mapping.from, ...mapping.to, ...mapping.at].length > 0
    : mapping.relations.some(({ from, to }) => from !== null || to !== null);
