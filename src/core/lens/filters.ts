import type { Graph } from "../graph/graph.ts";
import type { ClauseKey } from "./clause.ts";
import type { Filter, NamedFilter } from "./filter.ts";
import { attribute, relationAttribute } from "./filters/attribute.ts";
import { certainty } from "./filters/certainty.ts";
import { component } from "./filters/component.ts";
import { confidence } from "./filters/confidence.ts";
import { degree } from "./filters/degree.ts";
import { documents } from "./filters/documents.ts";
import { hideIds } from "./filters/hide-ids.ts";
import { method } from "./filters/method.ts";
import { minDocuments } from "./filters/min-documents.ts";
import { neighbourhood } from "./filters/neighbourhood.ts";
import { onlyIds } from "./filters/only-ids.ts";
import { opening } from "./filters/opening.ts";
import { period } from "./filters/period.ts";
import { relations } from "./filters/relations.ts";
import { types } from "./filters/types.ts";
import { undated } from "./filters/undated.ts";

/** Every filter, in the order in which the legend shows them. A new one is a file in `filters` and a line here. */
export const FILTERS: readonly (Filter | NamedFilter)[] = [
  opening,
  types,
  relations,
  certainty,
  method,
  confidence,
  documents,
  minDocuments,
  degree,
  component,
  period,
  undated,
  neighbourhood,
  hideIds,
  onlyIds,
  attribute,
  relationAttribute,
];

/** The filters that are the same for every graph. */
export const COMMON_FILTERS: readonly Filter[] = FILTERS.flatMap((filter) =>
  filter.kind === "named" ? [] : [filter],
);

/** The filter that a clause means; null when there is none, or this graph has no attribute of that name. */
export function findFilter(graph: Graph, { filter: id, parameter }: ClauseKey): Filter | null {
  const filter = FILTERS.find((each) => each.id === id);
  if (filter === undefined) return null;
  if (filter.kind === "named") return parameter === null ? null : filter.withParameter(graph, parameter);
  return parameter === null || /^[2-9]$/.test(parameter) ? filter : null;
}

/** What words a clause, with no graph at hand; null when there is no such filter. */
export function findWording({
  filter: id,
  parameter,
}: ClauseKey): Pick<Filter, "describe" | "listItems"> | null {
  const filter = FILTERS.find((each) => each.id === id);
  if (filter === undefined) return null;
  if (filter.kind !== "named") return filter;
  return parameter === null ? null : { describe: (argument) => filter.format(parameter, argument) };
}
