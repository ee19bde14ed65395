import type { EntityId } from "../../core/model/ids.ts";
import type { Data } from "../state/data.ts";
import { answerOf } from "../state/path-search.ts";
import type { Shared } from "../state/state.ts";

/** Entities of a database that are shown at most; the engine holds no more of it. */
export const MOST_SHOWN = 2000;

/** What a view names by itself: whatever is selected, pinned, an end of a path or on its way is in the picture. */
const listNamedIds = ({ selection, pins, path }: Shared): readonly EntityId[] => [
  ...(selection.kind === "entities" ? selection.ids : []),
  ...pins.map(({ id }) => id),
  ...(path === null ? [] : [...path.ends.flatMap((end) => end ?? []), ...path.options.via]),
];

/** A view of a part of a database, in which everything stands that it names. The same object where that adds nothing. */
export function withNamedShown(shared: Shared): Shared {
  const scene = shared.scene ?? [];
  const known = new Set(scene);
  const more = listNamedIds(shared).filter((id) => !known.has(id));
  return more.length === 0 && shared.scene !== null
    ? shared
    : { ...shared, scene: [...new Set([...scene, ...more])] };
}

/** The entities that are drawn of a database: the scene and, while they are on show, what paths lie on and a relation joins. */
export function toShownIds(
  { scene, path, selection }: Shared,
  { search, relation }: Pick<Data, "search" | "relation">,
): readonly EntityId[] {
  const ids = new Set(scene ?? []);
  const answer = path === null || search.kind === "searching" ? null : answerOf(search);
  for (const { entities } of answer?.paths ?? []) for (const id of entities) ids.add(id);
  for (const { from, to } of answer?.tree?.steps ?? []) {
    ids.add(from);
    ids.add(to);
  }
  if (selection.kind === "relation" && relation?.id === selection.id) {
    ids.add(relation.source.id);
    ids.add(relation.target.id);
  }
  return [...ids];
}
