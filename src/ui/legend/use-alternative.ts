import { countGroups } from "../../core/lens/clause.ts";
import { useAppState } from "../base/explorer-context.ts";

/** Number of the alternative of the lens that the legend changes. */
export const useAlternative = (): number =>
  useAppState((state) => Math.min(state.alternative, countGroups(state.shared.lens)));
