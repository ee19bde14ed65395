import { NO_TIES } from "../../core/drawing/canvas-model.ts";
import type { OpenGraph } from "../state/data.ts";
import type { Asked } from "./selectors.ts";

/** Pairs of entities to draw as named together: all of the graph on demand, else those that the paths on show walk. */
export function listTies(opened: OpenGraph, isAsked: boolean, { answer }: Asked): Uint32Array {
  if (isAsked) return opened.scene.ties ?? NO_TIES;
  if (answer === null) return NO_TIES;
  const pairs = [...answer.paths, ...(answer.tree === undefined ? [] : [answer.tree])].flatMap(({ steps }) =>
    steps.flatMap(({ from, to, relations }) => {
      const ends = [from, to].flatMap((id) => opened.entityIndex.get(id) ?? []);
      return ends.length === 2 && relations[0]?.isMention === true ? ends : [];
    }),
  );
  return pairs.length === 0 ? NO_TIES : Uint32Array.from(pairs);
}
