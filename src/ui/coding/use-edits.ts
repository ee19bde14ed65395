import { useCallback } from "react";
import type { Selection } from "../../app/state/state.ts";
import { useExplorer } from "../base/explorer-context.ts";
import { readCoder } from "./coder-storage.ts";
import { type EditPlan, signEdits } from "./sign-edits.ts";

/** Makes edits under the reader's name, as one step of undo, and says so; false where another window writes. */
export function useEdits(): (plans: readonly EditPlan[], said: string, selection?: Selection) => boolean {
  const { state, actions } = useExplorer();
  return useCallback(
    (plans, said, selection) =>
      actions.makeEdits(signEdits(plans, readCoder(), state.getState().shared.edits), said, selection),
    [state, actions],
  );
}
