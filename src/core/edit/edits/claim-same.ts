import { isSame } from "../../merge/canonical.ts";
import { toClaimId } from "../../model/ids.ts";
import { findEntity, followJoins, quoteClaim } from "../draft.ts";
import type { EditDefinition } from "../edit.ts";
import type { EditOf } from "../forms.ts";

/** Two claims say the same: the first stays, with the passages and sources of both. */
export const claimSame: EditDefinition<EditOf<"claim.same">> = {
  check: (draft, { kept, gone }) => {
    const [first, second] = [kept, gone].map((id) => draft.claims.get(toClaimId(id)));
    if (first === undefined || second === undefined || kept === gone)
      return `The claim “${first === undefined ? kept : gone}” is not in the graph.`;
    const toRoot = followJoins(draft);
    const rootOf = (id: typeof first.subject) => toRoot(findEntity(draft, id) ?? id);
    const isOne =
      first.relation === second.relation &&
      rootOf(first.subject) === rootOf(second.subject) &&
      rootOf(first.object) === rootOf(second.object);
    return isOne ? null : "The two claims have other ends or another relation type.";
  },
  apply: (draft, { kept, gone }) => {
    const [first, second] = [kept, gone].map((id) => draft.claims.get(toClaimId(id)));
    if (first === undefined || second === undefined) return;
    const unite = <T>(mine: readonly T[], theirs: readonly T[]) => [
      ...mine,
      ...theirs.filter((each) => !mine.some((other) => isSame(each, other))),
    ];
    const sources = unite(first.sources ?? [], second.sources ?? []);
    draft.claims.set(first.id, {
      ...first,
      evidence: unite(first.evidence, second.evidence),
      stances: unite(first.stances, second.stances),
      ...(sources.length === 0 ? {} : { sources }),
    });
    draft.claims.delete(second.id);
    for (const { id } of [first, second]) draft.touched.add(id);
  },
  words: ({ kept, gone }, draft) =>
    `Made one claim of ${quoteClaim(draft, kept)} and ${quoteClaim(draft, gone)}`,
};
