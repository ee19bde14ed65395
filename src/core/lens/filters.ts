import type { Graph } from "../graph/graph.ts";
import type { ClauseKey } from "./clause.ts";
import type { Filter, NamedFilter } from "./filter.ts";
import { around } from "./kinds/around.ts";
import { attribute, relationAttribute } from "./kinds/attribute.ts";
import { certainty } from "./kinds/certainty.ts";
import { component } from "./kinds/component.ts";
import { degree } from "./kinds/degree.ts";
import { documents } from "./kinds/documents.ts";
import { hidden } from "./kinds/hidden.ts";
import { keep } from "./kinds/keep.ts";
import { minDocuments } from "./kinds/min-documents.ts";
import { period } from "./kinds/period.ts";
import { relations } from "./kinds/relations.ts";
import { types } from "./kinds/types.ts";
import { undated } from "./kinds/undated.ts";

/** Every filter, in the order in which the legend shows them. A new one is a file in `kinds` and a line here. */
export const FILTERS: readonly (Filter | NamedFilter)[] = [
  types,
  relations,
  certainty,
  documents,
  minDocuments,
  degree,
  component,
  period,
  undated,
  around,
  hidden,
  keep,
  attribute,
  relationAttribute,
];

/** The filters that are the same for every graph. */
export const COMMON_FILTERS: readonly Filter[] = FILTERS.flatMap((filter) =>
  filter.kind === "named" ? [] : [filter],
);

/** The filter that a clause means; null when there is none, or this graph has no attribute of that name. */
export function findFilter(graph: Graph, { filter: id, rest }: ClauseKey): Filter | null {
  const filter = FILTERS.find((each) => each.id === id);
  if (filter === undefined) return null;
  if (filter.kind === "named") return rest === null ? null : filter.about(graph, rest);
  return rest === null || /^[2-9]$/.test(rest) ? filter : null;
}
