import { type ChosenLook, FAMILIES, type FamilyName, type Ontology, type Shape } from "../model/ontology.ts";
import { CHROME } from "./chrome.ts";
import { FAMILY_COLOURS } from "./family-colours.ts";
import { generateColours } from "./generate-colours.ts";
import { type Colours, SLOTS, type Slot } from "./slots.ts";

/** How an entity type is drawn, wherever it is drawn: legend, list, canvas, SVG, GEXF. */
export interface TypeLook extends Colours {
  readonly shape: Shape;
  readonly icon: string;
}

/** How everything of an ontology is drawn. Indices are those of the ontology's own lists. */
export interface Appearance {
  readonly entityTypes: readonly TypeLook[];
  readonly relationTypes: readonly Colours[];
  readonly families: readonly Colours[];
}

const isFamilyName = (text: string): text is FamilyName => FAMILIES.some((name) => name === text);

const toFamilyColours = (family: string): Colours =>
  isFamilyName(family) ? FAMILY_COLOURS[family] : CHROME.mute;

/** The tones of the colour that a reader chose for a kind; the usual ones where none was chosen. */
const toChosenColours = (chosen: ChosenLook | undefined, usual: Colours): Colours =>
  SLOTS.find(({ name }) => name === chosen?.colour) ?? usual;

/** More types than this in one file share the colours found so far. */
const MOST_GENERATED = 64;

/**
 * The appearance of an ontology. A type whose shape and icon stand in the palette gets that colour, the first type
 * first; another gets the next free colour of its shape, or else a generated one. A family that is none of ours is grey. What a
 * reader chose for one kind changes that of no other.
 * Deterministic: equal ontologies look equal.
 */
export function toAppearance(ontology: Ontology): Appearance {
  const taken = new Set<Slot>();
  const take = (slot: Slot | undefined): Slot | undefined => {
    if (slot !== undefined) taken.add(slot);
    return slot;
  };
  const named = ontology.entityTypes.map((type) =>
    take(SLOTS.find((slot) => slot.shape === type.shape && slot.icon === type.icon && !taken.has(slot))),
  );
  const found = ontology.entityTypes.map(
    (type, i): Colours | undefined =>
      named[i] ?? take(SLOTS.find((slot) => slot.shape === type.shape && !taken.has(slot))),
  );
  const missing = found.filter((colours) => colours === undefined).length;
  const generated = generateColours(Math.min(missing, MOST_GENERATED), SLOTS);
  let next = 0;
  const entityTypes = ontology.entityTypes.map((type, i): TypeLook => {
    const usual = found[i] ?? generated[next++ % generated.length] ?? CHROME.mute;
    const { light, dark } = toChosenColours(type.chosen, usual);
    return { shape: type.shape, icon: type.chosen?.icon ?? type.icon, light, dark };
  });
  const ofFamily = new Map(
    ontology.families.map(({ id, chosen }) => [id, toChosenColours(chosen, toFamilyColours(id))]),
  );
  return {
    entityTypes,
    relationTypes: ontology.relationTypes.map(
      ({ family }) => ofFamily.get(family) ?? toFamilyColours(family),
    ),
    families: ontology.families.map(({ id }) => ofFamily.get(id) ?? toFamilyColours(id)),
  };
}
