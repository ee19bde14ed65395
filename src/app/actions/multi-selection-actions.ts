import type { EntityId } from "../../core/model/ids.ts";
import { MAX_ENDS } from "../../core/paths/query.ts";
import { EMPTY_QUESTION } from "../state/state.ts";
import type { ActionContext } from "./action-context.ts";

export interface MultiSelectionActions {
  /** Asks how several entities are connected, as many as one question joins. */
  readonly joinByPaths: (ids: readonly EntityId[]) => void;
}

export function createMultiSelectionActions({ state, change }: ActionContext): MultiSelectionActions {
  return {
    joinByPaths: (ids) => {
      const ends = ids.slice(0, MAX_ENDS);
      if (ends.length < 2) return;
      change((shared) => ({ ...shared, path: { ...(shared.path ?? EMPTY_QUESTION), ends, solo: null } }));
      state.setState((s) => ({
        hovered: null,
        panels: { ...s.panels, sheet: "paths", sheetSize: s.panels.sheetSize === "full" ? "full" : "half" },
      }));
    },
  };
}
