import { toEntityId } from "../../model/ids.ts";
import { findEntity, followJoins, nameEntity } from "../draft.ts";
import type { EditDefinition } from "../edit.ts";
import type { EditOf } from "../forms.ts";

/** Two entities are the same: one leads to the other, and every claim keeps the end with which it was coded. */
export const entityJoin: EditDefinition<EditOf<"entity.join">> = {
  check: (draft, { kept, gone }) => {
    const [first, second] = [kept, gone].map((id) => findEntity(draft, toEntityId(id)));
    if (first === undefined) return `“${kept}” is not in the graph.`;
    if (second === undefined) return `“${gone}” is not in the graph.`;
    const toRoot = followJoins(draft);
    return toRoot(first) === toRoot(second) ? "The two are one entity already." : null;
  },
  apply: (draft, { id, kept, gone }) => {
    const toRoot = followJoins(draft);
    const [first, second] = [kept, gone].map((each) => findEntity(draft, toEntityId(each)));
    if (first !== undefined && second !== undefined)
      draft.joins.set(id, { edit: id, gone: toRoot(second), kept: toRoot(first) });
  },
  words: ({ kept, gone }, draft) => `Joined ${nameEntity(draft, gone)} with ${nameEntity(draft, kept)}`,
};
