import type { StoreApi } from "zustand/vanilla";
import type { Panels, State } from "../state/state.ts";

/**
 * On narrow screens a sheet would leave a table a few rows: it closes when a table comes, and is as large as before when the table
 * goes, however that came about, unless it was opened meanwhile. Returns the stop.
 */
export function yieldSheet(state: StoreApi<State>): () => void {
  let before: Panels["sheetSize"] = "peek";
  const resize = (sheetSize: Panels["sheetSize"]) =>
    state.setState(({ panels }) => ({ panels: { ...panels, sheetSize } }));
  return state.subscribe((now, last) => {
    const isShown = now.shared.table !== null;
    if (isShown === (last.shared.table !== null)) return;
    if (isShown) {
      before = last.panels.sheetSize;
      resize("peek");
    } else if (now.panels.sheetSize === "peek") resize(before);
  });
}
