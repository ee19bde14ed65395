import type { Scene } from "../../core/drawing/scene.ts";
import { opening } from "../../core/lens/filters/opening.ts";
import { readIds, writeIds } from "../../core/lens/id-list.ts";
import { EMPTY_LENS, type Lens } from "../../core/lens/lens.ts";
import { type EntityId, toEntityId } from "../../core/model/ids.ts";
import type { OpenGraph } from "../state/data.ts";
import { EMPTY_SHARED, type Shared } from "../state/state.ts";
import type { Asked } from "./selectors.ts";

const ALONE = "yes";
const OPENING_LENS: Lens = { [opening.id]: ALONE };

/** What a graph is opened with: its opening view, or all of it. */
const toFirstLens = (scene: Pick<Scene, "opening"> | null): Lens =>
  scene?.opening === undefined ? EMPTY_LENS : OPENING_LENS;

/** What is shown when nothing has been asked for: what an address without a fragment means. */
export const toFirstShared = (scene: Pick<Scene, "opening"> | null): Shared => {
  const lens = toFirstLens(scene);
  return lens === EMPTY_LENS ? EMPTY_SHARED : { ...EMPTY_SHARED, lens };
};

export const hasOpeningClause = (lens: Lens): boolean => lens[opening.id] !== undefined;

/** Entities that a path, a selection or a relation reaches although the opening view leaves them out. */
function findReached(
  { selection, path }: Pick<Shared, "selection" | "path">,
  { scene, entityIndex, relationIndex }: OpenGraph,
  answer: Asked["answer"],
): readonly EntityId[] {
  const reached = new Set<EntityId>();
  if (selection.kind === "entities") for (const id of selection.ids) reached.add(id);
  if (selection.kind === "relation") {
    const r = relationIndex.get(selection.id);
    for (const end of r === undefined ? [] : [scene.source[r], scene.target[r]]) {
      const id = scene.entityIds[end ?? -1];
      if (id !== undefined) reached.add(id);
    }
  }
  if (path !== null && answer !== null) {
    for (const { entities } of answer.paths) for (const id of entities) reached.add(id);
    for (const { from, to } of answer.tree?.steps ?? []) {
      reached.add(from);
      reached.add(to);
    }
    for (const end of answer.query.ends) if (end.length === 1) for (const id of end) reached.add(id);
  }
  const isPart = (id: EntityId): boolean => scene.opening?.entities[entityIndex.get(id) ?? -1] === 1;
  return [...reached].filter((id) => entityIndex.get(id) !== undefined && !isPart(id));
}

/**
 * The lens by which the graph is drawn, counted and listed: the reader's own, with what a path or a selection reaches shown
 * beside the opening view. The same object where that adds nothing.
 */
export function toShownLens(shared: Shared, { opened, answer }: Asked): Lens {
  const argument = shared.lens[opening.id];
  if (argument === undefined || opened === null) return shared.lens;
  const known = argument === ALONE ? [] : readIds(argument).map(toEntityId);
  const more = findReached(shared, opened, answer).filter((id) => !known.includes(id));
  return more.length === 0 ? shared.lens : { ...shared.lens, [opening.id]: writeIds([...known, ...more]) };
}
