import type { Graph } from "../graph/graph.ts";
import type { RowTarget } from "../model/row-target.ts";
import { maskLens } from "./apply-lens.ts";
import { type Clause, toLens } from "./clause.ts";
import { type CompiledClause, compileLens, formatCompiledClause } from "./compile-lens.ts";
import { EMPTY_LENS, type Lens } from "./lens.ts";
import type { Hiding } from "./view.ts";

/** Elements that clauses have to admit for something to be visible: places of the clauses that do not, in order. */
interface Need {
  readonly places: readonly number[];
  readonly entities: readonly number[];
  readonly relations: readonly number[];
}

/** What a relation needs: itself and both ends admitted. */
function needRelation(graph: Graph, clauses: readonly CompiledClause[], relation: number): Need {
  const entities = [graph.source[relation] ?? 0, graph.target[relation] ?? 0];
  const places = clauses.flatMap(({ filter, admits }, place) => {
    const isAdmitted = filter.on === "relation" ? admits(relation) : entities.every(admits);
    return isAdmitted ? [] : [place];
  });
  return { places, entities, relations: [relation] };
}

/** What an entity needs: itself admitted and, where clauses are about relations, one of its relations, if it has any. */
function needEntity(graph: Graph, clauses: readonly CompiledClause[], entity: number): Need {
  const own = clauses.flatMap(({ filter, admits }, place) =>
    filter.on === "entity" && !admits(entity) ? [place] : [],
  );
  const alone: Need = { places: own, entities: [entity], relations: [] };
  const about = clauses.flatMap(({ filter }, place) => (filter.on === "relation" ? [place] : []));
  const end = graph.offsets[entity + 1] ?? 0;
  const start = graph.offsets[entity] ?? 0;
  if (about.length === 0 || start === end) return alone;
  // A relation of its own that needs little, or else none of the clauses about relations.
  let best: Need = { ...alone, places: [...own, ...about] };
  for (let i = start; i < end; i++) {
    const need = needRelation(graph, clauses, graph.incident[i] ?? 0);
    if (need.places.length <= best.places.length)
      best = need.places.length < best.places.length || best.relations.length === 0 ? need : best;
    if (best.places.length === own.length && best.relations.length > 0) break;
  }
  return best;
}

/** The clause made to admit these elements, as little changed as it can be; null when it has to go. */
function relaxClause(
  graph: Graph,
  { clause, filter }: CompiledClause,
  elements: readonly number[],
): Clause | null {
  if (clause.isNegated || filter.widen === undefined) return null;
  let { argument } = clause;
  for (const element of elements) {
    const compiled = filter.compile(argument, graph);
    if (!compiled.ok) return null;
    if (compiled.value(element)) continue;
    const relaxed = filter.widen(argument, graph, element);
    if (relaxed === undefined) return null;
    argument = relaxed;
  }
  const compiled = filter.compile(argument, graph);
  return compiled.ok && elements.every(compiled.value) ? { ...clause, argument } : null;
}

/** The lens with some clauses changed or gone. An OR group that restricts nothing any more lets everything through. */
function replaceClauses(
  groups: readonly (readonly CompiledClause[])[],
  changed: ReadonlyMap<string, Clause | null>,
): Lens {
  const left = groups.map((clauses) =>
    clauses.flatMap(({ clause }) => {
      const next = changed.get(clause.key);
      return next === undefined ? [clause] : next === null ? [] : [next];
    }),
  );
  return left.some((clauses) => clauses.length === 0) ? EMPTY_LENS : toLens(left.flat());
}

/**
 * Why a lens hides an entity or relation: the fewest clauses that have to give way, in the OR group that needs the fewest,
 * with the lens in which they do. Null when it is visible, the graph does not hold it or the lens cannot be read. Relaxing
 * all that is named makes it visible; no part of it would be enough. Linear in the graph, for each clause once.
 */
export function explainHidden(graph: Graph, lens: Lens, target: RowTarget): Hiding | null {
  const isEntity = target.kind === "entity";
  const index =
    target.kind === "entity" ? graph.entityIndex.get(target.id) : graph.relationIndex.get(target.id);
  const groups = compileLens(graph, lens);
  const masks = maskLens(graph, lens);
  if (index === undefined || !groups.ok || !masks.ok) return null;
  if ((isEntity ? masks.value.entities : masks.value.relations)[index] === 1) return null;
  const needs = groups.value.map((clauses) => ({
    clauses,
    need: isEntity ? needEntity(graph, clauses, index) : needRelation(graph, clauses, index),
  }));
  const best = needs.reduce((least, each) =>
    each.need.places.length < least.need.places.length ? each : least,
  );
  const relaxed = best.need.places.flatMap((place) => {
    const compiled = best.clauses[place];
    if (compiled === undefined) return [];
    // All relation clauses named and no relation chosen: they have to go, since none of the entity's relations is let in.
    const elements = compiled.filter.on === "entity" ? best.need.entities : best.need.relations;
    const clause = elements.length === 0 ? null : relaxClause(graph, compiled, elements);
    return [{ compiled, key: compiled.clause.key, clause }];
  });
  return {
    clauses: relaxed.map(({ compiled, key, clause }) => ({
      key,
      words: formatCompiledClause(graph, compiled),
      lens: replaceClauses(groups.value, new Map([[key, clause]])),
    })),
    lens: replaceClauses(groups.value, new Map(relaxed.map(({ key, clause }) => [key, clause]))),
  };
}
