import { rememberBy } from "../base/remember-by.ts";
import type { Entity } from "../model/dataset.ts";
import type { EntityId } from "../model/ids.ts";
import { findKnownNames } from "./known-names.ts";
import { listStems } from "./stems.ts";

/** Where a claim is coded from: a passage within its sentence, half-open UTF-16 offsets in the text. */
export interface ChosenPassage {
  readonly passage: { readonly start: number; readonly end: number };
  readonly sentence: { readonly start: number; readonly end: number };
  /** Entities of the claims coded before, the last one first. */
  readonly recent: readonly EntityId[];
}

/** The words of each name of an entity. */
const stemsOf = rememberBy(({ name, names }: Entity): readonly (readonly string[])[] =>
  [name, ...names.map(({ text }) => text)].map(listStems).filter(({ length }) => length > 0),
);

/** How much of the words of its best name stand in a passage, rare words counting most; 0 to 1. */
function scoreWords(entities: readonly Entity[], passage: ReadonlySet<string>) {
  const named = entities.map((entity) => ({ id: entity.id, names: stemsOf(entity) }));
  const counts = new Map<string, number>();
  for (const { names } of named)
    for (const word of new Set(names.flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weigh = (words: readonly string[]) =>
    words.reduce((sum, word) => sum + Math.log(1 + entities.length / (counts.get(word) ?? 1)), 0);
  return named.map(({ id, names }) => {
    const shares = names.map((words) => weigh(words.filter((word) => passage.has(word))) / weigh(words));
    return { id, score: Math.max(0, ...shares) };
  });
}

/**
 * Entities that may be an end of a claim coded from a passage, the likeliest first: those named in the passage, in its order; those
 * named in the rest of its sentence; those whose names share words with the passage; those of the claims coded before. Linear in the
 * names of the entities.
 */
export function rankEnds(
  text: string,
  { passage, sentence, recent }: ChosenPassage,
  entities: readonly Entity[],
): readonly EntityId[] {
  const before = text.slice(sentence.start, passage.start);
  const chosen = text.slice(passage.start, passage.end);
  const named = (part: string) => findKnownNames(part, entities).flatMap((name) => name.entities);
  const alike = scoreWords(entities, new Set(listStems(chosen)))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
  const known = new Set(entities.map(({ id }) => id));
  const around = [...named(before), ...named(text.slice(passage.end, sentence.end))];
  const ranked = [...named(chosen), ...around, ...alike, ...recent.filter((id) => known.has(id))];
  return [...new Set(ranked)];
}
