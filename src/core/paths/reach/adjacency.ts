import type { Cancel } from "../../model/cancel.ts";
import type { EntityId } from "../../model/ids.ts";
import type { Issue, Result } from "../../model/result.ts";
import type {
  EntityRow,
  GraphSource,
  RelationSummary,
  RowPart,
  Vocabulary,
} from "../../source/graph-source.ts";
import { ALL_ROWS, type RowConditions } from "../../source/row-conditions.ts";
import { checkEntityRows, checkRelationRows } from "./check-rows.ts";

/** Entities with fewer relations are fetched without conditions, so that another condition asks for nothing again. */
const FETCHED_WHOLE = 500;
/** Entities of one request. */
const MOST_IDS = 250;
/** Rows that are expected of one request. */
const EXPECTED_ROWS = 5000;
/** Requests under way at a time. */
const AT_A_TIME = 2;

/** What limits the fetching for one question. */
export interface Meter {
  /** Rows that the source gave for the question so far. */
  rows: number;
  readonly mostRows: number;
  readonly cancel: Cancel | undefined;
  /** The value of a promise, or null once there is no more time or no more wish for it. */
  readonly settle: <T>(promise: Promise<T>) => Promise<T | null>;
}

export type Fetched =
  | { readonly kind: "fetched" }
  /** No more than this can be had: too many rows, of this entity if it is one, or no time. */
  | { readonly kind: "cut"; readonly hub: EntityId | null }
  | { readonly kind: "failed"; readonly issues: readonly Issue[] };

/** The relations of entities, fetched whole from a source and kept. */
export interface Adjacency {
  /** Sees to it that all relations of these entities that meet the conditions are at hand. */
  readonly fetch: (
    ids: readonly EntityId[],
    conditions: RowConditions,
    degreeOf: (id: EntityId) => number,
    meter: Meter,
  ) => Promise<Fetched>;
  /** Sees to it that the records of entities are at hand, as far as they exist. */
  readonly fetchEntities: (ids: readonly EntityId[], meter: Meter) => Promise<Fetched>;
  /** Null when they were not fetched. */
  readonly relationsOf: (id: EntityId, conditions: RowConditions) => readonly RelationSummary[] | null;
  readonly entityOf: (id: EntityId) => EntityRow | undefined;
  /** What is kept may be out of date. */
  readonly forget: () => void;
}

const CUT: Fetched = { kind: "cut", hub: null };
const FETCHED: Fetched = { kind: "fetched" };

/** Requests of at most so many entities and about so many rows. */
function pack(
  ids: readonly EntityId[],
  degreeOf: (id: EntityId) => number,
): readonly (readonly EntityId[])[] {
  const requests: EntityId[][] = [];
  let rows = 0;
  for (const id of ids) {
    const last = requests.at(-1);
    rows += degreeOf(id);
    if (last !== undefined && last.length < MOST_IDS && rows <= EXPECTED_ROWS) last.push(id);
    else {
      requests.push([id]);
      rows = degreeOf(id);
    }
  }
  return requests;
}

/** Does all of these, some at a time; ends early with the first that is not fetched. */
async function doAll<T>(items: readonly T[], work: (item: T) => Promise<Fetched>): Promise<Fetched> {
  for (let from = 0; from < items.length; from += AT_A_TIME) {
    const answers = await Promise.all(items.slice(from, from + AT_A_TIME).map(work));
    const failed = answers.find(({ kind }) => kind === "failed");
    const first = failed ?? answers.find(({ kind }) => kind === "cut");
    if (first !== undefined) return first;
  }
  return FETCHED;
}

/**
 * Keeps what was fetched up to `mostKept` rows; whatever was not asked for the longest goes first, between questions. A request
 * that is cut is halved, a single entity goes on by pages.
 */
export function createAdjacency(
  source: GraphSource,
  { ontology }: Vocabulary,
  mostKept = 200_000,
): Adjacency {
  const whole = new Map<EntityId, readonly RelationSummary[]>();
  const filtered = new Map<string, readonly RelationSummary[]>();
  const entities = new Map<EntityId, EntityRow>();
  let kept = 0;

  const keyOf = (id: EntityId, conditions: RowConditions) => JSON.stringify([conditions, id]);
  const keep = (id: EntityId, conditions: RowConditions, rows: readonly RelationSummary[]) => {
    kept += rows.length;
    if (conditions === ALL_ROWS) whole.set(id, rows);
    else filtered.set(keyOf(id, conditions), rows);
  };
  const trim = () => {
    for (const known of [filtered, whole] as readonly Map<string, readonly RelationSummary[]>[])
      for (const [key, rows] of known) {
        if (kept <= mostKept) return;
        known.delete(key);
        kept -= rows.length;
      }
  };

  const take = (part: RowPart<RelationSummary>, meter: Meter): Result<readonly RelationSummary[]> => {
    meter.rows += part.rows.length;
    const far = checkEntityRows(part.far ?? [], ontology);
    if (!far.ok) return far;
    for (const row of far.value) if (!entities.has(row.entity.id)) entities.set(row.entity.id, row);
    return checkRelationRows(part.rows, ontology);
  };

  const findBestConnected = (ids: readonly EntityId[]): EntityId | null => {
    let best: EntityId | null = null;
    let most = -1;
    for (const id of ids) {
      const degree = entities.get(id)?.degree ?? 0;
      if (degree > most) [best, most] = [id, degree];
    }
    return best;
  };

  const expand = async (
    ids: readonly EntityId[],
    conditions: RowConditions,
    meter: Meter,
  ): Promise<Fetched> => {
    const all: RelationSummary[] = [];
    for (let after: string | undefined; ; ) {
      const left = meter.mostRows - meter.rows;
      const [first = null] = ids;
      // Whoever was not asked for yet is not what the rows ran out on.
      if (left <= 0) return { kind: "cut", hub: after === undefined ? null : first };
      const limit = Math.min(2 * EXPECTED_ROWS, left);
      const asked = { ids, conditions, limit, ...(after === undefined ? {} : { after }) };
      const answer = await meter.settle(source.expand(asked, meter.cancel));
      if (answer === null) return CUT;
      if (!answer.ok) return { kind: "failed", issues: answer.error };
      const rows = take(answer.value, meter);
      if (!rows.ok) return { kind: "failed", issues: rows.error };
      if (!answer.value.complete && ids.length > 1) {
        if (meter.rows >= meter.mostRows) return { kind: "cut", hub: findBestConnected(ids) };
        const middle = ids.length >> 1;
        return doAll([ids.slice(0, middle), ids.slice(middle)], (half) => expand(half, conditions, meter));
      }
      all.push(...rows.value);
      if (answer.value.complete) break;
      // A page without a next one, or one that does not move on, is no part of a whole.
      if (answer.value.after === undefined || answer.value.after === after || rows.value.length === 0)
        return { kind: "cut", hub: first };
      after = answer.value.after;
    }
    const own = new Map<string, Map<string, RelationSummary>>(ids.map((id) => [id, new Map()]));
    for (const row of all) {
      const sides = [own.get(row.source), own.get(row.target)].filter((side) => side !== undefined);
      if (sides.length === 0)
        return {
          kind: "failed",
          issues: [
            {
              code: "source-row",
              path: "",
              message: `The database gave a relation of other entities than it was asked for (${row.id}).`,
              hint: "Check how the mapping names the ends of relations.",
            },
          ],
        };
      for (const side of sides) {
        const before = side.get(row.id);
        if (before !== undefined && JSON.stringify(before) !== JSON.stringify(row))
          return {
            kind: "failed",
            issues: [
              {
                code: "source-row",
                path: "",
                message: `The database gave two different relations of one id (${row.id}).`,
                hint: "Give each relation an id of its own.",
              },
            ],
          };
        side.set(row.id, row);
      }
    }
    for (const id of ids) keep(id, conditions, [...(own.get(id)?.values() ?? [])]);
    return FETCHED;
  };

  const fetchEntities: Adjacency["fetchEntities"] = async (ids, meter) => {
    const missing = [...new Set(ids)].filter((id) => !entities.has(id));
    const requests = pack(missing, () => 1);
    return doAll(requests, async (request): Promise<Fetched> => {
      const answer = await meter.settle(source.entities(request, meter.cancel));
      if (answer === null) return CUT;
      const rows = answer.ok ? checkEntityRows(answer.value, ontology) : answer;
      if (!rows.ok) return { kind: "failed", issues: rows.error };
      for (const row of rows.value) entities.set(row.entity.id, row);
      return FETCHED;
    });
  };

  const relationsOf: Adjacency["relationsOf"] = (id, conditions) =>
    whole.get(id) ?? filtered.get(keyOf(id, conditions)) ?? null;

  return {
    async fetch(ids, conditions, degreeOf, meter) {
      trim();
      const isPlain = Object.keys(conditions).length === 0;
      const missing = ids.filter((id) => relationsOf(id, conditions) === null);
      const isSmall = (id: EntityId) => isPlain || degreeOf(id) < FETCHED_WHOLE;
      const requests = [
        ...pack(missing.filter(isSmall), degreeOf).map((request) => ({ request, asked: ALL_ROWS })),
        ...pack(
          missing.filter((id) => !isSmall(id)),
          degreeOf,
        ).map((request) => ({ request, asked: conditions })),
      ];
      const fetched = await doAll(requests, ({ request, asked }) => expand(request, asked, meter));
      if (fetched.kind !== "fetched") return fetched;
      const ends = ids
        .flatMap((id) => relationsOf(id, conditions) ?? [])
        .flatMap((row) => [row.source, row.target]);
      const named = await fetchEntities(ends, meter);
      if (named.kind !== "fetched") return named;
      const lost = ends.find((id) => !entities.has(id));
      return lost === undefined
        ? FETCHED
        : {
            kind: "failed",
            issues: [
              {
                code: "source-row",
                path: "",
                message: `The database has relations of an entity that it does not have (${lost}).`,
                hint: "Add the entity, or remove the relations.",
              },
            ],
          };
    },
    fetchEntities,
    relationsOf,
    entityOf: (id) => entities.get(id),
    forget() {
      whole.clear();
      filtered.clear();
      entities.clear();
      kept = 0;
    },
  };
}
