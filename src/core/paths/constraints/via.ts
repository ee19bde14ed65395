import { checkKnown, nameOf, namesOf } from "../../graph/entity-words.ts";
import type { Issue } from "../../model/result.ts";
import type { ConstraintDefinition } from "./definition.ts";

/** More would make the table of visits (2^n walks) too large. */
const MOST_VIA = 8;

/** Entities that must lie on the path, in any order. */
export const via: ConstraintDefinition = {
  id: "via",
  flag: "--via",
  label: "Pass through",
  form: { kind: "entities", most: MOST_VIA },
  maskFields: [],
  isActive: ({ via: ids }) => ids.length > 0,
  check(query, graph) {
    const issues: Issue[] = [...checkKnown(graph, "via", query.via)];
    if (new Set(query.via).size > MOST_VIA)
      issues.push({
        code: "too-many",
        path: "via",
        message: `At most ${MOST_VIA} entities can be required.`,
      });
    for (const id of query.via)
      if (query.avoid.includes(id)) {
        const message = `${nameOf(graph, id)} is both required and to be avoided.`;
        issues.push({ code: "via-avoided", path: "via", message, hint: "Take it out of one of the two." });
      }
    return issues;
  },
  chip: (query, graph) => `through ${namesOf(graph, query.via)}`,
  sentence: (query, graph) => `Every path passes through ${namesOf(graph, query.via)}.`,
  relax: (query, graph) => [
    { label: `Do not require ${namesOf(graph, query.via)}`, query: { ...query, via: [] } },
    ...(query.via.length < 2 ? [] : query.via).map((id) => ({
      label: `Do not require ${nameOf(graph, id)}`,
      query: { ...query, via: query.via.filter((other) => other !== id) },
    })),
  ],
};
