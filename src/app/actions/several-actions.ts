import type { EntityId } from "../../core/model/ids.ts";
import { MAX_ENDS } from "../../core/paths/query.ts";
import { EMPTY_QUESTION } from "../state/state.ts";
import type { ActionContext } from "./action-context.ts";

export interface SeveralActions {
  /** Asks how several entities are connected, as many as one question joins. */
  readonly joinByPaths: (ids: readonly EntityId[]) => void;
}

export function createSeveralActions({ state, change }: ActionContext): SeveralActions {
  return {
    joinByPaths: (ids) => {
      const ends = ids.slice(0, MAX_ENDS);
      if (ends.length < 2) return;
      change((shared) => ({ ...shared, path: { ...(shared.path ?? EMPTY_QUESTION), ends, isolated: null } }));
      state.setState((s) => ({
        hovered: null,
        panels: { ...s.panels, sheet: "paths", sheetSize: s.panels.sheetSize === "full" ? "full" : "half" },
      }));
    },
  };
}
