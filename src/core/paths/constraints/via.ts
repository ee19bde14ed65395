import { checkKnown, nameOf, namesOf } from "../../graph/entity-words.ts";
import type { EntityId } from "../../model/ids.ts";
import type { Issue } from "../../model/result.ts";
import { defineConstraint } from "../constraint.ts";
import { entityList } from "../parameter.ts";

/** More would make the table of visits (2^n walks) too large. */
const MOST_VIA = 8;

/** Entities that must lie on the path, in any order. */
export const via = defineConstraint({
  id: "via",
  label: "Pass through",
  parameter: entityList(MOST_VIA),
  toAsked: (ids: readonly EntityId[]) => ({ via: ids }),
  initial: [],
  check(ids, graph) {
    const issues: Issue[] = [...checkKnown(graph, "via", ids)];
    if (new Set(ids).size > MOST_VIA)
      issues.push({
        code: "too-many",
        path: "via",
        message: `At most ${MOST_VIA} entities can be required.`,
      });
    return issues;
  },
  chip: (ids, names) => `through ${namesOf(names, ids)}`,
  sentence: (ids, names) => `Every path passes through ${namesOf(names, ids)}.`,
  relax: (ids, graph) => [
    { label: `Do not require ${namesOf(graph, ids)}`, value: [] },
    ...(ids.length < 2 ? [] : ids).map((id) => ({
      label: `Do not require ${nameOf(graph, id)}`,
      value: ids.filter((other) => other !== id),
    })),
  ],
});
