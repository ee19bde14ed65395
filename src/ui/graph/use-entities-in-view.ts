import { useEffect, useRef } from "react";
import { isDiagram } from "../../app/selectors/diagram.ts";
import { askedOf, pathHighlight, pathRows } from "../../app/selectors/selectors.ts";
import type { Renderer } from "../../canvas/model/renderer.ts";
import type { CanvasModel } from "../../core/drawing/canvas-model.ts";
import { useExplorer } from "../base/explorer-context.ts";

/**
 * Brings into view what has been put elsewhere, once it has come to rest: paths that are laid out, all of a new arrangement,
 * or, when paths go back to their places, these; when nothing is asked any more, what was in view before.
 */
export function useEntitiesInView(renderer: Renderer | null, model: CanvasModel | null): void {
  const explorer = useExplorer();
  const seen = useRef(model);
  const arranged = useRef(explorer.data.getState().placed);
  const settled = useRef(explorer.data.getState().settled);
  useEffect(() => {
    if (renderer === null || model === null) return;
    const before = seen.current;
    const { placed, settled: rest } = explorer.data.getState();
    const isArranged = arranged.current !== placed;
    const isSettled = settled.current !== rest;
    seen.current = model;
    arranged.current = placed;
    settled.current = rest;
    const { opening } = model.scene;
    const isAsOpened = model.positions === model.scene || model.positions === opening;
    const isOpening = before?.scene !== model.scene && isAsOpened;
    if (isOpening || before?.positions === model.positions) return;
    // The reader, who has perhaps gone somewhere, asked for nothing.
    if (isSettled && !isArranged) return;
    const question = explorer.state.getState().shared.path;
    const asked = askedOf(explorer.data.getState());
    const rows = isDiagram(question, asked) ? pathRows(asked) : [];
    const shown = isArranged ? undefined : pathHighlight(question, null, asked)?.entities;
    const { positions } = model;
    renderer
      .idle()
      .then(() => {
        if (seen.current?.positions === positions)
          renderer.showPlaced(rows.length > 0 ? [...new Set(rows.flat())] : shown);
      })
      .catch(console.error);
  }, [renderer, explorer, model]);
}
