import type { Facet } from "../../core/engine.ts";
import { EMPTY_LENS, type Lens } from "../../core/lens/lens.ts";
import type { ActionContext } from "../actions.ts";
import { changeFacet, type FacetChange, withFilter } from "../lens-edits.ts";

export interface LensActions {
  readonly changeFacet: (facet: Facet, change: FacetChange) => void;
  /** Sets a filter's argument; none takes the filter away. */
  readonly setFilter: (filter: string, argument: string | undefined) => void;
  readonly resetLens: () => void;
  /** Leaves out a lens that cannot be read, and says why. */
  readonly dropLens: (reason: string) => void;
}

export function createLensActions({ state, change, amend, say }: ActionContext): LensActions {
  const edit = (next: (lens: Lens) => Lens) => change((shared) => ({ ...shared, lens: next(shared.lens) }));
  return {
    changeFacet: (facet, click) => edit((lens) => changeFacet(lens, facet, click)),
    setFilter: (filter, argument) => edit((lens) => withFilter(lens, filter, argument)),
    resetLens: () => {
      if (Object.keys(state.getState().shared.lens).length > 0) edit(() => EMPTY_LENS);
      else say("Nothing is filtered out.");
    },
    dropLens: (reason) => {
      amend((shared) => ({ ...shared, lens: EMPTY_LENS }));
      state.setState({ notice: { tone: "problem", message: `The filter was left out. ${reason}` } });
    },
  };
}
