import type { CanvasHighlight } from "../../core/drawing/canvas-model.ts";
import type { PreparedScene } from "../model/prepared-scene.ts";

/** The lines of more selected entities than this stay in their bundles: opening them all would bury the picture. */
const MOST_SELECTED = 12;

/** Pairs whose single relations the reader asks for: an end or a relation of them is in question. */
export function findExpanded(
  { pairs, topology }: PreparedScene,
  highlight: CanvasHighlight,
): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (relation: number | null): void => {
    const pair = relation === null ? undefined : pairs.of[relation];
    if (pair !== undefined) found.add(pair);
  };
  const { selectedEntities } = highlight;
  if (selectedEntities.length <= MOST_SELECTED)
    for (const u of selectedEntities)
      for (let i = topology.offsets[u] ?? 0; i < (topology.offsets[u + 1] ?? 0); i++)
        // Of several, what ties them to one another.
        if (selectedEntities.length === 1 || selectedEntities.includes(topology.neighbours[i] ?? -1))
          add(topology.incident[i] ?? null);
  for (const relation of highlight.path?.relations ?? []) add(relation);
  add(highlight.selectedRelation);
  return found;
}
