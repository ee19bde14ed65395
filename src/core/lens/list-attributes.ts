import type { Graph } from "../graph/graph.ts";
import { countFacet } from "./count-facet.ts";
import { FILTERS } from "./filters.ts";
import type { Lens } from "./lens.ts";
import type { AttributeChoices, Facet, Field, View } from "./view.ts";

/**
 * What the attributes of an opened file offer to filter by: lists of values with counts, bounds, words. Linear in entities,
 * relations and attributes.
 */
export function listAttributes(
  graph: Graph,
  lens: Lens,
  { entities, relations }: Pick<View, "entities" | "relations">,
): AttributeChoices {
  const facets: Facet[] = [];
  const fields: Field[] = [];
  for (const named of FILTERS) {
    if (named.kind !== "named") continue;
    for (const [name, column] of graph.attributes()[named.on]) {
      const filter = named.withParameter(graph, name);
      if (filter === null) continue;
      const { id, label, on } = filter;
      const hasMissing = column().missing > 0;
      if (filter.kind === "set") {
        facets.push(countFacet(graph, filter, lens[id], on === "entity" ? entities : relations));
      } else if (filter.kind === "range") {
        const { of, low, high } = filter.extent(graph);
        fields.push({ kind: of, filter: id, label, low, high, hasMissing });
      } else fields.push({ kind: "text", filter: id, label, hasMissing });
    }
  }
  // A list of one value is nothing to choose from.
  return { facets: facets.filter(({ values }) => values.length > 1), fields };
}
