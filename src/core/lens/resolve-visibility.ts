import type { Graph } from "../graph/graph.ts";
import type { CompiledClause } from "./compile-lens.ts";

/** Place of the clause that takes an element out, `KEPT` where none does. */
export interface Visibility {
  readonly entities: Uint8Array;
  readonly relations: Uint8Array;
}

export const KEPT = 255;

function askEach(visibility: Uint8Array, { admits }: CompiledClause, place: number): void {
  for (let index = 0; index < visibility.length; index++)
    if (visibility[index] === KEPT && !admits(index)) visibility[index] = place;
}

/** A relation goes with the first of its ends. */
function followEnds(graph: Graph, { entities, relations }: Visibility): void {
  const { source, target } = graph;
  for (let r = 0; r < relations.length; r++) {
    const a = entities[source[r] ?? 0] ?? KEPT;
    const b = entities[target[r] ?? 0] ?? KEPT;
    const ends = Math.min(a, b);
    if (ends < (relations[r] ?? KEPT)) relations[r] = ends;
  }
}

/**
 * Entities whose every relation was filtered away go too, with the last of them but not before `since`, the first clause
 * about relations; those that never had one stay.
 */
function dropIsolated(graph: Graph, { entities, relations }: Visibility, since: number): void {
  const { offsets, incident } = graph;
  for (let u = 0; u < entities.length; u++) {
    const end = offsets[u + 1] ?? 0;
    let i = offsets[u] ?? 0;
    if (i === end) continue;
    let last = since;
    for (; i < end; i++) {
      const clause = relations[incident[i] ?? 0] ?? KEPT;
      if (clause === KEPT) break;
      if (clause > last) last = clause;
    }
    if (i === end && last < (entities[u] ?? KEPT)) entities[u] = last;
  }
}

/**
 * When every element falls, clause after clause: an entity clause also takes the entity's relations, a relation clause
 * also the entities that it leaves without any. Linear in the graph for each clause.
 */
export function resolveVisibility(graph: Graph, clauses: readonly CompiledClause[]): Visibility {
  const visibility: Visibility = {
    entities: new Uint8Array(graph.entityCount).fill(KEPT),
    relations: new Uint8Array(graph.relationCount).fill(KEPT),
  };
  for (const [place, clause] of clauses.entries())
    askEach(clause.filter.on === "entity" ? visibility.entities : visibility.relations, clause, place);
  if (clauses.some(({ filter }) => filter.on === "entity")) followEnds(graph, visibility);
  const since = clauses.findIndex(({ filter }) => filter.on === "relation");
  if (since >= 0) dropIsolated(graph, visibility, since);
  return visibility;
}

/** How many of `visibility` are left after each of so many clauses. */
export function countLeft(visibility: Uint8Array, clauses: number): readonly number[] {
  const fallen = new Uint32Array(KEPT + 1);
  for (let index = 0; index < visibility.length; index++) {
    const clause = visibility[index] ?? KEPT;
    fallen[clause] = (fallen[clause] ?? 0) + 1;
  }
  let left = visibility.length;
  return Array.from({ length: clauses }, (_, place) => {
    left -= fallen[place] ?? 0;
    return left;
  });
}
