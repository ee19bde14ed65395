import { type EntityId, toEntityId, toRelationId, toRelationTypeId } from "../../model/ids.ts";
import { findEntity, sayRelation } from "../draft.ts";
import type { EditDefinition } from "../edit.ts";
import type { EditOf } from "../forms.ts";

/** Type, ends, direction or label of a relation that stands by itself are changed; others follow from their claims. */
export const relationSet: EditDefinition<EditOf<"relation.set">> = {
  check: (draft, { relation, set: { type, source, target } }) => {
    if (!draft.own.has(toRelationId(relation)))
      return `“${relation}” is no relation that stands by itself: change its claims.`;
    if (type !== undefined && !draft.relationTypes.has(toRelationTypeId(type)))
      return `There is no relation type “${type}”.`;
    const stranger = [source, target].find(
      (id) => id !== undefined && findEntity(draft, toEntityId(id)) === undefined,
    );
    return stranger === undefined ? null : `“${stranger}” is not in the graph.`;
  },
  apply: (draft, { relation, set }) => {
    const before = draft.own.get(toRelationId(relation));
    if (before === undefined) return;
    const toEnd = (id: string | undefined, end: EntityId) =>
      id === undefined ? end : (findEntity(draft, toEntityId(id)) ?? end);
    draft.own.set(before.id, {
      ...before,
      source: toEnd(set.source, before.source),
      target: toEnd(set.target, before.target),
      type: set.type === undefined ? before.type : toRelationTypeId(set.type),
      directed: set.directed ?? before.directed,
      ...(set.label === undefined ? {} : { label: set.label }),
    });
  },
  words: ({ relation }, draft) => `Changed ${sayRelation(draft, relation)}`,
};
