import type { Facet, Floor, View } from "../engine.ts";
import type { Graph } from "../graph/graph.ts";
import { err, type Issue, ok, type Result } from "../model/result.ts";
import type { Predicate, SetFilter } from "./filter.ts";
import { FILTERS } from "./filters.ts";
import type { Lens } from "./lens.ts";
import { admit } from "./set-argument.ts";

type Side = "entity" | "relation";

function compile(graph: Graph, lens: Lens): Result<Readonly<Record<Side, readonly Predicate[]>>> {
  const issues: Issue[] = [];
  const predicates: Record<Side, Predicate[]> = { entity: [], relation: [] };
  for (const [id, argument] of Object.entries(lens)) {
    const filter = FILTERS.find((each) => each.id === id);
    if (filter === undefined) {
      const hint = `Known: ${FILTERS.map((each) => each.id).join(", ")}.`;
      issues.push({ code: "unknown-filter", path: id, message: `There is no filter "${id}".`, hint });
      continue;
    }
    const compiled = filter.compile(argument, graph);
    if (compiled.ok) predicates[filter.on].push(compiled.value);
    else issues.push(...compiled.error);
  }
  return issues.length > 0 ? err(issues) : ok(predicates);
}

const fillMask = (length: number, predicates: readonly Predicate[]): Uint8Array => {
  const mask = new Uint8Array(length).fill(1);
  for (const admits of predicates)
    for (let index = 0; index < length; index++) if (mask[index] === 1 && !admits(index)) mask[index] = 0;
  return mask;
};

/** Entities whose every relation was filtered away go too; those that never had one stay. */
function dropBared(graph: Graph, entities: Uint8Array, relations: Uint8Array): void {
  for (let u = 0; u < graph.entityCount; u++) {
    const end = graph.offsets[u + 1] ?? 0;
    let i = graph.offsets[u] ?? 0;
    if (i === end) continue;
    while (i < end && relations[graph.incident[i] ?? 0] === 0) i++;
    if (i === end) entities[u] = 0;
  }
}

/** Visible entities and relations, one byte each, under a lens that compiles. Linear in the graph. */
export function maskLens(graph: Graph, lens: Lens): Result<Pick<View, "entities" | "relations">> {
  const predicates = compile(graph, lens);
  if (!predicates.ok) return predicates;
  const entities = fillMask(graph.entityCount, predicates.value.entity);
  const relations = fillMask(graph.relationCount, predicates.value.relation);
  for (let r = 0; r < graph.relationCount; r++)
    if (entities[graph.source[r] ?? 0] === 0 || entities[graph.target[r] ?? 0] === 0) relations[r] = 0;
  if (predicates.value.relation.length > 0) dropBared(graph, entities, relations);
  return ok({ entities, relations });
}

function countFacet(graph: Graph, lens: Lens, filter: SetFilter, mask: Uint8Array): Facet {
  const values = filter.values(graph);
  const shown = new Uint32Array(values.length);
  const total = new Uint32Array(values.length);
  const each = filter.tally(graph);
  for (let index = 0; index < mask.length; index++)
    each(index, (value) => {
      total[value] = (total[value] ?? 0) + 1;
      if (mask[index] === 1) shown[value] = (shown[value] ?? 0) + 1;
    });
  const admitted = admit(filter.id, lens[filter.id], values);
  const isOn = (value: string) => !admitted.ok || admitted.value.has(value);
  return {
    filter: filter.id,
    label: filter.label,
    values: values.flatMap((entry, place) =>
      total[place] === 0
        ? []
        : [
            {
              ...entry,
              shown: shown[place] ?? 0,
              total: total[place] ?? 0,
              on:
                isOn(entry.value) ||
                values.some((child) => child.parent === entry.value && isOn(child.value)),
            },
          ],
    ),
  };
}

const count = (mask: Uint8Array) => mask.reduce((sum, byte) => sum + byte, 0);

/**
 * What a lens leaves of a graph, with the counts of every facet. An entity clause also takes the entity's relations; a
 * relation clause also takes the entities that it leaves without any. Linear in the graph, for each facet once.
 */
export function applyLens(graph: Graph, lens: Lens): Result<View> {
  const masks = maskLens(graph, lens);
  if (!masks.ok) return masks;
  const { entities, relations } = masks.value;
  const facets: Facet[] = [];
  const floors: Floor[] = [];
  for (const filter of FILTERS) {
    if (filter.kind === "set")
      facets.push(countFacet(graph, lens, filter, filter.on === "entity" ? entities : relations));
    if (filter.kind === "floor") {
      const argument = lens[filter.id];
      const value = argument === undefined ? 1 : filter.read(argument);
      floors.push({ filter: filter.id, label: filter.label, value, highest: filter.highest(graph) });
    }
  }
  const words = Object.entries(lens).flatMap(([id, argument]) => {
    const filter = FILTERS.find((each) => each.id === id);
    return filter === undefined ? [] : [filter.describe(argument, graph)];
  });
  return ok({
    entities,
    relations,
    entityCount: count(entities),
    relationCount: count(relations),
    facets,
    floors,
    words,
  });
}
