import { isMachineMade } from "../../model/claim-ground.ts";
import { toClaimId } from "../../model/ids.ts";
import { quoteClaim } from "../draft.ts";
import { type EditDefinition, signatureOf } from "../edit.ts";
import type { EditOf } from "../forms.ts";

/** Somebody read the source of a machine-made claim and found it right. */
export const claimConfirm: EditDefinition<EditOf<"claim.confirm">> = {
  check: ({ claims }, { claim: id }) => {
    const claim = claims.get(toClaimId(id));
    if (claim === undefined) return `The claim “${id}” is not in the graph.`;
    return isMachineMade(claim) ? null : "Only what a program read can be confirmed.";
  },
  apply: ({ claims, touched }, edit) => {
    const claim = claims.get(toClaimId(edit.claim));
    if (claim === undefined) return;
    claims.set(claim.id, { ...claim, confirmed: signatureOf(edit) });
    touched.add(claim.id);
  },
  words: ({ claim }, draft) => `Confirmed ${quoteClaim(draft, claim)}`,
};
