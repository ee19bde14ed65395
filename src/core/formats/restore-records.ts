import { splitRelations } from "../model/derive-relations.ts";
import { toPlain, toPlainEntity, toPlainRelation } from "../model/serialise.ts";
import type { Subset } from "./subset.ts";

/**
 * What the attribute `corridor` of foreign formats holds, so that opening the file again restores the data set: each entity
 * its own record (the first one the vocabulary, the documents and the entities that only claims name too), each relation its claims with their position in the whole,
 * or, without claims, its own record. Per element, so that it survives layout and editing in Gephi.
 */
export interface RestoreRecords {
  readonly ofEntity: (ordinal: number) => object;
  readonly ofRelation: (ordinal: number) => unknown;
}

/** Version of the records; a reader ignores others. */
export const RESTORE_VERSION = 1;

/** Records of a subset; ordinals count in the subset. */
export function toRestoreRecords({ dataset, named, claimOrdinals }: Subset): RestoreRecords {
  const {
    entities: _entities,
    relations: _relations,
    claims,
    ...header
  } = toPlain({
    ...dataset,
    entities: [],
    relations: [],
  });
  const numberedOthers = named.map(([position, entity]) => [position, toPlainEntity(entity)]);
  const toRelation = (ordinal: number) => {
    const relation = dataset.relations[ordinal];
    return relation && toPlainRelation(relation);
  };
  const ordinals = new Map(claims.map(({ id }, index) => [id, index]));
  const { own: standing } = splitRelations(dataset.ontology, dataset.claims, dataset.relations);
  const ownRelations = new Set<unknown>(standing);
  return {
    ofEntity(ordinal) {
      const entity = dataset.entities[ordinal];
      return {
        corridor: RESTORE_VERSION,
        entity: entity && toPlainEntity(entity),
        ...(ordinal === 0
          ? { dataset: header, ...(named.length === 0 ? {} : { named: numberedOthers }) }
          : {}),
      };
    },
    ofRelation(ordinal) {
      const own = dataset.relations[ordinal]?.claims ?? [];
      if (own.length === 0) return { corridor: RESTORE_VERSION, relation: toRelation(ordinal) };
      const numbered = own.map((id) => {
        const index = ordinals.get(id) ?? 0;
        return [claimOrdinals[index], claims[index]];
      });
      // What the claims alone do not bring back.
      const isOwn = ownRelations.has(dataset.relations[ordinal]);
      return {
        corridor: RESTORE_VERSION,
        ...(isOwn ? { relation: toRelation(ordinal) } : {}),
        claims: numbered,
      };
    },
  };
}
