import { EMPTY_LENS } from "../../core/lens/lens.ts";
import type { Facet } from "../../core/lens/view.ts";
import { changeFacet, type FacetChange, withFilter } from "../lens/lens-edits.ts";
import type { ActionContext } from "./action-context.ts";
import { createLensEdit } from "./edit-lens.ts";

export interface LensActions {
  readonly changeFacet: (facet: Facet, change: FacetChange) => void;
  /** Sets the argument of a clause (a filter's id, in the first alternative); none takes the clause away. */
  readonly setFilter: (key: string, argument: string | undefined) => void;
  readonly resetLens: () => void;
  /** Leaves out a lens that cannot be read, and says why. */
  readonly dropLens: (reason: string) => void;
}

export function createLensActions(context: ActionContext): LensActions {
  const { state, changeWithoutUndo, announce } = context;
  const edit = createLensEdit(context);
  return {
    changeFacet: (facet, click) => edit((lens) => changeFacet(lens, facet, click)),
    setFilter: (key, argument) => edit((lens) => withFilter(lens, key, argument)),
    resetLens: () => {
      if (Object.keys(state.getState().shared.lens).length > 0) edit(() => EMPTY_LENS);
      else announce("Nothing is filtered out.");
    },
    dropLens: (reason) => {
      changeWithoutUndo((shared) => ({ ...shared, lens: EMPTY_LENS }));
      state.setState({ notice: { tone: "problem", message: `The filter was left out. ${reason}` } });
    },
  };
}
