import { toClaim } from "../../model/assemble.ts";
import { toClaimId, toEntityId } from "../../model/ids.ts";
import { checkClaim } from "../check-claim.ts";
import { findEntity } from "../draft.ts";
import { dayOf, type EditDefinition } from "../edit.ts";
import type { EditOf } from "../forms.ts";

/** A claim is added, and with it its relation where it is the first. */
export const claimAdd: EditDefinition<EditOf<"claim.add">> = {
  check: (draft, { claim, by }) =>
    draft.claims.has(toClaimId(claim.id))
      ? `The id “${claim.id}” is used by another claim.`
      : checkClaim(draft, claim, by),
  apply: (draft, edit) => {
    const { claim, by } = edit;
    const coder = claim.codedBy ?? by;
    const added = toClaim({
      ...claim,
      ...(coder === undefined ? {} : { codedBy: coder }),
      codedOn: claim.codedOn ?? dayOf(edit),
    });
    draft.claims.set(added.id, added);
    for (const end of [claim.subject, claim.object]) {
      const id = findEntity(draft, toEntityId(end));
      if (id !== undefined) draft.fresh.add(id);
    }
  },
  words: ({ claim: { says } }) => `Added “${says}”`,
};
