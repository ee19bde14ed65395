import { countOrGroups, MOST_OR_GROUPS } from "../../core/lens/clause.ts";
import type { Lens } from "../../core/lens/lens.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { moveClause, negateClause, withShown } from "../lens/lens-edits.ts";
import type { ActionContext } from "./action-context.ts";
import { createLensEdit } from "./edit-lens.ts";

/** What the reader does to the clauses of the lens, one by one. */
export interface LensStepActions {
  readonly setLens: (lens: Lens) => void;
  /** Turns a clause round. */
  readonly negateClause: (key: string) => void;
  readonly moveClause: (key: string, by: -1 | 1) => void;
  /** Chooses the alternative that the legend changes. */
  readonly editAlternative: (group: number) => void;
  /** Begins an alternative: what it leaves is shown besides. */
  readonly startAlternative: () => void;
  /** Shows entities whatever the filter says about them. */
  readonly showAnyway: (ids: readonly EntityId[]) => void;
}

export function createLensStepActions(context: ActionContext): LensStepActions {
  const { state, announce } = context;
  const edit = createLensEdit(context);
  const lensNow = () => state.getState().shared.lens;
  return {
    setLens: (lens) => edit(() => lens),
    negateClause: (key) => edit((lens) => negateClause(lens, key)),
    moveClause: (key, by) => edit((lens) => moveClause(lens, key, by)),
    editAlternative: (group) => state.setState({ orGroup: group }),
    startAlternative: () => {
      const group = countOrGroups(lensNow());
      if (group >= MOST_OR_GROUPS) announce(`There are ${MOST_OR_GROUPS} alternatives already.`);
      else {
        state.setState({ orGroup: group });
        announce("Choose in the legend what else to show.");
      }
    },
    showAnyway: (ids) => {
      const lens = withShown(lensNow(), ids);
      if (lens === null) announce(`There are ${MOST_OR_GROUPS} alternatives already.`);
      else edit(() => lens);
    },
  };
}
