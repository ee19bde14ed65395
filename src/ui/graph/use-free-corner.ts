import { type RefObject, useEffect } from "react";
import type { Renderer } from "../../canvas/model/renderer.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import type { CanvasViews } from "./canvas-views.ts";

/** Corners at the right of the canvas, the usual one first; on the left are the tools. */
const CORNERS = ["bottom", "top"] as const;
const MARGIN = 12;
/** Pixels around an entity that its disc and its name take. */
const ASIDE = 70;
const ABOVE = 30;
const BELOW = 48;
/** Of more selected entities, the first ones count. */
const MOST = 100;

/** Entities that are selected, by index; of a relation, its ends. */
function useSelected(): readonly number[] {
  const { data } = useExplorer();
  const selection = useAppState((state) => state.shared.selection);
  const { opened } = data.getState();
  if (opened === null || selection.kind === "none") return [];
  if (selection.kind === "entities")
    return selection.ids.slice(0, MOST).flatMap((id) => opened.entityIndex.get(id) ?? []);
  const { scene, relationIndex } = opened;
  const at = relationIndex.get(selection.id) ?? -1;
  return [scene.source[at], scene.target[at]].filter((end) => end !== undefined);
}

/**
 * Keeps a thing at the right of the canvas out of the way of what is selected: below, else above, else it is hidden
 * (`data-corner`).
 */
export function useFreeCorner(
  thing: RefObject<HTMLElement | null>,
  renderer: Pick<Renderer, "positionOf">,
  views: CanvasViews,
): void {
  const selected = useSelected();
  useEffect(
    () =>
      views.watch(() => {
        const element = thing.current;
        const region = element?.offsetParent?.getBoundingClientRect();
        if (element === null || region === undefined) return;
        const left = region.right - MARGIN - element.offsetWidth;
        const tops = {
          bottom: region.bottom - MARGIN - element.offsetHeight,
          top: region.top + MARGIN,
        };
        const places = selected.flatMap((entity) => renderer.positionOf(entity) ?? []);
        const free = CORNERS.find((corner) =>
          places.every(
            ({ x, y }) =>
              x + ASIDE < left || y + BELOW < tops[corner] || y - ABOVE > tops[corner] + element.offsetHeight,
          ),
        );
        const corner = free ?? "none";
        if (element.dataset["corner"] !== corner) element.dataset["corner"] = corner;
      }),
    [thing, renderer, views, selected],
  );
}
