import { countOrGroups } from "../../core/lens/clause.ts";
import { useAppState } from "../base/explorer-context.ts";

/** Number of the alternative of the lens that the legend changes. */
export const useOrGroup = (): number =>
  useAppState((state) => Math.min(state.orGroup, countOrGroups(state.shared.lens)));
