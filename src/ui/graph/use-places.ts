import { useEffect, useRef } from "react";
import { pathHighlight, pathRows } from "../../app/selectors/selectors.ts";
import { answerOf } from "../../app/state/path-search.ts";
import type { Renderer } from "../../canvas/model/renderer.ts";
import { unfold } from "../../core/paths/unfold.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { measureAspect } from "../base/measure-aspect.ts";

/**
 * Puts the entities where the chosen arrangement has them, as opened without one; lays the shown paths out from left to
 * right while the reader wants them so, and puts everything back afterwards.
 */
export function usePlaces(renderer: Renderer | null): void {
  const explorer = useExplorer();
  const opened = useData((d) => d.opened);
  const answer = useData((d) => answerOf(d.search));
  const searching = useData((d) => d.search.kind === "searching");
  const placed = useData((d) => d.placed);
  const isWanted = useAppState((s) => s.shared.path?.unfolded === true);
  const isMoved = useRef(false);
  const shownPlaces = useRef(placed);
  useEffect(() => {
    if (renderer === null || opened === null || searching) return;
    const rows = isWanted ? pathRows({ opened, answer }) : [];
    const hasNewPlaces = shownPlaces.current !== placed;
    if (rows.length === 0 && !isMoved.current && !hasNewPlaces) return;
    shownPlaces.current = placed;
    isMoved.current = rows.length > 0;
    const places = placed ?? opened.scene;
    const { x, y } = rows.length === 0 ? places : unfold(rows, places, measureAspect());
    renderer.setPositions(x, y);
    renderer.setGuides?.(rows.length === 0 ? (placed?.guides ?? []) : []);
    const shown = pathHighlight(explorer.state.getState().shared.path, null, { opened, answer });
    let isLatest = true;
    renderer
      .idle()
      .then(() => {
        if (isLatest)
          renderer.fit(
            rows.length > 0 ? [...new Set(rows.flat())] : hasNewPlaces ? undefined : shown?.entities,
          );
      })
      .catch(console.error);
    return () => {
      isLatest = false;
    };
  }, [renderer, explorer, opened, answer, searching, isWanted, placed]);
}
