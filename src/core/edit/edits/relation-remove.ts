import { toRelationId } from "../../model/ids.ts";
import { sayRelation } from "../draft.ts";
import type { EditDefinition } from "../edit.ts";
import type { EditOf } from "../forms.ts";

/** A relation that stands by itself is taken away; others go with their claims. */
export const relationRemove: EditDefinition<EditOf<"relation.remove">> = {
  check: ({ own }, { relation }) =>
    own.has(toRelationId(relation))
      ? null
      : `“${relation}” is no relation that stands by itself: delete its claims.`,
  apply: ({ own, claims, touched }, { relation }) => {
    for (const id of own.get(toRelationId(relation))?.claims ?? []) {
      claims.delete(id);
      touched.add(id);
    }
    own.delete(toRelationId(relation));
  },
  words: ({ relation }, draft) => `Deleted ${sayRelation(draft, relation)}`,
};
