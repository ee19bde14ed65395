import type { Graph } from "../graph/graph.ts";
import type { CompiledClause } from "./compile-lens.ts";

/** Place of the clause that takes an element out, `STAYS` where none does. */
export interface Fates {
  readonly entities: Uint8Array;
  readonly relations: Uint8Array;
}

export const STAYS = 255;

function askEach(fates: Uint8Array, { admits }: CompiledClause, place: number): void {
  for (let index = 0; index < fates.length; index++)
    if (fates[index] === STAYS && !admits(index)) fates[index] = place;
}

/** A relation goes with the first of its ends. */
function followEnds(graph: Graph, { entities, relations }: Fates): void {
  const { source, target } = graph;
  for (let r = 0; r < relations.length; r++) {
    const a = entities[source[r] ?? 0] ?? STAYS;
    const b = entities[target[r] ?? 0] ?? STAYS;
    const ends = Math.min(a, b);
    if (ends < (relations[r] ?? STAYS)) relations[r] = ends;
  }
}

/**
 * Entities whose every relation was filtered away go too, with the last of them but not before `since`, the first clause
 * about relations; those that never had one stay.
 */
function dropBared(graph: Graph, { entities, relations }: Fates, since: number): void {
  const { offsets, incident } = graph;
  for (let u = 0; u < entities.length; u++) {
    const end = offsets[u + 1] ?? 0;
    let i = offsets[u] ?? 0;
    if (i === end) continue;
    let last = since;
    for (; i < end; i++) {
      const fate = relations[incident[i] ?? 0] ?? STAYS;
      if (fate === STAYS) break;
      if (fate > last) last = fate;
    }
    if (i === end && last < (entities[u] ?? STAYS)) entities[u] = last;
  }
}

/**
 * When every element falls, clause after clause: an entity clause also takes the entity's relations, a relation clause
 * also the entities that it leaves without any. Linear in the graph for each clause.
 */
export function settle(graph: Graph, clauses: readonly CompiledClause[]): Fates {
  const fates: Fates = {
    entities: new Uint8Array(graph.entityCount).fill(STAYS),
    relations: new Uint8Array(graph.relationCount).fill(STAYS),
  };
  for (const [place, clause] of clauses.entries())
    askEach(clause.filter.on === "entity" ? fates.entities : fates.relations, clause, place);
  if (clauses.some(({ filter }) => filter.on === "entity")) followEnds(graph, fates);
  const since = clauses.findIndex(({ filter }) => filter.on === "relation");
  if (since >= 0) dropBared(graph, fates, since);
  return fates;
}

/** How many of `fates` are left after each of so many clauses. */
export function countLeft(fates: Uint8Array, clauses: number): readonly number[] {
  const fallen = new Uint32Array(STAYS + 1);
  for (let index = 0; index < fates.length; index++) {
    const fate = fates[index] ?? STAYS;
    fallen[fate] = (fallen[fate] ?? 0) + 1;
  }
  let left = fates.length;
  return Array.from({ length: clauses }, (_, place) => {
    left -= fallen[place] ?? 0;
    return left;
  });
}
