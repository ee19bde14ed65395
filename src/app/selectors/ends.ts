import { type EntityId, toEntityId } from "../../core/model/ids.ts";
import type { EntityType } from "../../core/model/ontology.ts";
import { TYPE_PREFIX } from "../../core/paths/query.ts";
import type { OpenGraph } from "../state/data.ts";
import { entityName } from "./entity-name.ts";

/** Most names that one end lists. */
const MOST_NAMES = 3;

export const toTypeEnd = (type: string): EntityId => toEntityId(`${TYPE_PREFIX}${type}`);

/** The type that an end stands for; null when it is an entity of the graph, or nothing that the graph knows. */
function typeOfEnd(
  opened: OpenGraph | null,
  end: EntityId,
): { readonly type: EntityType; readonly at: number } | null {
  // Of a database it is not known who all are.
  if (opened === null || opened.connection !== null) return null;
  if (opened.entityIndex.has(end) || !end.startsWith(TYPE_PREFIX)) return null;
  const types = opened.overview.ontology.entityTypes;
  const at = types.findIndex(({ id }) => toTypeEnd(id) === end);
  const type = types[at];
  return type === undefined ? null : { type, at };
}

export const isTypeEnd = (opened: OpenGraph | null, end: EntityId): boolean =>
  typeOfEnd(opened, end) !== null;

/** Entities that an end stands for: itself, or all of a type. */
export function toEndIds(opened: OpenGraph | null, end: EntityId): readonly EntityId[] {
  const found = typeOfEnd(opened, end);
  if (opened === null || found === null) return [end];
  const { entityIds, entityType } = opened.scene;
  return entityIds.filter((_, index) => entityType[index] === found.at);
}

/** `Iran`, or `any Company`. */
export const endName = (opened: OpenGraph | null, end: EntityId): string => {
  const type = typeOfEnd(opened, end)?.type;
  return type === undefined ? entityName(opened, end) : `any ${type.label}`;
};

/** An end of a query in words: its entities by name, a whole type as `any Company`, many as the first few and how many more. */
export function endWords(opened: OpenGraph | null, ids: readonly EntityId[]): string {
  if (opened !== null && ids.length > MOST_NAMES) {
    const at = opened.scene.entityType[opened.entityIndex.get(ids[0] ?? toEntityId("")) ?? -1];
    const type = opened.overview.ontology.entityTypes[at ?? -1];
    const all = type === undefined ? [] : toEndIds(opened, toTypeEnd(type.id));
    if (type !== undefined && all.length === ids.length && all.every((id, i) => id === ids[i]))
      return `any ${type.label}`;
  }
  const named = ids.slice(0, MOST_NAMES).map((id) => entityName(opened, id));
  const more = ids.length - named.length;
  return more > 0 ? `${named.join(", ")} or ${more} more` : named.join(" or ");
}

/** All ends in words: `Elta Systems and Iran`. */
export const endsWords = (opened: OpenGraph | null, ends: readonly (readonly EntityId[])[]): string => {
  const words = ends.map((end) => endWords(opened, end));
  return words.length < 3
    ? words.join(" and ")
    : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
};

/** `From`, `To`, `And 3`: what the field of an end is called. */
export const endLabel = (index: number): string =>
  index === 0 ? "From" : index === 1 ? "To" : `And ${index + 1}`;

/** What is wrong with each end as it stands, null where nothing is. */
export const endProblems = (ends: readonly (EntityId | null)[]): readonly (string | null)[] =>
  ends.map((end, index) => {
    const twin = end === null ? -1 : ends.indexOf(end);
    return twin < 0 || twin === index ? null : `The same as “${endLabel(twin)}”. Choose a different end.`;
  });
