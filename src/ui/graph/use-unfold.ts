import { useEffect, useRef } from "react";
import { pathHighlight, pathRows } from "../../app/selectors.ts";
import type { Renderer } from "../../canvas/renderer.ts";
import { unfold } from "../../core/paths/unfold.ts";
import { useAppState, useData, useExplorer } from "../explorer-context.ts";

/** Lays the shown paths out from left to right while the reader wants them so; puts everything back afterwards. */
export function useUnfold(renderer: Renderer | null): void {
  const explorer = useExplorer();
  const opened = useData((d) => d.opened);
  const answer = useData((d) => d.answer);
  const searching = useData((d) => d.searching);
  const isWanted = useAppState((s) => s.shared.path?.unfolded === true);
  const isMoved = useRef(false);
  useEffect(() => {
    if (renderer === null || opened === null || searching) return;
    const rows = isWanted ? pathRows({ opened, answer }) : [];
    if (rows.length === 0 && !isMoved.current) return;
    isMoved.current = rows.length > 0;
    const { x, y } = rows.length === 0 ? opened.scene : unfold(rows, opened.scene);
    renderer.setPositions(x, y);
    const shown = pathHighlight(explorer.state.getState().shared.path, null, { opened, answer });
    let isLatest = true;
    renderer
      .idle()
      .then(() => {
        if (isLatest) renderer.fit(rows.length > 0 ? [...new Set(rows.flat())] : shown?.entities);
      })
      .catch(console.error);
    return () => {
      isLatest = false;
    };
  }, [renderer, explorer, opened, answer, searching, isWanted]);
}
