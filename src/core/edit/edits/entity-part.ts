import { nameEntity } from "../draft.ts";
import type { EditDefinition } from "../edit.ts";
import type { EditOf } from "../forms.ts";

/** Two that were joined are two again, each with the claims that were coded for it. */
export const entityPart: EditDefinition<EditOf<"entity.part">> = {
  check: ({ joins }, { join }) => (joins.has(join) ? null : "The two are apart already."),
  apply: ({ joins }, { join }) => {
    joins.delete(join);
  },
  words: ({ join }, draft) => {
    const joined = draft.joins.get(join);
    return joined === undefined
      ? "Took two entities apart"
      : `Took ${nameEntity(draft, joined.gone)} and ${nameEntity(draft, joined.kept)} apart`;
  },
};
