import { splitRelations } from "../model/derive-relations.ts";
import { toPlain } from "../model/serialise.ts";
import type { Subset } from "./subset.ts";

/**
 * What the attribute `corridor` of foreign formats holds, so that opening the file again restores the data set: each entity
 * its own record (the first one the vocabulary, the documents and the entities that only claims name too), each relation its claims with their position in the whole,
 * or, without claims, its own record. Per element, so that it survives layout and editing in Gephi.
 */
export interface RestoreRecords {
  readonly ofEntity: (ordinal: number) => unknown;
  readonly ofRelation: (ordinal: number) => unknown;
}

/** Version of the records; a reader ignores others. */
export const RESTORE_VERSION = 1;

/** Records of a subset; ordinals count in the subset. */
export function toRestoreRecords({ dataset, named, claimOrdinals }: Subset): RestoreRecords {
  const { entities, relations, claims, ...header } = toPlain(dataset);
  const others = toPlain({ ...dataset, entities: named.map(([, entity]) => entity) }).entities;
  const numberedOthers = named.map(([position], index) => [position, others[index]]);
  const ordinals = new Map(claims.map(({ id }, index) => [id, index]));
  const { own: standing } = splitRelations(dataset.ontology, dataset.claims, dataset.relations);
  const ownRelations = new Set<unknown>(standing);
  return {
    ofEntity: (ordinal) => ({
      corridor: RESTORE_VERSION,
      entity: entities[ordinal],
      ...(ordinal === 0 ? { dataset: header, ...(named.length === 0 ? {} : { named: numberedOthers }) } : {}),
    }),
    ofRelation(ordinal) {
      const own = dataset.relations[ordinal]?.claims ?? [];
      if (own.length === 0) return { corridor: RESTORE_VERSION, relation: relations[ordinal] };
      const numbered = own.map((id) => {
        const index = ordinals.get(id) ?? 0;
        return [claimOrdinals[index], claims[index]];
      });
      // What the claims alone do not bring back.
      const isOwn = ownRelations.has(dataset.relations[ordinal]);
      return {
        corridor: RESTORE_VERSION,
        ...(isOwn ? { relation: relations[ordinal] } : {}),
        claims: numbered,
      };
    },
  };
}
