import { type EntityTypeId, type FamilyId, type RelationTypeId, toFamilyId } from "../model/ids.ts";
import { FAMILIES, type Family, type Ontology, type RelationType } from "../model/ontology.ts";
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

const ADDED = "Added relations";

/**
 * The families of both. A family of the added part that means something else than the base's in the same place must not
 * pass for it: its types go to a place that the base leaves free, else to the last one, whose label then says so.
 */
function mergeFamilies(
  base: readonly Family[],
  added: readonly Family[],
  fresh: readonly RelationType[],
): { readonly families: readonly Family[]; readonly familyOf: ReadonlyMap<FamilyId, FamilyId> } {
  const used = new Set(fresh.map(({ family }) => family));
  const families = [...base];
  const strange: Family[] = [];
  for (const family of added) {
    const place = families.findIndex(({ id }) => id === family.id);
    const known = families[place];
    if (known !== undefined ? known.label === family.label : !used.has(family.id)) continue;
    if (known === undefined) families.push(family);
    else if (used.has(family.id)) strange.push(family);
  }
  if (strange.length === 0) return { families, familyOf: new Map() };
  const free = FAMILIES.find((slot) => families.every(({ id }) => id !== slot));
  const last = toFamilyId(free ?? FAMILIES.at(-1) ?? "");
  const familyOf = new Map(strange.map(({ id }) => [id, last]));
  if (free !== undefined)
    families.push({ id: last, label: ADDED, definition: "Relations of an added file." });
  const named = families.map((family) =>
    family.id !== last || family.label.endsWith(ADDED) || family.label.endsWith(ADDED.toLowerCase())
      ? family
      : { ...family, label: `${family.label}, and ${ADDED.toLowerCase()}` },
  );
  return { families: named, familyOf };
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
  const fresh = added.relationTypes.filter(({ id }) => relationTypes.get(id) === null);
  const { families, familyOf } = mergeFamilies(base.families, added.families, fresh);
  return {
    ontology: {
      entityTypes: [
        ...base.entityTypes.map((type) => ({ ...type, subtypes: subtypes.get(type.id) ?? type.subtypes })),
        ...added.entityTypes.filter(({ id }) => entityTypes.get(id) === null),
      ],
      families,
      relationTypes: [
        ...base.relationTypes,
        ...fresh.map((type) => ({ ...type, family: familyOf.get(type.family) ?? type.family })),
      ],
    },
    entityTypeOf: (id) => entityTypes.get(id)?.id ?? id,
    relationTypeOf: (id) => relationTypes.get(id)?.id ?? id,
  };
}
