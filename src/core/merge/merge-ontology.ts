import type { EntityTypeId, RelationTypeId } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";
import { fold } from "../search/fold.ts";

export interface MergedOntology {
  readonly ontology: Ontology;
  /** The type of the whole that a type of the added part is. */
  readonly entityTypeOf: (id: EntityTypeId) => EntityTypeId;
  readonly relationTypeOf: (id: RelationTypeId) => RelationTypeId;
}

interface Named<Id> {
  readonly id: Id;
  readonly label: string;
}

/** For each added type the base's of the same id, else of the same label as people read it; null = a type of its own. */
function matchTypes<Id extends string, T extends Named<Id>>(
  base: readonly T[],
  added: readonly T[],
  fits: (a: T, b: T) => boolean = () => true,
): ReadonlyMap<Id, T | null> {
  const ids = new Map(base.map((type) => [type.id, type]));
  const labels = new Map(base.toReversed().map((type) => [fold(type.label), type]));
  return new Map(
    added.map((type) => {
      const named = labels.get(fold(type.label));
      const fitting = named !== undefined && fits(named, type) ? named : null;
      return [type.id, ids.get(type.id) ?? fitting];
    }),
  );
}

const unite = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

/**
 * One vocabulary of two: types of the same id or label are one, as the base defines them; all others are added behind
 * the base's. Merging a vocabulary with itself or with an empty one changes nothing.
 */
export function mergeOntology(base: Ontology, added: Ontology): MergedOntology {
  const entityTypes = matchTypes<EntityTypeId, Ontology["entityTypes"][number]>(
    base.entityTypes,
    added.entityTypes,
  );
  const relationTypes = matchTypes<RelationTypeId, Ontology["relationTypes"][number]>(
    base.relationTypes,
    added.relationTypes,
    (a, b) => a.directed === b.directed,
  );
  const subtypes = new Map<EntityTypeId, readonly string[]>();
  for (const type of added.entityTypes) {
    const known = entityTypes.get(type.id);
    if (known) subtypes.set(known.id, unite(subtypes.get(known.id) ?? known.subtypes, type.subtypes));
  }
  const families = new Set(base.families.map(({ id }) => id));
  return {
    ontology: {
      entityTypes: [
        ...base.entityTypes.map((type) => ({ ...type, subtypes: subtypes.get(type.id) ?? type.subtypes })),
        ...added.entityTypes.filter(({ id }) => entityTypes.get(id) === null),
      ],
      families: [...base.families, ...added.families.filter(({ id }) => !families.has(id))],
      relationTypes: [
        ...base.relationTypes,
        ...added.relationTypes.filter(({ id }) => relationTypes.get(id) === null),
      ],
    },
    entityTypeOf: (id) => entityTypes.get(id)?.id ?? id,
    relationTypeOf: (id) => relationTypes.get(id)?.id ?? id,
  };
}
