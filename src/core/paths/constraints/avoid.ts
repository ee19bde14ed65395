import { checkKnown, nameOf, namesOf } from "../../graph/entity-words.ts";
import type { EntityId } from "../../model/ids.ts";
import { defineConstraint } from "../constraint.ts";
import { entityList } from "../parameter.ts";

/** Entities that may not lie on a path. */
export const avoid = defineConstraint({
  id: "avoid",
  label: "Do not pass through",
  parameter: entityList(100),
  toAsked: (ids: readonly EntityId[]) => ({ avoid: ids }),
  initial: [],
  check: (ids, graph) => checkKnown(graph, "avoid", ids),
  allowsIntermediate(ids, graph) {
    const closed = new Set(ids.map((id) => graph.entityIndex.get(id)));
    return (entity) => !closed.has(entity);
  },
  chip: (ids, names) => `not through ${namesOf(names, ids, "or")}`,
  sentence: (ids, names) => `No path passes through ${namesOf(names, ids, "or")}.`,
  relax: (ids, graph) => [
    { label: `Allow paths through ${namesOf(graph, ids, "or")}`, value: [] },
    ...(ids.length < 2 ? [] : ids).map((id) => ({
      label: `Allow paths through ${nameOf(graph, id)}`,
      value: ids.filter((other) => other !== id),
    })),
  ],
});
