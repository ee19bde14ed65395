import type { Entity } from "../model/dataset.ts";
import type { EntityId, EntityTypeId } from "../model/ids.ts";
import { findKnownNames, type KnownName } from "./known-names.ts";
import { findNewNames, type NewName } from "./new-names.ts";

/** The names in a text: those of entities, and those that the graph lacks. Half-open UTF-16 offsets. */
export interface TextNames {
  readonly known: readonly KnownName[];
  readonly fresh: readonly NewName[];
}

/** A name that may be an end of a claim: an entity of the graph, or words that name something it lacks. */
export type EndOffer =
  | { readonly kind: "known"; readonly id: EntityId }
  | { readonly kind: "new"; readonly name: string; readonly type: EntityTypeId | null };

/** The names in a text, known and new. Linear in the text and in the names of the entities. */
export function findTextNames(text: string, entities: readonly Entity[]): TextNames {
  const known = findKnownNames(text, entities);
  return { known, fresh: findNewNames(text, entities, known) };
}

/** What a passage names, each once, in its order, at most `most`: what a claim that is read from it may tie. */
export function listEndOffers(text: string, { known, fresh }: TextNames, most: number): readonly EndOffer[] {
  const found = [
    ...known.flatMap(({ start, entities }) =>
      entities.map((id) => ({ start, key: id, offer: { kind: "known" as const, id } })),
    ),
    ...fresh.map(({ start, end, type }) => {
      const name = text.slice(start, end);
      return { start, key: `new ${name}`, offer: { kind: "new" as const, name, type } };
    }),
  ].sort((a, b) => a.start - b.start);
  const offers = new Map<string, EndOffer>();
  for (const { key, offer } of found) if (!offers.has(key)) offers.set(key, offer);
  return [...offers.values()].slice(0, most);
}
