import { toClaimId } from "../../model/ids.ts";
import { quoteClaim } from "../draft.ts";
import type { EditDefinition } from "../edit.ts";
import type { EditOf } from "../forms.ts";

/** A claim is taken away, and with it its relation where it was the last. */
export const claimRemove: EditDefinition<EditOf<"claim.remove">> = {
  check: ({ claims }, { claim }) =>
    claims.has(toClaimId(claim)) ? null : `The claim “${claim}” is not in the graph.`,
  apply: ({ claims, touched }, { claim }) => {
    claims.delete(toClaimId(claim));
    touched.add(toClaimId(claim));
  },
  words: ({ claim, reason }, draft) =>
    `Deleted ${quoteClaim(draft, claim)}${reason === undefined ? "" : `: ${reason}`}`,
};
