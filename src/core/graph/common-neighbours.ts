import { compareCodePoints, type EntityId, type RelationId } from "../model/ids.ts";
import { entityAt, type Graph, relationAt } from "./graph.ts";

/** An entity tied to all of several others, and by what: one list of relations for each of them, in their order. */
export interface CommonNeighbour {
  readonly id: EntityId;
  readonly ties: readonly (readonly RelationId[])[];
}

/**
 * The entities that stand in a relation with every one of `ids`, the least connected (most telling) first, then by id.
 * `relations` (1 = counts, per relation) restricts what counts. Unknown ids are tied to nothing.
 */
export function findCommonNeighbours(
  graph: Graph,
  ids: readonly EntityId[],
  relations: Uint8Array | null = null,
): readonly CommonNeighbour[] {
  const given = new Set(ids.map((id) => graph.entityIndex.get(id) ?? -1));
  const ties = [...given].map((entity) => {
    const byNeighbour = new Map<number, RelationId[]>();
    if (entity < 0) return byNeighbour;
    for (let i = graph.offsets[entity] ?? 0; i < (graph.offsets[entity + 1] ?? 0); i++) {
      const [other, relation] = [graph.neighbours[i] ?? 0, graph.incident[i] ?? 0];
      if (given.has(other) || (relations !== null && relations[relation] === 0)) continue;
      const { id } = relationAt(graph, relation);
      const known = byNeighbour.get(other);
      if (known === undefined) byNeighbour.set(other, [id]);
      else known.push(id);
    }
    return byNeighbour;
  });
  const [first, ...rest] = ties;
  if (first === undefined) return [];
  return [...first.keys()]
    .filter((entity) => rest.every((each) => each.has(entity)))
    .map((entity) => ({
      entity,
      id: entityAt(graph, entity).id,
      ties: ties.map((each) => each.get(entity) ?? []),
    }))
    .sort(
      (a, b) =>
        (graph.degree[a.entity] ?? 0) - (graph.degree[b.entity] ?? 0) || compareCodePoints(a.id, b.id),
    )
    .map(({ id, ties: by }) => ({ id, ties: by }));
}
