import { countNoun } from "../../core/base/count-noun.ts";
import { formatCount } from "../../core/base/format-count.ts";
import { formatRough } from "../../core/base/format-rough.ts";
import type { Scope } from "../../core/engine/export-request.ts";
import type { View } from "../../core/lens/view.ts";
import type { EntityId, RelationId } from "../../core/model/ids.ts";
import type { IdIndex } from "../../core/model/index-ids.ts";
import type { FoundPath, PathAnswer, PathQuery } from "../../core/paths/query.ts";
import { toSourceNoun } from "../base/words.ts";
import type { Data, OpenGraph } from "../state/data.ts";
import { answerOf } from "../state/path-search.ts";
import type { Hovered, PathQuestion } from "../state/state.ts";
import { endWords, toEndIds } from "./ends.ts";

export { entityName } from "./entity-name.ts";

/** The question as the engine takes it; null while an end is missing or two ends are the same. */
export function toQuery(question: PathQuestion | null, opened: OpenGraph | null = null): PathQuery | null {
  if (question === null) return null;
  const ends = question.ends.filter((end) => end !== null);
  if (ends.length < question.ends.length || ends.length < 2) return null;
  if (new Set(ends).size < ends.length) return null;
  return { ...question.options, ends: ends.map((end) => toEndIds(opened, end)) };
}

/** The open graph, the answer on show, and what the filter leaves; none = everything. */
export interface Asked {
  readonly opened: OpenGraph | null;
  readonly answer: PathAnswer | null;
  readonly view?: View | null;
}

export const askedOf = ({ opened, search, view }: Pick<Data, "opened" | "search" | "view">): Asked => ({
  opened,
  answer: answerOf(search),
  view,
});

/** Card that is hovered or pinned, if it is still part of the answer. */
export function soloRank(
  question: PathQuestion | null,
  hovered: Hovered | null,
  answer: PathAnswer | null,
): FoundPath | null {
  const rank = hovered?.kind === "card" ? hovered.rank : question?.solo;
  return answer?.paths.find((path) => path.rank === rank) ?? null;
}

const relationsOf = (path: Pick<FoundPath, "steps">): readonly RelationId[] =>
  path.steps.flatMap((step) => step.relations.map((relation) => relation.id));

/**
 * The relation of each step that the card words: its best. Parallel ones would bury the way on the canvas, and one that only
 * names the two together leads elsewhere.
 */
const wordedOf = (path: Pick<FoundPath, "steps">): readonly RelationId[] =>
  path.steps.flatMap((step) =>
    step.relations.slice(0, 1).flatMap(({ id, isMention }) => (isMention === true ? [] : [id])),
  );

type Part = Pick<FoundPath, "entities" | "steps">;

/** What an answer puts on show: the isolated card, else the network that joins more than two ends, else all cards. */
function shownParts(card: FoundPath | null, { paths, tree }: PathAnswer): readonly Part[] {
  if (card !== null) return [card];
  return tree !== undefined && tree.steps.length > 0 ? [tree] : paths;
}

export interface Highlight {
  readonly entities: readonly number[];
  readonly relations: readonly number[];
}

function toIndices<Id>(ids: Iterable<Id>, index: IdIndex<Id>): readonly number[] {
  const found = new Set<number>();
  for (const id of ids) {
    const at = index.get(id);
    if (at !== undefined) found.add(at);
  }
  return [...found];
}

/**
 * What the shown answer lights up on the canvas: the isolated card, else the union of all cards, else the actors that nothing
 * joins; null without an answer, and where the filter hides all of it: the picture then stands as it is, instead of fading for nothing.
 * `named`: the ends, and with a card all that is on it.
 */
export function pathHighlight(
  question: PathQuestion | null,
  hovered: Hovered | null,
  { opened, answer, view }: Asked,
): (Highlight & { readonly named: readonly number[] }) | null {
  if (question === null || opened === null || answer === null) return null;
  const card = soloRank(question, hovered, answer);
  const paths = shownParts(card, answer);
  const actors = answer.query.ends.flatMap((end) => (end.length === 1 ? end : []));
  const lit = paths.length === 0 ? actors : paths.flatMap((path) => path.entities);
  const entities = toIndices(lit, opened.entityIndex);
  const isInSight =
    view === undefined || view === null || entities.some((index) => view.entities[index] === 1);
  if (entities.length === 0 || !isInSight) return null;
  const ends = new Set(answer.query.ends.flat());
  return {
    entities,
    relations: toIndices(paths.flatMap(wordedOf), opened.relationIndex),
    named: toIndices([...lit.filter((id) => ends.has(id)), ...(card?.entities ?? [])], opened.entityIndex),
  };
}

/** All the paths of an answer, whichever of them is isolated; null without any. */
export const pathUnion = (data: Asked): Highlight | null => {
  const { opened, answer } = data;
  if (opened === null || answer === null) return null;
  const parts: readonly Part[] = answer.tree === undefined ? answer.paths : [...answer.paths, answer.tree];
  const entities = parts.flatMap((path) => path.entities);
  return entities.length === 0
    ? null
    : {
        entities: toIndices(entities, opened.entityIndex),
        relations: toIndices(parts.flatMap(wordedOf), opened.relationIndex),
      };
};

/** The path or paths on show as something to export: their entities, their relations, and what they answer in words. */
export function pathScope(
  question: PathQuestion | null,
  { opened, answer }: Asked,
): (Scope & { readonly kind: "relations" }) | null {
  if (question === null || opened === null || answer === null) return null;
  const card = soloRank(question, null, answer);
  const tree = answer.tree === undefined || answer.tree.steps.length === 0 ? [] : [answer.tree];
  const paths: readonly Part[] = card === null ? [...answer.paths, ...tree] : [card];
  if (paths.length === 0) return null;
  const names = answer.query.ends.map((end) => endWords(opened, end));
  return {
    kind: "relations",
    relations: [...new Set(paths.flatMap(relationsOf))],
    entities: [...new Set(paths.flatMap((path) => path.entities))],
    about: `${card === null ? "Paths" : `Path ${card.rank}`}: ${names.join(" to ")}`,
  };
}

/** The paths on show as entity indices, the best first, for laying them out; with more than two ends, their network too. */
export function pathRows({ opened, answer }: Asked): readonly (readonly number[])[] {
  if (opened === null || answer === null) return [];
  const toRow = (ids: readonly EntityId[]) => ids.flatMap((id) => opened.entityIndex.get(id) ?? []);
  const { paths, tree } = answer;
  return [
    ...paths.map(({ entities }) => toRow(entities)),
    ...(tree?.steps.map(({ from, to }) => toRow([from, to])) ?? []),
  ];
}

/** Id of the entity's type, null when the open graph has no such entity. */
export function typeOf(opened: OpenGraph | null, id: EntityId): string | null {
  const index = opened?.entityIndex.get(id);
  if (opened === null || opened === undefined || index === undefined) return null;
  return opened.overview.ontology.entityTypes[opened.scene.entityType[index] ?? 0]?.id ?? null;
}

export const isVisible = (data: Data, id: EntityId): boolean =>
  data.view?.entities[data.opened?.entityIndex.get(id) ?? -1] === 1;

/** Entities of the paths on show, without repetition: all, and those that the filter hides. */
export function hiddenOnPaths(
  { opened, view }: Pick<Data, "opened" | "view">,
  { paths, tree }: PathAnswer,
): { readonly entities: readonly EntityId[]; readonly hidden: readonly EntityId[] } {
  const entities = [
    ...new Set([...paths, ...(tree === undefined ? [] : [tree])].flatMap((path) => path.entities)),
  ];
  const isHidden = (id: EntityId) => view?.entities[opened?.entityIndex.get(id) ?? -1] === 0;
  return { entities, hidden: entities.filter(isHidden) };
}

/** Distinct neighbours of an entity: all, and those that a shown relation joins to it. Cost: one pass over the relations. */
export function countNeighbours(
  opened: OpenGraph | null,
  view: View | null,
  id: EntityId,
): { readonly shown: number; readonly total: number } {
  const u = opened?.entityIndex.get(id);
  if (opened === null || u === undefined) return { shown: 0, total: 0 };
  const { source, target, degree } = opened.scene;
  const others = new Set<number>();
  for (let r = 0; r < source.length; r++) {
    if (source[r] !== u && target[r] !== u) continue;
    const other: number = (source[r] === u ? target[r] : source[r]) ?? u;
    if (other !== u && (view === null || (view.relations[r] === 1 && view.entities[other] === 1)))
      others.add(other);
  }
  return { shown: others.size, total: degree[u] ?? 0 };
}

/** `24 of 31 entities`, `31 entities` where all are shown. */
export const countOf = (count: number, total: number, one: string, many: string): string =>
  count === total ? countNoun(total, one, many) : `${formatCount(count)} of ${countNoun(total, one, many)}`;

/** `120 of 4.1 million entities`; of a database that does not tell how many it has, what is shown. */
const countOfAll = (count: number, total: number | null, one: string, many: string): string =>
  total === null ? countNoun(count, one, many) : `${formatCount(count)} of ${formatRough(total)} ${many}`;

/** `24 of 31 entities, 41 relations`: totals are named only where something is hidden. */
export function countWords(data: Data): string {
  const { opened, view } = data;
  if (opened === null) return "";
  const { overview, connection } = opened;
  const [entities, relations] = [
    view?.entityCount ?? overview.entities,
    view?.relationCount ?? overview.relations,
  ];
  if (connection !== null)
    return [
      countOfAll(entities, connection.totals.entities, "entity", "entities"),
      countOfAll(relations, connection.totals.relations, "relation", "relations"),
    ].join(" · ");
  const parts = [
    countOf(entities, overview.entities, "entity", "entities"),
    countOf(relations, overview.relations, "relation", "relations"),
  ];
  if (overview.documents.length > 0)
    parts.push(countNoun(overview.documents.length, toSourceNoun(overview.documents)));
  return parts.join(" · ");
}
