import { toLocalName } from "../../formats/rdf/shorten.ts";
import type { Cancel } from "../../model/cancel.ts";
import type { AttributeValue } from "../../model/dataset.ts";
import { compareCodePoints, toEntityId, toEntityTypeId, toRelationTypeId } from "../../model/ids.ts";
import { ok, type Result } from "../../model/result.ts";
import type { KindCount } from "../../source/graph-source.ts";
import type { SparqlRow, SparqlRunner, SparqlTerm } from "../../source/sparql/sparql-runner.ts";
import type { TripleMapping } from "../graph-mapping.ts";
import type { MappedDialect, MappedEntity, MappedRelation } from "../mapped-dialect.ts";
import { UNTYPED } from "../mapped-source.ts";
import { createMappedQueries, isIri } from "./mapped-queries.ts";

const DEGREES = 5000;
const IDS = 250;
/** Rows of one answer that no public endpoint cuts. */
const MOST_ROWS = 9000;

const textOf = (row: SparqlRow, name: string): string => row[name]?.text ?? "";
const numberOf = (row: SparqlRow, name: string): number => Number(row[name]?.text ?? Number.NaN);

const NUMBERS =
  /#(?:integer|decimal|double|float|int|long|short|(?:non|un)\w+|positiveInteger|negativeInteger)$/;

/** A number stays one where it loses nothing. */
function toScalar({ text, datatype = "" }: SparqlTerm): string | number {
  const number = Number(text);
  return NUMBERS.test(datatype) && text !== "" && String(number) === text.replace(/^\+/, "") ? number : text;
}

/** `2001-02-03T00:00:00Z` at midnight is a day. */
const toDay = (text: string): string => text.replace(/^\+/, "").replace(/T00:00:00Z?$/, "");

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [item]);
  else known.push(item);
}

/** Values by the last part of their predicates, in an order that is not the engine's. */
function gatherValues(facts: readonly { readonly p: string; readonly v: SparqlTerm }[]) {
  const lists = new Map<string, (string | number)[]>();
  for (const { p, v } of facts) addTo(lists, toLocalName(p), toScalar(v));
  return new Map<string, AttributeValue>(
    [...lists]
      .sort(([a], [b]) => compareCodePoints(a, b))
      .map(([title, items]): [string, AttributeValue] => {
        const sorted = [...new Set(items)].sort((a, b) => compareCodePoints(String(a), String(b)));
        const [only = ""] = sorted;
        return [title, sorted.length === 1 ? only : sorted];
      }),
  );
}

/** Questions about an RDF graph that a mapping explains, in SPARQL 1.1. */
export function createSparqlMappedDialect(
  { select }: Pick<SparqlRunner, "select">,
  mapping: TripleMapping,
): MappedDialect {
  const { entities: types, relations: kinds, namedBy, address } = mapping;
  const queries = createMappedQueries(mapping);
  const rankOf = new Map(types.map((each, at) => [each.class, at]));
  const kindOf = new Map(kinds.map((each) => [each.kind === "direct" ? each.predicate : each.claim, each]));
  const quickly = (codes: readonly string[], answer: Result<readonly SparqlRow[]>) =>
    answer.ok || !codes.includes(answer.error[0]?.code ?? "") ? answer : null;

  /** The number that a query counts; null where the engine cannot count that much in time. */
  async function count(text: string, cancel?: Cancel): Promise<Result<number | null>> {
    const answer = quickly(["timeout", "partial"], await select(text, cancel));
    if (answer === null) return ok(null);
    return answer.ok ? ok(numberOf(answer.value[0] ?? {}, "count")) : answer;
  }

  const pickName = (
    facts: readonly { readonly p: string; readonly v: SparqlTerm }[],
  ): SparqlTerm | undefined => {
    const rank = ({ p, v }: { readonly p: string; readonly v: SparqlTerm }) =>
      namedBy.indexOf(p) * 3 + (v.language === "en" ? 0 : v.language === undefined ? 1 : 2);
    return facts
      .filter(({ p }) => namedBy.includes(p))
      .sort((a, b) => rank(a) - rank(b) || compareCodePoints(a.v.text, b.v.text))[0]?.v;
  };

  async function readPart(ids: readonly string[], cancel?: Cancel): Promise<Result<readonly MappedEntity[]>> {
    const classes = types.length === 0 ? ok([]) : await selectAbout(ids, queries.classes, cancel);
    if (!classes.ok) return classes;
    const counted = kinds.length === 0 ? ok([]) : await select(queries.degrees(ids), cancel);
    if (!counted.ok) return counted;
    const ranks = new Map<string, number>();
    for (const row of classes.value) {
      const rank = rankOf.get(textOf(row, "c"));
      if (rank === undefined) continue;
      ranks.set(textOf(row, "e"), Math.min(rank, ranks.get(textOf(row, "e")) ?? Number.POSITIVE_INFINITY));
    }
    const degrees = new Map(
      counted.value
        .filter((row) => row["e"] !== undefined)
        .map((row) => [textOf(row, "e"), numberOf(row, "count") - (numberOf(row, "self") || 0)]),
    );
    const there = ids.filter((id) => ranks.has(id) || degrees.has(id));
    if (there.length === 0) return ok([]);
    const told = await selectAbout(there, queries.literals, cancel);
    if (!told.ok) return told;
    const facts = new Map<string, { p: string; v: SparqlTerm }[]>();
    for (const { e, p, v } of told.value)
      if (e !== undefined && p !== undefined && v !== undefined) addTo(facts, e.text, { p: p.text, v });
    const nameless = there.filter((id) => pickName(facts.get(id) ?? []) === undefined);
    const others = nameless.length === 0 ? ok([]) : await select(queries.names(nameless), cancel);
    if (!others.ok) return others;
    const otherNames = new Map(others.value.map((row) => [textOf(row, "e"), textOf(row, "name")]));
    return ok(
      there.map((id): MappedEntity => {
        const own = facts.get(id) ?? [];
        const name = pickName(own);
        return {
          id: toEntityId(id),
          type: toEntityTypeId(types[ranks.get(id) ?? -1]?.type ?? UNTYPED),
          name: name?.text ?? (otherNames.get(id) || toLocalName(id)),
          attributes: gatherValues(own.filter(({ v }) => v !== name)),
          degree: degrees.get(id) ?? 0,
        };
      }),
    );
  }

  /** Rows about all of these; what comes near the number at which endpoints cut is asked for again in halves. */
  async function selectAbout(
    ids: readonly string[],
    toQuery: (ids: readonly string[]) => string,
    cancel?: Cancel,
  ): Promise<Result<readonly SparqlRow[]>> {
    const found = await select(toQuery(ids), cancel);
    if (!found.ok || found.value.length < MOST_ROWS || ids.length < 2) return found;
    const rows: SparqlRow[] = [];
    for (const half of [ids.slice(0, ids.length >> 1), ids.slice(ids.length >> 1)]) {
      const part = await selectAbout(half, toQuery, cancel);
      if (!part.ok) return part;
      rows.push(...part.value);
    }
    return ok(rows);
  }

  async function inParts<Row>(
    items: readonly string[],
    read: (part: readonly string[]) => Promise<Result<readonly Row[]>>,
  ): Promise<Result<readonly Row[]>> {
    const rows: Row[] = [];
    for (let from = 0; from < items.length; from += IDS) {
      const part = await read(items.slice(from, from + IDS));
      if (!part.ok) return part;
      rows.push(...part.value);
    }
    return ok(rows);
  }
  const readEntities = (ids: readonly string[], cancel?: Cancel) =>
    inParts([...new Set(ids)].filter(isIri), (part) => readPart(part, cancel));

  /** Relations with what their statements say. */
  async function complete(
    rows: readonly SparqlRow[],
    cancel?: Cancel,
  ): Promise<Result<readonly MappedRelation[]>> {
    const statements = [...new Set(rows.flatMap(({ r }) => r?.text ?? []))];
    const told = await inParts(statements, (part) => selectAbout(part, queries.facts, cancel));
    if (!told.ok) return told;
    const facts = new Map<string, { p: string; v: SparqlTerm }[]>();
    const sources = new Map<string, { p: string; v: SparqlTerm }[]>();
    for (const { r, ref, p, v } of told.value)
      if (r !== undefined && p !== undefined && v !== undefined)
        addTo(ref === undefined ? facts : sources, r.text, { p: p.text, v });
    return ok(
      rows.flatMap((row): readonly MappedRelation[] => {
        const kind = kindOf.get(textOf(row, "via"));
        if (kind === undefined) return [];
        const statement = row["r"]?.text ?? "";
        const own = facts.get(statement) ?? [];
        const read = (predicates: readonly string[]) =>
          own
            .filter(({ p }) => predicates.includes(p))
            .map(({ v }) => toDay(v.text))
            .sort()[0] ?? null;
        const at = read(mapping.at);
        const times: readonly string[] = [...mapping.from, ...mapping.to, ...mapping.at];
        const cited = (sources.get(statement) ?? []).sort(
          (a, b) => address.indexOf(a.p) - address.indexOf(b.p) || compareCodePoints(a.v.text, b.v.text),
        );
        return [
          {
            mark: statement,
            source: toEntityId(textOf(row, "s")),
            target: toEntityId(textOf(row, "t")),
            type: toRelationTypeId(kind.type),
            from: read(mapping.from) ?? at,
            to: read(mapping.to) ?? (read(mapping.from) === null ? at : null),
            sources: [...new Set(cited.map(({ v }) => v.text))],
            attributes: gatherValues(own.filter(({ p }) => !times.includes(p))),
          },
        ];
      }),
    );
  }

  return {
    async totals(cancel) {
      const entities = await count(queries.entityCount, cancel);
      if (!entities.ok) return entities;
      const relations = kinds.length === 0 ? ok(0) : await count(queries.relationCount, cancel);
      if (!relations.ok) return relations;
      const some =
        kinds.length === 0
          ? ok([])
          : quickly(["timeout", "partial"], await select(queries.someDegrees(DEGREES), cancel));
      if (some?.ok === false) return some;
      return ok({
        entities: entities.value,
        relations: relations.value,
        degrees: (some?.value ?? []).map((row) => numberOf(row, "count")),
      });
    },
    entities: readEntities,
    async page(after, most, cancel) {
      const found = await select(queries.page(after, most), cancel);
      return found.ok ? readSorted(found.value, cancel) : found;
    },
    async named(words, most, cancel) {
      if (words.length === 0) return ok([]);
      const found = await select(queries.named(words, most), cancel);
      return found.ok ? readSorted(found.value, cancel) : found;
    },
    async relations({ ids, types: wanted, most, after }, cancel) {
      const iris = ids.filter(isIri);
      const known = new Set(kinds.map(({ type }) => type));
      if (iris.length === 0 || kinds.length === 0 || wanted?.some((type) => known.has(type)) === false)
        return ok([]);
      const found = await select(queries.relations(iris, wanted, most + 1, after ?? null), cancel);
      return found.ok ? complete(found.value, cancel) : found;
    },
    async among(from, to, most, cancel) {
      const [sources, targets] = [from.filter(isIri), to.filter(isIri)];
      if (sources.length === 0 || targets.length === 0 || kinds.length === 0) return ok([]);
      const found = await select(queries.among(sources, targets, most + 1), cancel);
      return found.ok ? complete(found.value, cancel) : found;
    },
    async counts(id, cancel) {
      if (!isIri(id) || kinds.length === 0) return ok([]);
      const found = await select(queries.counts(id), cancel);
      if (!found.ok) return found;
      const merged = new Map<string, KindCount>();
      for (const row of found.value) {
        const kind = kindOf.get(textOf(row, "via"));
        if (kind === undefined) continue;
        const each = {
          type: toRelationTypeId(kind.type),
          direction: textOf(row, "way") === "out" ? ("out" as const) : ("in" as const),
          farType: toEntityTypeId(types[numberOf(row, "rank")]?.type ?? UNTYPED),
        };
        const key = JSON.stringify(each);
        merged.set(key, { ...each, count: numberOf(row, "count") + (merged.get(key)?.count ?? 0) });
      }
      return ok([...merged.values()]);
    },
    close: async () => {},
  };

  /** Entities in the order in which the engine named them. */
  async function readSorted(
    rows: readonly SparqlRow[],
    cancel?: Cancel,
  ): Promise<Result<readonly MappedEntity[]>> {
    const ids = rows.map((row) => textOf(row, "e"));
    const read = await readEntities(ids, cancel);
    if (!read.ok) return read;
    const byId = new Map<string, MappedEntity>(read.value.map((each) => [each.id, each]));
    return ok(ids.flatMap((id) => byId.get(id) ?? []));
  }
}
