import { endLabel } from "../../app/selectors/ends.ts";
import { pickedEnd } from "../../app/state/canvas-mode.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";

/** Says, over the drawing, that the next entity chosen becomes an end, and how to leave that. */
export function PickHint() {
  const { actions } = useExplorer();
  const picking = useAppState(pickedEnd);
  if (picking === null) return null;
  return (
    <p className="cx-pick-hint">
      Choose an entity for “{endLabel(picking)}”.
      <button type="button" className="cx-button" onClick={() => actions.pickEnd(null)}>
        Cancel
      </button>
    </p>
  );
}
