import { type Appearance, toAppearance } from "../appearance/appearance.ts";
import { drain } from "../base/drain.ts";
import { lazy } from "../base/lazy.ts";
import type { Scene, SceneOpening } from "../drawing/scene.ts";
import { buildEvidenceContext, type EvidenceContext } from "../evidence/context.ts";
import { hasPhrases, toLineWords } from "../evidence/phrase-claim.ts";
import { buildGraph } from "../graph/build.ts";
import { takeFingerprint } from "../graph/fingerprint.ts";
import type { Graph } from "../graph/graph.ts";
import { toRelationCourses } from "../layout/courses/relation-courses.ts";
import { layOut, type Positions, stepLayOut } from "../layout/lay-out.ts";
import { findStoredLayout } from "../layout/stored-layouts.ts";
import { suggestLenses } from "../lens/suggest-lenses.ts";
import { rankByInterest } from "../measures/rank-interest.ts";
import { isWhollyUnsourced } from "../model/certainty.ts";
import type { Dataset } from "../model/dataset.ts";
import { yearOf } from "../model/dates.ts";
import type { Finding } from "../model/finding.ts";
import type { EntityId } from "../model/ids.ts";
import { parseDataset } from "../model/parse.ts";
import { ok, type Result } from "../model/result.ts";
import { listStartingQuestions } from "../paths/starting-questions.ts";
import { buildTimeColumns, type TimeColumns } from "../timeline/time-columns.ts";
import type { Overview } from "./overview.ts";
import { stepPlacesBeside } from "./places-beside.ts";
import type { Source } from "./source.ts";

/** A graph that is open, with what is computed from it once: positions on first use. */
export interface EngineGraph {
  readonly graph: Graph;
  readonly context: EvidenceContext;
  readonly appearance: Appearance;
  readonly findings: readonly Finding[];
  /** Laid out at the first call, unless a draft is on the screen; later ones get the same places, whatever their aspect. */
  readonly positions: (aspect?: number) => Positions;
  /** The same step by step, telling the share that is done; it ends early, with what it has, once that is enough. */
  readonly stepPositions: (
    aspect: number,
    isEnough?: () => boolean,
  ) => Generator<number, Positions, undefined>;
  /** A first placement of a graph whose layout takes a while; null where positions are known or soon will be. */
  readonly draftPositions: (aspect: number) => Positions | null;
  readonly hasOwnPlaces: boolean;
  /** Where the entities of the opening view stand, as the data, the file or an earlier picture has it; null = nowhere yet. */
  readonly knownOpening: (aspect: number) => Positions | null;
  readonly time: () => TimeColumns;
}

const SEED = 1;
/** Up to so many entities a layout takes a second or two: the picture waits for it. */
const SOON = 400;
/** Above so many entities names go by the number of ties: betweenness would take longer than the picture. */
const RANKED = 5000;
/** Width over height of the free canvas on a common screen, both panels open. */
export const USUAL_ASPECT = 1.05;

/** Positions that a file brought, when every entity has one; null otherwise. */
function findGivenPositions({ entities }: Dataset): Positions | null {
  const x = new Float32Array(entities.length);
  const y = new Float32Array(entities.length);
  for (const [index, { look }] of entities.entries()) {
    if (look?.x === undefined || look.y === undefined) return null;
    x[index] = look.x;
    y[index] = look.y;
  }
  const isSpread = x.some((value) => value !== x[0]) || y.some((value) => value !== y[0]);
  return isSpread ? { x, y } : null;
}

/** Places that are known before anything is laid out. */
interface KnownPlaces {
  /** They came with a file. */
  readonly hasOwnPlaces: boolean;
  readonly positions: Positions;
  /** Those of the opening view, where it has others. */
  readonly opening: Positions | null;
}

/**
 * Everything about a data set that jobs need. Cost: linear; the layout waits until it is asked for. What it shares with
 * `before`, the graph to which it adds, keeps its place there; a function says where everything stands. `degrees`: those of its
 * entities in a graph of which it is a part.
 */
export function openDataset(
  dataset: Dataset,
  findings: readonly Finding[] = [],
  from: EngineGraph | ((graph: Graph) => KnownPlaces) | null = null,
  degrees: ReadonlyMap<EntityId, number> | null = null,
): EngineGraph {
  const built = buildGraph(dataset);
  const graph =
    degrees === null
      ? built
      : { ...built, degree: Uint32Array.from(dataset.entities, ({ id }) => degrees.get(id) ?? 0) };
  const context = buildEvidenceContext(graph);
  const known = typeof from === "function" ? from(graph) : null;
  const isGrown = from !== null && typeof from !== "function";
  /** Let go of once everything has its place: a graph that grows often would keep all that it was. */
  let before = typeof from === "function" ? null : from;
  const given = known?.positions ?? (before?.hasOwnPlaces === false ? null : findGivenPositions(dataset));
  let positions = given;
  let draft: Positions | null = null;
  function findStored(aspect: number, shows: "whole" | "opening"): Positions | null {
    const found = findStoredLayout(dataset, aspect, shows);
    if (found === null) return null;
    const { x, y, courses } = found;
    return courses.length === 0 ? { x, y } : { x, y, courses: toRelationCourses(graph, courses) };
  }
  function* stepPositions(aspect: number, isEnough?: () => boolean): Generator<number, Positions, undefined> {
    positions ??= isGrown ? null : findStored(aspect, "whole");
    if (positions !== null) return positions;
    const labels = dataset.entities.map(({ name }) => name);
    const options = { seed: SEED, aspect, labels, ...(isEnough && { isEnough }) };
    const found = yield* before === null
      ? stepLayOut(graph, options)
      : stepPlacesBeside(graph, before, yield* before.stepPositions(aspect, isEnough), options);
    positions ??= found;
    before = null;
    return positions;
  }
  function findDraft(aspect: number): Positions | null {
    positions ??= isGrown ? null : findStored(aspect, "whole");
    if (positions !== null || isGrown || graph.entityCount <= SOON) return null;
    draft ??= layOut(graph, {
      seed: SEED,
      aspect,
      labels: dataset.entities.map(({ name }) => name),
      isDraft: true,
    });
    return draft;
  }
  return {
    graph,
    context,
    appearance: toAppearance(dataset.ontology),
    findings,
    // What is on the screen is what is saved, whether it has come to rest or not.
    positions: (aspect = USUAL_ASPECT) => positions ?? draft ?? drain(stepPositions(aspect)),
    draftPositions: findDraft,
    stepPositions,
    knownOpening: (aspect) =>
      known?.opening ?? given ?? (isGrown ? positions : findStored(aspect, "opening")),
    hasOwnPlaces: known?.hasOwnPlaces ?? given !== null,
    time: lazy(() => buildTimeColumns(graph)),
  };
}

/** Opens a source, all or nothing: an unreadable one leaves nothing behind but its issues. */
export async function openSource(
  source: Exclude<Source, { readonly kind: "prepared" | "scene" }>,
): Promise<Result<EngineGraph>> {
  if (source.kind === "shipped") {
    const dataset = parseDataset(JSON.parse(source.json));
    return dataset.ok ? ok(openDataset(dataset.value)) : dataset;
  }
  // The readers are loaded when a file is opened: the first picture does not wait for them.
  const { importFiles } = await import("../importing/import-files.ts");
  const imported = await importFiles([{ name: source.name, bytes: source.bytes }]);
  return imported.ok ? ok(openDataset(imported.value.dataset, imported.value.findings)) : imported;
}

/** What the page shows about an open graph before anything is asked. */
export function toOverview({ graph, findings, time }: EngineGraph, isMerged = false): Overview {
  const { title, ontology, documents, claims } = graph.dataset;
  const { span } = time();
  return {
    title,
    fingerprint: takeFingerprint(graph.dataset),
    ontology,
    documents,
    entities: graph.entityCount,
    relations: graph.relationCount,
    claims: claims.length,
    isUnsourced: isWhollyUnsourced(graph.certainty),
    questions: listStartingQuestions(graph),
    findings,
    attributes: graph.attributes().entity.size + graph.attributes().relation.size,
    lenses: suggestLenses(graph),
    years: span === null ? null : { from: yearOf(span.first), to: yearOf(span.last) },
    about: (graph.dataset.about ?? []).map(({ label, text }) => ({ label, text })),
    isMerged,
  };
}

/** Each pair that claims name together, once. */
function toTies(graph: Graph): Pick<Scene, "ties"> {
  const pairs = new Map(
    graph.mentionTies().map(({ end, entity }) => {
      const pair = [Math.min(end, entity), Math.max(end, entity)] as const;
      return [pair.join(), pair] as const;
    }),
  );
  return pairs.size === 0 ? {} : { ties: Uint32Array.from([...pairs.values()].flat()) };
}

/** The words along lines that say more than the label of their type. Linear in the relations of types that have phrases. */
function listLineWords({ graph, context }: EngineGraph): Pick<Scene, "lineWords"> {
  const words = new Map<number, string>();
  if (!graph.dataset.ontology.relationTypes.some(({ phrases = [] }) => phrases.length > 0)) return {};
  for (let r = 0; r < graph.relationCount; r++)
    if (hasPhrases(graph, r)) words.set(r, toLineWords(context, r));
  return words.size === 0 ? {} : { lineWords: words };
}

const toOtherIds = ({ dataset: { redirects = [] }, entityIndex }: Graph) =>
  new Map(
    redirects.flatMap(({ id }) => {
      const index = entityIndex.get(id);
      return index === undefined ? [] : [[id, index] as const];
    }),
  );

/** What the canvas draws. The columns are the graph's own: a receiver must not change them. */
export function toScene(
  opened: EngineGraph,
  { x, y, courses }: Positions,
  opening: SceneOpening | null,
): Scene {
  const { graph, hasOwnPlaces } = opened;
  const { entities, relations, redirects } = graph.dataset;
  return {
    entityIds: entities.map(({ id }) => id),
    ...(redirects === undefined ? {} : { otherIds: toOtherIds(graph) }),
    labels: entities.map(({ name }) => name),
    entityType: graph.entityType,
    degree: graph.degree,
    x,
    y,
    ...(courses === undefined ? {} : { courses }),
    ...(opening === null ? {} : { opening }),
    ...(graph.entityCount > RANKED ? {} : { interest: rankByInterest(graph) }),
    hasOwnPlaces,
    relationIds: relations.map(({ id }) => id),
    source: graph.source,
    target: graph.target,
    relationType: graph.relationType,
    directed: graph.directed,
    adjacency: { offsets: graph.offsets, neighbours: graph.neighbours, incident: graph.incident },
    certainty: graph.certainty,
    documentCount: graph.documentCount,
    ...listLineWords(opened),
    ...toTies(graph),
  };
}
