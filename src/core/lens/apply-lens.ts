import type { Graph } from "../graph/graph.ts";
import { ok, type Result } from "../model/result.ts";
import { type CompiledClause, compileLens, formatCompiledClause } from "./compile-lens.ts";
import { countFacet } from "./count-facet.ts";
import { countUnjudged, findFaint } from "./count-unjudged.ts";
import { COMMON_FILTERS } from "./filters.ts";
import type { Lens } from "./lens.ts";
import { countLeft, KEPT, resolveVisibility, type Visibility } from "./resolve-visibility.ts";
import { summariseShown } from "./summarise-shown.ts";
import type { Facet, Field, LensStep, Minimum, View } from "./view.ts";

type Masks = Pick<View, "entities" | "relations">;

/** 1 for what any of the OR groups leaves. */
function unite(length: number, orGroups: readonly Uint8Array[]): Uint8Array {
  const mask = new Uint8Array(length);
  if (orGroups.length === 0) return mask.fill(1);
  for (const visibility of orGroups)
    for (let index = 0; index < length; index++) if (visibility[index] === KEPT) mask[index] = 1;
  return mask;
}

const toMasks = (graph: Graph, orGroups: readonly Visibility[]): Masks => ({
  entities: unite(
    graph.entityCount,
    orGroups.map(({ entities }) => entities),
  ),
  relations: unite(
    graph.relationCount,
    orGroups.map(({ relations }) => relations),
  ),
});

/** Visible entities and relations, one byte each, under a lens that compiles. Linear in the graph for each clause. */
export function maskLens(graph: Graph, lens: Lens): Result<Masks> {
  const groups = compileLens(graph, lens);
  return groups.ok
    ? ok(
        toMasks(
          graph,
          groups.value.map((clauses) => resolveVisibility(graph, clauses)),
        ),
      )
    : groups;
}

function toSteps(
  graph: Graph,
  clauses: readonly CompiledClause[],
  visibility: Visibility,
  shown: Masks,
): readonly LensStep[] {
  const entities = countLeft(visibility.entities, clauses.length);
  const relations = countLeft(visibility.relations, clauses.length);
  return clauses.map((compiled, place) => {
    const unjudged = countUnjudged(graph, clauses, place, shown);
    return {
      key: compiled.clause.key,
      orGroup: compiled.clause.orGroup,
      words: formatCompiledClause(graph, compiled),
      entities: entities[place] ?? 0,
      relations: relations[place] ?? 0,
      ...(unjudged === undefined ? {} : { unjudged }),
    };
  });
}

/** What a filter offers besides a list of values; null where it has nothing to choose from. */
function toField(graph: Graph, filter: (typeof COMMON_FILTERS)[number]): Field | null {
  const { id, label } = filter;
  if (filter.kind === "range") {
    const { of, low, high } = filter.extent(graph);
    return low < high ? { kind: of, filter: id, label, low, high, hasMissing: false } : null;
  }
  if (filter.kind !== "choice") return null;
  const choices = filter.choices(graph);
  return choices.length > 0 ? { kind: "choice", filter: id, label, choices } : null;
}

const count = (mask: Uint8Array) => {
  let sum = 0;
  for (let index = 0; index < mask.length; index++) sum += mask[index] ?? 0;
  return sum;
};

/**
 * What a lens leaves of a graph, clause by clause, with the counts of every facet. Linear in the graph, for each clause and
 * each facet once.
 */
export function applyLens(graph: Graph, lens: Lens): Result<View> {
  const groups = compileLens(graph, lens);
  if (!groups.ok) return groups;
  const orGroups = groups.value.map((clauses) => resolveVisibility(graph, clauses));
  const { entities, relations } = toMasks(graph, orGroups);
  const facets: Facet[] = [];
  const minimums: Minimum[] = [];
  const fields: Field[] = [];
  for (const filter of COMMON_FILTERS) {
    if (filter.kind === "set")
      facets.push(countFacet(graph, filter, lens[filter.id], filter.on === "entity" ? entities : relations));
    if (filter.kind === "minimum") {
      const argument = lens[filter.id];
      const value = argument === undefined ? 1 : filter.read(argument);
      minimums.push({ filter: filter.id, label: filter.label, value, highest: filter.highest(graph) });
    }
    const field = toField(graph, filter);
    if (field !== null) fields.push(field);
  }
  const steps = groups.value.flatMap((clauses, group) => {
    const visibility = orGroups[group];
    return visibility === undefined ? [] : toSteps(graph, clauses, visibility, { entities, relations });
  });
  const faint = findFaint(graph, groups.value, orGroups);
  return ok({
    entities,
    relations,
    ...(faint === undefined ? {} : { faint }),
    entityCount: count(entities),
    relationCount: count(relations),
    ...summariseShown(graph, relations),
    facets,
    minimums,
    fields,
    steps,
    words: steps.map(({ words, orGroup }, place) =>
      place > 0 && steps[place - 1]?.orGroup !== orGroup ? `or ${words}` : words,
    ),
  });
}
