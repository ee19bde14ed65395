import { describeSignature } from "../../app/base/signature-words.ts";
import type { ClaimDetail } from "../../core/evidence/details.ts";
import { useExplorer } from "../base/explorer-context.ts";
import { useEdits } from "../coding/use-edits.ts";

/** Who wrote, changed and confirmed a claim. */
export function ClaimHistory({ claim: { record } }: { readonly claim: ClaimDetail }) {
  const { codedBy, codedOn, edited, confirmed } = record;
  const lines = [
    ...(codedOn === undefined
      ? []
      : [describeSignature("Written", { on: codedOn, ...(codedBy && { by: codedBy }) })]),
    ...(edited === undefined ? [] : [describeSignature("Changed", edited)]),
    ...(confirmed === undefined ? [] : [describeSignature("Confirmed", confirmed)]),
  ];
  return lines.length === 0 ? null : <p className="cx-mute">{lines.join(" · ")}</p>;
}

/** What can be done with one claim: changed, deleted, and, where a program made it, confirmed or rejected. */
export function ClaimTools({ claim }: { readonly claim: ClaimDetail }) {
  const { actions } = useExplorer();
  const makeEdits = useEdits();
  const remove = (reason?: string) =>
    makeEdits(
      [{ kind: "claim.remove", claim: claim.id, ...(reason === undefined ? {} : { reason }) }],
      `Deleted: ${claim.says}`,
    );
  const isUnread = claim.reading !== null && claim.record.confirmed === undefined;
  return (
    <div className="cx-tools">
      {isUnread ? (
        <>
          <button
            type="button"
            className="cx-button"
            onClick={() =>
              makeEdits([{ kind: "claim.confirm", claim: claim.id }], `Confirmed: ${claim.says}`)
            }
          >
            Confirm
          </button>
          <button type="button" className="cx-button" onClick={() => remove("rejected after reading")}>
            Reject
          </button>
        </>
      ) : null}
      <button
        type="button"
        className="cx-button"
        onClick={() => actions.openCoding({ kind: "claim-edit", id: claim.id })}
      >
        {isUnread ? "Correct" : "Edit"}
      </button>
      {isUnread ? null : (
        <button type="button" className="cx-button" onClick={() => remove()}>
          Delete
        </button>
      )}
    </div>
  );
}
