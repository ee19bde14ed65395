import type { RelationDetail } from "../../core/evidence/details.ts";
import { useExplorer } from "../base/explorer-context.ts";
import type { EditPlan } from "../coding/sign-edits.ts";
import { useEdits } from "../coding/use-edits.ts";

/** What can be done with a relation: one more claim of its ends, or all of it deleted, which is its claims. */
export function RelationTools({ relation }: { readonly relation: RelationDetail }) {
  const { actions } = useExplorer();
  const makeEdits = useEdits();
  const { claims, source, target } = relation;
  const remove = () => {
    const plans: readonly EditPlan[] =
      claims.length === 0
        ? [{ kind: "relation.remove", relation: relation.id }]
        : claims.map(({ id }) => ({ kind: "claim.remove", claim: id }));
    makeEdits(plans, `Deleted: ${source.name} ${relation.label} ${target.name}.`, {
      kind: "entities",
      ids: [source.id],
    });
  };
  return (
    <div className="cx-tools">
      <button
        type="button"
        className="cx-button"
        onClick={() => actions.openCoding({ kind: "claim", subject: source.id, object: target.id })}
      >
        Add a claim
      </button>
      <button type="button" className="cx-button" onClick={remove}>
        {claims.length > 1 ? `Delete the relation with its ${claims.length} claims` : "Delete the relation"}
      </button>
    </div>
  );
}
