import { toEntityTypeId, toFamilyId, toRelationTypeId } from "../model/ids.ts";
import {
  type EntityType,
  FAMILIES,
  type Family,
  type Ontology,
  type RelationType,
  SHAPES,
  toIncomingLabel,
} from "../model/ontology.ts";
import { findKindLook } from "./kind-look.ts";
import { NO_TYPE } from "./no-type.ts";

/** Neutral marks for kinds whose word is not known: an icon that pictures something would claim to know what they mean. */
const ICONS = ["tag", "star", "flag", "hash", "bookmark", "layers", "box"] as const;

const cycle = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0];

/** A relation without a type is one all the same, in words. */
const toVerb = (type: string): string => (type === NO_TYPE ? "is tied to" : type);

const toEntityType = (name: string, index: number): EntityType => ({
  id: toEntityTypeId(name),
  label: name,
  plural: name,
  definition: "A type of the opened file.",
  subtypes: [],
  ...(findKindLook(name) ?? { shape: cycle(SHAPES, index), icon: cycle(ICONS, index) }),
  mappings: [],
});

/**
 * A vocabulary for a file that brings none: each type found, in the given order, with shape and icon by its word, else by its place. Relation
 * types share the six families by their place too: each of the first five has one to itself, the rest share the last; a
 * family only parts the colours then, and bears the names of its types.
 */
export function deriveOntology(
  entityTypes: readonly string[],
  relationTypes: readonly { readonly name: string; readonly directed: boolean }[],
): Ontology {
  const last = FAMILIES.length - 1;
  const families = FAMILIES.slice(0, relationTypes.length).map((slot, index): Family => {
    const name = relationTypes[index]?.name ?? slot;
    const isShared = index === last && relationTypes.length > FAMILIES.length;
    return {
      id: toFamilyId(slot),
      label: isShared ? "Other relations" : toVerb(name),
      definition: isShared
        ? "All further relation types of the opened file."
        : "A relation type of the opened file.",
    };
  });
  return {
    entityTypes: entityTypes.map(toEntityType),
    families,
    relationTypes: relationTypes.map(
      ({ name, directed }, index): RelationType => ({
        id: toRelationTypeId(name),
        label: toVerb(name),
        inverse: directed && name !== NO_TYPE ? toIncomingLabel(name) : toVerb(name),
        family: toFamilyId(FAMILIES[Math.min(index, last)] ?? FAMILIES[last] ?? ""),
        strength: "medium",
        directed,
        domain: "*",
        range: "*",
        definition: "A relation type of the opened file.",
        mappings: [],
      }),
    ),
  };
}
