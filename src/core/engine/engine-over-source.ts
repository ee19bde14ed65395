import { lazy } from "../base/lazy.ts";
import { buildEvidenceContext, type EvidenceContext } from "../evidence/context.ts";
import { describeCommon } from "../evidence/describe-common.ts";
import { describeEntity } from "../evidence/describe-entity.ts";
import { describeRelation } from "../evidence/describe-relation.ts";
import { listPassages } from "../evidence/list-passages.ts";
import { buildGraph } from "../graph/build.ts";
import type { Graph } from "../graph/graph.ts";
import { maskLens } from "../lens/apply-lens.ts";
import type { Lens } from "../lens/lens.ts";
import { periodOf } from "../lens/period-of.ts";
import { type Cancel, throwIfAborted } from "../model/cancel.ts";
import type { EntityId } from "../model/ids.ts";
import { formatIssue, type Issue, ok, type Result, refuse } from "../model/result.ts";
import type { PathQuery } from "../paths/query.ts";
import type { ReachedPaths } from "../paths/reach/fetch-paths.ts";
import type { ReachPorts } from "../paths/reach/meter.ts";
import { createReach } from "../paths/reach/reach.ts";
import type { ReachHooks, ReachLimits } from "../paths/reach/reach-context.ts";
import type {
  ClaimPart,
  GraphSource,
  KindCount,
  RelationSummary,
  RowPart,
  Vocabulary,
} from "../source/graph-source.ts";
import { ALL_ROWS, type RowConditions } from "../source/row-conditions.ts";
import type { Engine } from "./engine.ts";
import { createEngine } from "./engine-in-process.ts";
import { nameQualifiers } from "./name-qualifiers.ts";
import type { Overview } from "./overview.ts";
import { fetchRecords, type PartDataset, toPartDataset } from "./part-dataset.ts";

/** Entities of a scene at most, and relations among them. */
const MOST_SHOWN = 2000;
const MOST_RELATIONS = 20_000;
/** Relations of an entity that are listed, and looked through for what to add. */
const MOST_LINES = 1000;
const MOST_LOOKED_AT = 5000;
const CLAIMS_A_REQUEST = 500;
const MOST_CLAIMS = 5000;

/** What was set to be seen. */
export interface ShownScene {
  readonly overview: Overview;
  /** Entities that the source does not have. */
  readonly missing: readonly EntityId[];
  /** Not all relations among them are shown. */
  readonly isCut: boolean;
}

/** Neighbours that are not there yet. */
export interface Neighbours {
  /** The least connected first. */
  readonly ids: readonly EntityId[];
  /** How many more there are at least. */
  readonly left: number;
}

/** An engine of which only the scene is in memory: a part of a graph that lies elsewhere. Jobs without a note are about the scene. */
export interface SourceEngine
  extends Omit<Engine, "open" | "prepare" | "preview" | "discard" | "revert" | "paths"> {
  readonly vocabulary: Vocabulary;
  /** Shows these entities and all relations among them; refused above 2000. */
  readonly show: (ids: readonly EntityId[], cancel?: Cancel) => Promise<Result<ShownScene>>;
  /** What an entity is tied to in the whole graph, counted by type, direction and far type. */
  readonly countTies: (id: EntityId, cancel?: Cancel) => Promise<Result<readonly KindCount[]>>;
  /** The next neighbours of an entity that are not shown, `most` at most. */
  readonly expand: (
    id: EntityId,
    conditions: RowConditions,
    most: number,
    cancel?: Cancel,
  ) => Promise<Result<Neighbours>>;
  /** Over the whole graph; see `createReach`. */
  readonly paths: (query: PathQuery, hooks?: ReachHooks) => Promise<Result<ReachedPaths>>;
  readonly close: () => Promise<void>;
}

/** Throws what a job cannot answer that has no refusal; the caller tells it as it tells any failure. */
function toValue<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const issues: readonly Issue[] = result.error;
  throw Object.assign(new Error(issues.map(formatIssue).join("\n")), { name: "SourceError", issues });
}

const toContext = ({ dataset, degrees }: PartDataset, commonWords: ReadonlySet<string>): EvidenceContext => {
  const graph: Graph = {
    ...buildGraph(dataset),
    degree: Uint32Array.from(dataset.entities, ({ id }) => degrees.get(id) ?? 0),
  };
  return { ...buildEvidenceContext(graph), commonWords: () => commonWords };
};

const visibleRelations = (graph: Graph, lens: Lens) => {
  const masks = maskLens(graph, lens);
  return masks.ok ? masks.value.relations : new Uint8Array(graph.relationCount).fill(1);
};

/**
 * Opens a source: search, details of entities and relations, and paths are asked of it; what is drawn, filtered, listed and measured
 * is the scene, which `show` sets. `held` is an engine that is to hold it: what is open there stays until the first `show`. Without
 * one, the scene is empty at first.
 */
export async function openEngineOverSource(
  source: GraphSource,
  ports: ReachPorts,
  limits: Partial<ReachLimits> = {},
  held?: Engine,
): Promise<Result<SourceEngine>> {
  const opened = await source.open();
  if (!opened.ok) return opened;
  const vocabulary = opened.value;
  const scene = held ?? createEngine({ pause: ports.pause });
  const reach = createReach(source, vocabulary, ports, limits);
  const commonWords = lazy(() => new Set(vocabulary.commonWords));
  let shown: ReadonlySet<EntityId> = new Set();
  let asked = 0;

  const toOverview = (overview: Overview): Overview => ({
    ...overview,
    isUnsourced: vocabulary.isUnsourced,
    questions: [],
    about: vocabulary.about.map(({ label, text }) => ({ label, text })),
    extent: { kind: "scene", totals: vocabulary.totals },
  });
  const openScene = async (part: PartDataset): Promise<Result<Overview>> => {
    const overview = await scene.open({ kind: "scene", ...part });
    return overview.ok ? ok(toOverview(overview.value)) : overview;
  };
  const toPartContext = (parts: readonly ClaimPart[]): Result<EvidenceContext> => {
    const part = toPartDataset(vocabulary, parts);
    return part.ok ? ok(toContext(part.value, commonWords())) : part;
  };
  /** The relations of an entity, page by page, as far as they are wanted. */
  const expandFar = async (
    id: EntityId,
    conditions: RowConditions,
    most: number,
    cancel: Cancel | undefined,
  ) => {
    const rows: RelationSummary[] = [];
    const degrees = new Map<EntityId, number>();
    for (let after: string | undefined; rows.length < most; ) {
      throwIfAborted(cancel);
      const limit = Math.min(CLAIMS_A_REQUEST, most - rows.length);
      const page = { ids: [id], conditions, limit, ...(after === undefined ? {} : { after }) };
      const part = await source.expand(page, cancel);
      if (!part.ok) return part;
      rows.push(...part.value.rows);
      for (const { entity, degree } of part.value.far ?? []) degrees.set(entity.id, degree);
      after = part.value.after;
      if (part.value.complete || after === undefined)
        return ok({ rows, degrees, isWhole: part.value.complete });
    }
    return ok({ rows, degrees, isWhole: false });
  };
  /** All claims about an entity, as far as they are listed. */
  const claimsAbout = async (id: EntityId, cancel: Cancel | undefined) => {
    const parts: ClaimPart[] = [];
    let count = 0;
    for (let after: string | undefined; count < MOST_CLAIMS; ) {
      throwIfAborted(cancel);
      const about = {
        kind: "entity",
        id,
        limit: CLAIMS_A_REQUEST,
        ...(after === undefined ? {} : { after }),
      } as const;
      const part = await source.claims(about, cancel);
      if (!part.ok) return part;
      parts.push(part.value);
      count += part.value.claims.length;
      after = part.value.after;
      if (part.value.complete || after === undefined) break;
    }
    return ok(parts);
  };

  const first = toPartDataset(vocabulary, []);
  if (!first.ok) return first;
  const empty = held === undefined ? await openScene(first.value) : null;
  if (empty?.ok === false) return empty;

  const { open: _, prepare: __, preview: ___, discard: ____, revert: _____, ...ofScene } = scene;
  return ok({
    ...ofScene,
    vocabulary,
    async show(ids, cancel) {
      const wanted = [...new Set(ids)];
      if (wanted.length > MOST_SHOWN)
        return refuse(
          "too-many",
          "",
          `${wanted.length} entities are more than are shown at a time.`,
          `Show ${MOST_SHOWN} at most.`,
        );
      const mine = ++asked;
      const entities = wanted.length === 0 ? ok([]) : await source.entities(wanted, cancel);
      if (!entities.ok) return entities;
      const found = new Set(entities.value.map(({ entity }) => entity.id));
      const among =
        found.size === 0
          ? ok<RowPart<RelationSummary>>({ rows: [], complete: true })
          : await source.between([...found], MOST_RELATIONS, cancel);
      if (!among.ok) return among;
      const records = await fetchRecords(
        source,
        among.value.rows.map(({ id }) => id),
        cancel,
      );
      if (!records.ok) return records;
      // Whoever is named by claims alone is no part of the picture, but has a name.
      const others = records.value
        .flatMap((part) => part.entities)
        .filter(({ entity }) => !found.has(entity.id));
      const names = new Map<string, string>(others.map(({ entity: { id, name } }) => [id, name]));
      const parts = records.value.map((part) => ({
        ...part,
        claims: part.claims.map((claim) => nameQualifiers(claim, names)),
        entities: part.entities.filter(({ entity }) => found.has(entity.id)),
      }));
      const part = toPartDataset(vocabulary, parts, entities.value);
      if (!part.ok) return part;
      throwIfAborted(cancel);
      // The newest wins.
      if (mine !== asked) throwIfAborted({ aborted: true });
      const overview = await openScene(part.value);
      if (!overview.ok) return overview;
      shown = found;
      return ok({
        overview: overview.value,
        missing: wanted.filter((id) => !found.has(id)),
        isCut: !among.value.complete,
      });
    },
    countTies: (id, cancel) => source.counts(id, cancel),
    async expand(id, conditions, most, cancel) {
      const around = await expandFar(id, conditions, MOST_LOOKED_AT, cancel);
      if (!around.ok) return around;
      const { rows, degrees } = around.value;
      const far = new Set(rows.map((row) => (row.source === id ? row.target : row.source)));
      const hidden = [...far].filter((each) => each !== id && !shown.has(each));
      hidden.sort((a, b) => (degrees.get(a) ?? 0) - (degrees.get(b) ?? 0) || (a < b ? -1 : 1));
      return ok({ ids: hidden.slice(0, most), left: Math.max(0, hidden.length - most) });
    },
    async search(query, limit, cancel) {
      const { rows } = toValue(await source.find(query, [], limit, cancel));
      return rows.map(({ entity: { id, type, name } }, place) => ({
        ...{ id, type, name, matched: name },
        score: 1 - place / (rows.length + 1),
      }));
    },
    async find(query, limit, cancel) {
      const { rows, complete } = toValue(await source.find(query, [], limit, cancel));
      const hits = rows.map(({ entity: { id, type, name } }, place) => ({
        ...{ id, type, name, matched: name },
        score: 1 - place / (rows.length + 1),
      }));
      const total = complete ? hits.length : hits.length + 1;
      return {
        entities: { hits, total },
        relations: { hits: [], total: 0 },
        claims: { hits: [], total: 0 },
        unknown: [],
      };
    },
    async entity(id, lens, cancel) {
      const around = toValue(await expandFar(id, ALL_ROWS, MOST_LINES, cancel));
      const records = toValue(
        await fetchRecords(
          source,
          around.rows.map((row) => row.id),
          cancel,
        ),
      );
      const own = toValue(await source.entities([id], cancel));
      if (own.length === 0) return null;
      const named = toValue(await claimsAbout(id, cancel));
      const part = toValue(toPartDataset(vocabulary, [...named, ...records], own));
      const context = toContext(part, commonWords());
      const index = context.graph.entityIndex.get(id);
      return index === undefined
        ? null
        : describeEntity(context, index, visibleRelations(context.graph, lens), periodOf(lens));
    },
    async relation(id, cancel) {
      const context = toValue(toPartContext(toValue(await fetchRecords(source, [id], cancel))));
      const index = context.graph.relationIndex.get(id);
      return index === undefined ? null : describeRelation(context, index);
    },
    async passages(about, cancel) {
      if (about.kind === "document") return scene.passages(about, cancel);
      const parts =
        about.kind === "entity"
          ? toValue(await claimsAbout(about.id, cancel))
          : toValue(await fetchRecords(source, [about.id], cancel));
      return listPassages(toValue(toPartContext(parts)), about);
    },
    async common(ids, lens, limit, cancel) {
      const around = [];
      for (const id of ids) around.push(toValue(await expandFar(id, ALL_ROWS, MOST_LOOKED_AT, cancel)));
      const neighbours = around.map(
        ({ rows }, at) => new Set(rows.map((row) => (row.source === ids[at] ? row.target : row.source))),
      );
      const [nearest = new Set<EntityId>(), ...others] = neighbours;
      const shared = new Set(
        [...nearest].filter((id) => !ids.includes(id) && others.every((each) => each.has(id))),
      );
      const relations = around.flatMap(({ rows }) =>
        rows.filter((row) => shared.has(row.source) || shared.has(row.target)).map((row) => row.id),
      );
      const context = toValue(
        toPartContext(toValue(await fetchRecords(source, [...new Set(relations)], cancel))),
      );
      return describeCommon(context, ids, visibleRelations(context.graph, lens), limit);
    },
    paths: reach.paths,
    close: source.close,
  });
}
