import type { Claim } from "../../model/dataset.ts";
import { type EntityId, toEntityId } from "../../model/ids.ts";
import { type Draft, findEntity, followJoins, nameEntity } from "../draft.ts";
import type { EditDefinition } from "../edit.ts";
import type { EditOf } from "../forms.ts";

function namesOf({ subject, object, attributedTo, stances, qualifiers }: Claim): readonly string[] {
  const texts = Object.values(qualifiers).flatMap((value) =>
    typeof value === "string" ? [value] : Array.isArray(value) ? value : [],
  );
  return [subject, object, ...attributedTo, ...stances.map(({ by }) => by), ...texts];
}

/** Whether a claim or a relation names any of these entities. */
function isNamed(draft: Draft, ids: ReadonlySet<EntityId>): boolean {
  const is = (id: string) => {
    const found = findEntity(draft, toEntityId(id));
    return found !== undefined && ids.has(found);
  };
  return (
    [...draft.claims.values()].some((claim) => namesOf(claim).some(is)) ||
    [...draft.own.values()].some(({ source, target }) => is(source) || is(target))
  );
}

/** The entity with all that are joined to it. */
function membersOf(draft: Draft, id: EntityId): ReadonlySet<EntityId> {
  const toRoot = followJoins(draft);
  return new Set([id, ...[...draft.joins.values()].flatMap(({ gone }) => (toRoot(gone) === id ? gone : []))]);
}

/** An entity that nothing names is taken away. */
export const entityRemove: EditDefinition<EditOf<"entity.remove">> = {
  check: (draft, { entity }) => {
    const id = findEntity(draft, toEntityId(entity));
    if (id === undefined) return `“${entity}” is not in the graph.`;
    return isNamed(draft, membersOf(draft, id))
      ? `${draft.entities.get(id)?.name ?? entity} still has relations: delete those first.`
      : null;
  },
  apply: (draft, { entity }) => {
    const id = findEntity(draft, toEntityId(entity));
    if (id === undefined) return;
    const members = membersOf(draft, id);
    for (const member of members) draft.entities.delete(member);
    for (const [edit, { gone, kept }] of draft.joins)
      if (members.has(gone) || members.has(kept)) draft.joins.delete(edit);
  },
  words: ({ entity }, draft) => `Deleted ${nameEntity(draft, entity)}`,
};
