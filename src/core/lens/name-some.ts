import { joinWords, type NameLookup, nameOf } from "../graph/entity-words.ts";
import type { EntityId } from "../model/ids.ts";

const MOST_NAMED = 4;

/** `A, B and C`, of longer lists the first few and how many more. */
export function nameSome(graph: NameLookup, ids: readonly EntityId[]): string {
  const named = ids.length > MOST_NAMED ? ids.slice(0, MOST_NAMED - 1) : ids;
  const words = named.map((id) => nameOf(graph, id));
  return joinWords(named.length < ids.length ? [...words, `${ids.length - named.length} more`] : words);
}
