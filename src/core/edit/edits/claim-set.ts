import { toClaim } from "../../model/assemble.ts";
import { toClaimId } from "../../model/ids.ts";
import { checkClaim } from "../check-claim.ts";
import { type EditDefinition, signatureOf } from "../edit.ts";
import type { EditOf } from "../forms.ts";

/** A claim is changed; it goes on to say who coded it. */
export const claimSet: EditDefinition<EditOf<"claim.set">> = {
  check: (draft, { claim, set, by }) =>
    draft.claims.has(toClaimId(claim))
      ? checkClaim(draft, set, by)
      : `The claim “${claim}” is not in the graph.`,
  apply: (draft, edit) => {
    const id = toClaimId(edit.claim);
    const coder = edit.set.codedBy ?? (edit.set.ground === "own-knowledge" ? edit.by : undefined);
    draft.claims.set(
      id,
      toClaim({
        ...edit.set,
        ...(coder === undefined ? {} : { codedBy: coder }),
        id,
        edited: signatureOf(edit),
      }),
    );
    draft.touched.add(id);
  },
  words: ({ set: { says } }) => `Changed “${says}”`,
};
