import type { Draft } from "./draft.ts";
import type { EditDefinition } from "./edit.ts";
import { claimAdd } from "./edits/claim-add.ts";
import { claimConfirm } from "./edits/claim-confirm.ts";
import { claimRemove } from "./edits/claim-remove.ts";
import { claimSame } from "./edits/claim-same.ts";
import { claimSet } from "./edits/claim-set.ts";
import { documentAdd } from "./edits/document-add.ts";
import { entityAdd } from "./edits/entity-add.ts";
import { entityJoin } from "./edits/entity-join.ts";
import { entityPart } from "./edits/entity-part.ts";
import { entityRemove } from "./edits/entity-remove.ts";
import { entitySet } from "./edits/entity-set.ts";
import { relationRemove } from "./edits/relation-remove.ts";
import { relationSet } from "./edits/relation-set.ts";
import { typeAdd } from "./edits/type-add.ts";
import type { Edit, EditKind, EditOf } from "./forms.ts";

type Definitions = { readonly [K in EditKind]: EditDefinition<EditOf<K>> };

/** Every kind of edit. A new one is a file, its form and one line here. */
export const EDITS: Definitions = {
  "document.add": documentAdd,
  "entity.add": entityAdd,
  "entity.set": entitySet,
  "entity.remove": entityRemove,
  "entity.join": entityJoin,
  "entity.part": entityPart,
  "claim.add": claimAdd,
  "claim.set": claimSet,
  "claim.remove": claimRemove,
  "claim.confirm": claimConfirm,
  "claim.same": claimSame,
  "relation.set": relationSet,
  "relation.remove": relationRemove,
  "type.add": typeAdd,
};

/** The definition of an edit's kind, bound to it. */
function bind<K extends EditKind>(kind: K, edit: EditOf<K>) {
  const definition: EditDefinition<EditOf<K>> = EDITS[kind];
  return {
    check: (draft: Draft) => definition.check(draft, edit),
    apply: (draft: Draft) => definition.apply(draft, edit),
    words: (draft: Draft) => definition.words(edit, draft),
  };
}

/** Why an edit does not fit the draft; null where it was made in it. */
export function makeEdit(draft: Draft, edit: Edit): string | null {
  const { check, apply } = bind<EditKind>(edit.kind, edit);
  const reason = check(draft);
  if (reason === null) apply(draft);
  return reason;
}

/** What an edit does to a draft, as a sentence without its point. */
export const describeEdit = (draft: Draft, edit: Edit): string =>
  bind<EditKind>(edit.kind, edit).words(draft);
