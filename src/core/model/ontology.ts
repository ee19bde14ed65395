import type { EntityTypeId, FamilyId, RelationTypeId } from "./ids.ts";

/** The closed sets that code knows; everything else of the vocabulary is data. */
export const SHAPES = ["circle", "square", "hexagon", "diamond", "triangle"] as const;
export type Shape = (typeof SHAPES)[number];

export const STRENGTHS = ["strong", "medium", "structural"] as const;
export type Strength = (typeof STRENGTHS)[number];

export const FAMILIES = [
  "cooperation",
  "conflict",
  "supply",
  "affiliation",
  "territory",
  "participation",
] as const;
export type FamilyName = (typeof FAMILIES)[number];

/** Colours that a kind may be given, by name; each has a tone for the light and one for the dark canvas. */
export const PALETTE_NAMES = [
  "blue",
  "teal",
  "brown",
  "lavender",
  "green",
  "orange",
  "plum",
  "taupe",
  "violet",
  "rust",
  "olive",
  "crimson",
  "azure",
] as const;
export type PaletteName = (typeof PALETTE_NAMES)[number];

export const isPaletteName = (text: string): text is PaletteName =>
  PALETTE_NAMES.some((name) => name === text);

/** How a reader wants a kind drawn, in place of what its shape and icon give it. */
export interface ChosenLook {
  readonly colour?: PaletteName;
  readonly icon?: string;
}

export interface EntityType {
  readonly id: EntityTypeId;
  readonly label: string;
  readonly plural: string;
  readonly definition: string;
  readonly example?: string;
  readonly subtypes: readonly string[];
  readonly shape: Shape;
  readonly icon: string;
  readonly chosen?: ChosenLook;
  readonly mappings: readonly string[];
}

export interface Family {
  readonly id: FamilyId;
  readonly label: string;
  readonly definition: string;
  readonly chosen?: Pick<ChosenLook, "colour">;
}

/**
 * How a relation is told where a claim has certain qualifiers: what follows the name of the source (`forward`) or of the target
 * (`inverse`), with `{other}` for the other end and `{name}` for a qualifier: `provided {good} to {other}`.
 */
export interface RelationPhrase {
  readonly forward: string;
  readonly inverse: string;
}

/** `"*"` in domain or range admits every entity type. */
export interface RelationType {
  readonly id: RelationTypeId;
  readonly label: string;
  readonly inverse: string;
  readonly family: FamilyId;
  readonly strength: Strength;
  readonly directed: boolean;
  /** The first whose qualifiers a claim has words it; without one the labels do. */
  readonly phrases?: readonly RelationPhrase[];
  /** What begins goes on until an end is known: an agreement, an office, a membership. Other types hold as they are dated. */
  readonly lasting?: boolean;
  readonly domain: "*" | readonly EntityTypeId[];
  readonly range: "*" | readonly EntityTypeId[];
  readonly definition: string;
  readonly example?: string;
  readonly mappings: readonly string[];
  /** For what no other type fits; the lint counts its use. */
  readonly lastResort?: boolean;
}

export interface Ontology {
  readonly entityTypes: readonly EntityType[];
  readonly families: readonly Family[];
  readonly relationTypes: readonly RelationType[];
}

/** What stands behind the label of a directed relation, seen from its target, where its file gives no words for that. */
const INCOMING = [" (incoming)", " (from the other end)"] as const;

/** The words for a relation seen from its target, made of its label. */
export const toIncomingLabel = (label: string): string => `${label}${INCOMING[0]}`;

/** Whether a relation type has words of its own for its other direction; a sentence is turned round where it has none. */
export const hasInverse = ({ label, inverse }: Pick<RelationType, "label" | "inverse">): boolean =>
  !INCOMING.some((ending) => inverse === `${label}${ending}`);
