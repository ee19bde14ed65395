import { fold } from "./fold.ts";
import type { Range } from "./found.ts";
import { allowedTypos, isNear } from "./typos.ts";

const WORD = /[\p{L}\p{N}\p{M}'’ʼʻ]+/gu;

/**
 * Where the words of a query (folded) stand in a text: words that begin with one of them, or where none does, words that
 * are near to it. In order, apart.
 */
export function markText(text: string, words: readonly string[]): readonly Range[] {
  const rows: number[][] = [[], [], []];
  const places = [...text.matchAll(WORD)].map((match) => ({
    range: [match.index, match.index + match[0].length] as const,
    folded: fold(match[0]),
  }));
  const isBeginning = (word: string) => places.some(({ folded }) => folded.startsWith(word));
  const exact = words.filter(isBeginning);
  const loose = words.filter((word) => !isBeginning(word));
  return places
    .filter(
      ({ folded }) =>
        exact.some((word) => folded.startsWith(word)) ||
        loose.some((word) => isNear(folded, word, allowedTypos(word.length), rows)),
    )
    .map(({ range }) => range);
}
