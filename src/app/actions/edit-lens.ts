import { countOrGroups } from "../../core/lens/clause.ts";
import type { Lens } from "../../core/lens/lens.ts";
import type { ActionContext } from "./action-context.ts";

/** Changes the lens as one step of undo. Where an alternative goes, the legend is back at the first. */
export function createLensEdit({ state, change }: Pick<ActionContext, "state" | "change">) {
  return (next: (lens: Lens) => Lens): void => {
    const before = countOrGroups(state.getState().shared.lens);
    change((shared) => ({ ...shared, lens: next(shared.lens) }));
    if (countOrGroups(state.getState().shared.lens) < before) state.setState({ orGroup: 0 });
  };
}
