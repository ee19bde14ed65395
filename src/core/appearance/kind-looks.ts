import type { ChosenLook, Ontology } from "../model/ontology.ts";

/** How a kind of entities, or a family of relations, is to be drawn. */
export type KindLook = ChosenLook & { readonly of: "entities" | "relations"; readonly id: string };

/** In the order in which they were chosen; a kind stands in it once. */
export type KindLooks = readonly KindLook[];

export const NO_LOOKS: KindLooks = [];

export const lookOf = (looks: KindLooks, of: KindLook["of"], id: string): KindLook | undefined =>
  looks.find((look) => look.of === of && look.id === id);

/** With another look of one kind; without colour and icon it is drawn as usual again. */
export function withLook(looks: KindLooks, look: KindLook): KindLooks {
  const rest = looks.filter(({ of, id }) => of !== look.of || id !== look.id);
  return look.colour === undefined && look.icon === undefined ? rest : [...rest, look];
}

/** The vocabulary with what was chosen for its kinds; the same object where that is nothing. */
export function withKindLooks(ontology: Ontology, looks: KindLooks): Ontology {
  if (looks.length === 0) return ontology;
  const choose = <T extends { readonly id: string; readonly chosen?: ChosenLook }>(
    of: KindLook["of"],
    kind: T,
  ): T => {
    const look = lookOf(looks, of, kind.id);
    if (look === undefined) return kind;
    const { colour, icon } = { ...kind.chosen, ...look };
    return {
      ...kind,
      chosen: { ...(colour === undefined ? {} : { colour }), ...(icon === undefined ? {} : { icon }) },
    };
  };
  return {
    ...ontology,
    entityTypes: ontology.entityTypes.map((type) => choose("entities", type)),
    families: ontology.families.map((family) => choose("relations", family)),
  };
}
