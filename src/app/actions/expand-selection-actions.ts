import type { EntityId } from "../../core/model/ids.ts";
import { PAN } from "../state/canvas-mode.ts";
import type { ActionContext } from "./action-context.ts";
import type { SelectionActions } from "./selection-actions.ts";

/** Selecting many entities at once. */
export interface ExpandSelectionActions {
  /** Selects every visible entity. */
  readonly selectAll: () => void;
  /** Adds the visible neighbours of what is selected, or of some other entities. */
  readonly growSelection: (from?: readonly EntityId[]) => void;
  /** Lets a drag on the canvas draw a line around what it selects, or move the picture again. */
  readonly setLasso: (lasso: boolean) => void;
}

export function createExpandSelectionActions(
  { state, data, announce }: ActionContext,
  { selectMany }: Pick<SelectionActions, "selectMany">,
): ExpandSelectionActions {
  return {
    selectAll: () => {
      const { opened, view } = data.getState();
      const ids = opened?.scene.entityIds.filter((_, u) => view === null || view.entities[u] === 1) ?? [];
      selectMany(ids, false);
    },
    growSelection: (from) => {
      const { opened, view } = data.getState();
      const { selection } = state.getState().shared;
      const start = from ?? (selection.kind === "entities" ? selection.ids : []);
      if (opened === null || start.length === 0) {
        announce("Select an entity first.");
        return;
      }
      const { scene, entityIndex } = opened;
      const inside = new Uint8Array(scene.entityIds.length);
      const reached = new Uint8Array(scene.entityIds.length);
      for (const id of start) inside[entityIndex.get(id) ?? inside.length] = 1;
      for (let r = 0; r < scene.source.length; r++) {
        if (view !== null && view.relations[r] !== 1) continue;
        const source = scene.source[r] ?? 0;
        const target = scene.target[r] ?? 0;
        if (inside[source] === 1) reached[target] = 1;
        if (inside[target] === 1) reached[source] = 1;
      }
      const isVisible = (u: number) => view === null || view.entities[u] === 1;
      const more = scene.entityIds.filter((_, u) => reached[u] === 1 && inside[u] === 0 && isVisible(u));
      if (more.length === 0) {
        announce("No further neighbours are shown.");
        return;
      }
      selectMany([...start, ...more], false);
    },
    setLasso: (lasso) => {
      state.setState({ canvasMode: lasso ? { kind: "lasso" } : PAN });
      announce(lasso ? "Draw a line around what to select." : "Dragging moves the picture again.");
    },
  };
}
