import type { Dataset } from "../model/dataset.ts";

/** Kinds of entities that occur: each type, and below it its subtypes where it has several. */
export interface Kinds {
  readonly kinds: readonly { readonly value: string; readonly label: string; readonly parent?: string }[];
  /** Place in `kinds` of each entity's finest kind. */
  readonly kindOf: Uint32Array;
}

const toWords = (subtype: string) => {
  const words = subtype.replaceAll("-", " ");
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};

/**
 * The kinds of a data set: types in the order of the vocabulary, then the subtypes of those of which there are at least
 * two kinds (`place/airspace`, and `place/` for what has none), by name. Linear in the entities.
 */
export function listKinds({ entities, ontology }: Pick<Dataset, "entities" | "ontology">): Kinds {
  const found = new Map<string, Set<string>>();
  for (const { type, subtype = "" } of entities) {
    const subtypes = found.get(type);
    if (subtypes === undefined) found.set(type, new Set([subtype]));
    else subtypes.add(subtype);
  }
  const kinds: Kinds["kinds"][number][] = ontology.entityTypes.map(({ id, plural }) => ({
    value: id,
    label: plural,
  }));
  const places = new Map<string, ReadonlyMap<string, number>>();
  const typePlaces = new Map<string, number>(ontology.entityTypes.map(({ id }, place) => [id, place]));
  for (const { id } of ontology.entityTypes) {
    const subtypes = found.get(id);
    if (subtypes === undefined || subtypes.size < 2) continue;
    const named = [...subtypes].filter((subtype) => subtype !== "").sort();
    const inOrder = subtypes.has("") ? [...named, ""] : named;
    places.set(id, new Map(inOrder.map((subtype, at) => [subtype, kinds.length + at])));
    for (const subtype of inOrder)
      kinds.push({
        value: `${id}/${subtype}`,
        label: subtype === "" ? "Others" : toWords(subtype),
        parent: id,
      });
  }
  const kindOf = Uint32Array.from(
    entities,
    ({ type, subtype = "" }) => places.get(type)?.get(subtype) ?? typePlaces.get(type) ?? 0,
  );
  return { kinds, kindOf };
}
