import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/ids.ts";
import type { Topology } from "./topology.ts";

/** A thing that claims of a relation name in a qualifier, such as a good or a place, and an end of that relation. By index. */
export interface MentionTie {
  readonly relation: number;
  readonly end: number;
  readonly entity: number;
}

function isNeighbour({ offsets, neighbours }: Topology, from: number, to: number): boolean {
  for (let i = offsets[from] ?? 0; i < (offsets[from + 1] ?? 0); i++) if (neighbours[i] === to) return true;
  return false;
}

/**
 * Ties that no relation draws: between what claims name in a qualifier and the ends of their relation, where nothing joins the
 * two otherwise. In the order of the relations. Linear in the claims, and in the ties of the ends that are named with something.
 */
export function listMentionTies(
  { claims, relations }: Dataset,
  indexOf: ReadonlyMap<EntityId, number>,
  topology: Topology,
): readonly MentionTie[] {
  const named = new Map<string, readonly number[]>();
  const known: ReadonlyMap<string, number> = indexOf;
  for (const { id, qualifiers } of claims) {
    const entities = Object.values(qualifiers)
      .flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value]))
      .flatMap((item) => (typeof item === "string" ? (known.get(item) ?? []) : []));
    if (entities.length > 0) named.set(id, entities);
  }
  if (named.size === 0) return [];
  return relations.flatMap((record, relation) => {
    const entities = new Set(record.claims.flatMap((id) => named.get(id) ?? []));
    const ends = [topology.source[relation] ?? 0, topology.target[relation] ?? 0];
    return [...entities].flatMap((entity) =>
      ends
        .filter((end) => end !== entity && !isNeighbour(topology, end, entity))
        .map((end) => ({ relation, end, entity })),
    );
  });
}
