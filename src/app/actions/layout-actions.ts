import { EMPTY_LENS } from "../../core/lens/lens.ts";
import type { EntityId } from "../../core/model/ids.ts";
import type { ActionContext } from "./action-context.ts";

export interface LayoutActions {
  /** Arranges everything by a layout, around `focus` where it has one; null = as the graph was opened. */
  readonly arrange: (layout: string | null, focus?: EntityId | null) => void;
  /** Arranges what the filter leaves, by the layout that is shown; the rest goes into rows below. */
  readonly arrangeShown: () => void;
  /** Lets the layout under way end with what it has. */
  readonly endLayout: () => void;
  /** Takes back an arrangement that the graph does not allow, and says why. */
  readonly dropLayout: (reason: string) => void;
}

/** The layout that a graph without places of its own is opened with. */
const FIRST = "force";

export function createLayoutActions({
  state,
  engine,
  change,
  changeWithoutUndo,
}: ActionContext): LayoutActions {
  return {
    arrange: (layout, focus = null) => {
      const before = state.getState().shared.layout;
      const isSame = before?.layout === layout && before?.focus === focus && before?.within === EMPTY_LENS;
      if (isSame || (layout === null && before === null)) return;
      change((shared) => ({
        ...shared,
        layout: layout === null ? null : { layout, focus, within: EMPTY_LENS },
      }));
    },
    arrangeShown: () =>
      change((shared) => ({
        ...shared,
        layout: { layout: FIRST, focus: null, ...shared.layout, within: shared.lens },
      })),
    endLayout: () => {
      engine.endLayout().catch(() => undefined);
    },
    dropLayout: (message) => {
      changeWithoutUndo((shared) => ({ ...shared, layout: null }));
      state.setState({ notice: { tone: "problem", message } });
    },
  };
}
