import type { SceneOpening } from "../drawing/scene.ts";
import type { Graph } from "../graph/graph.ts";
import type { Positions } from "../layout/lay-out.ts";
import { OVERVIEW_FROM, openingViewOf } from "../lens/opening-view.ts";

/** What a graph is opened with, before it is known where that stands. */
export interface OpeningPart {
  readonly members: readonly number[];
  /** The opening view as a picture, its entities standing at these positions. */
  readonly toPicture: (positions: Positions) => SceneOpening;
}

/**
 * The part with which a graph is opened. Null where everything is shown from the start: in small graphs, and in those that are
 * read as an overview.
 */
export function findOpening(graph: Graph): OpeningPart | null {
  if (graph.entityCount > OVERVIEW_FROM) return null;
  const view = openingViewOf(graph);
  if (view === null) return null;
  const { entities } = view;
  const relations = Uint8Array.from(
    graph.source,
    (u, r) => (entities[u] ?? 0) & (entities[graph.target[r] ?? 0] ?? 0),
  );
  return {
    members: [...entities.keys()].filter((u) => entities[u] === 1),
    toPicture: ({ x, y, courses }) => ({
      entities,
      relations,
      x,
      y,
      ...(courses === undefined ? {} : { courses }),
    }),
  };
}
