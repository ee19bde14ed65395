import { checkKnown, nameOf, namesOf } from "../../graph/entity-words.ts";
import type { Issue } from "../../model/result.ts";
import type { ConstraintDefinition } from "./definition.ts";

/** Entities that may not lie on a path. */
export const avoid: ConstraintDefinition = {
  id: "avoid",
  flag: "--avoid",
  label: "Do not pass through",
  form: { kind: "entities", most: 100 },
  maskFields: [],
  isActive: ({ avoid: ids }) => ids.length > 0,
  check(query, graph) {
    const ids = new Set(query.avoid);
    const swallowed = query.ends.flatMap((end, i): readonly Issue[] => {
      if (end.length === 0 || !end.every((id) => ids.has(id))) return [];
      const message = `End ${i + 1} (${namesOf(graph, end.slice(0, 3))}) is among the entities to avoid.`;
      return [
        { code: "end-avoided", path: "avoid", message, hint: "Avoid something else, or choose another end." },
      ];
    });
    return [...checkKnown(graph, "avoid", query.avoid), ...swallowed];
  },
  opens(query, graph) {
    const closed = new Set(query.avoid.map((id) => graph.entityIndex.get(id)));
    return (entity) => !closed.has(entity);
  },
  chip: (query, graph) => `not through ${namesOf(graph, query.avoid, "or")}`,
  sentence: (query, graph) => `No path passes through ${namesOf(graph, query.avoid, "or")}.`,
  relax: (query, graph) => [
    { label: `Allow paths through ${namesOf(graph, query.avoid, "or")}`, query: { ...query, avoid: [] } },
    ...(query.avoid.length < 2 ? [] : query.avoid).map((id) => ({
      label: `Allow paths through ${nameOf(graph, id)}`,
      query: { ...query, avoid: query.avoid.filter((other) => other !== id) },
    })),
  ],
};
