import { fold } from "./fold.ts";
import { allowedTypos, countBits, isNear, toLetterBits } from "./typos.ts";

/** Which of a query's words occur in each item: bit n of an item is word n. `whole`: as a word of its own, not a beginning. */
export interface Matches {
  readonly found: Uint16Array;
  readonly whole: Uint16Array;
}

/** The words of many short texts ("items"), each with the items in which it occurs. */
export interface TermIndex {
  readonly items: number;
  /**
   * Marks bit `bit` of every item with a word that begins with `word` or, if `typos`, is near to it; false when none has.
   * Cost: the items marked, and with `typos` a pass over the vocabulary.
   */
  readonly mark: (matches: Matches, bit: number, word: string, typos: boolean) => boolean;
}

/** As many words of a query as are looked at: as many as there are bits for them. */
export const MAX_WORDS = 16;

/** The words of a text or query, folded. */
export const splitTerms = (text: string): readonly string[] => fold(text).split(" ").filter(Boolean);

export const noMatches = ({ items }: Pick<TermIndex, "items">): Matches => ({
  found: new Uint16Array(items),
  whole: new Uint16Array(items),
});

/** Texts between two yields. */
const STRIDE = 512;

/** Numbers in order of arrival, in a typed array that grows. */
function createColumn() {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    push(value: number) {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    read: () => values.subarray(0, length),
  };
}

/** First place in a sorted list that is not before `wanted`. */
function findPlace(terms: readonly string[], wanted: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Indexes texts word by word, folded; yields now and then, so that a caller can pause or stop. Memory: the distinct words,
 * and four bytes for each word of each text (twelve while it is built).
 */
export function* indexTerms(items: number, textOf: (item: number) => string): Generator<void, TermIndex> {
  const numbers = new Map<string, number>();
  const termColumn = createColumn();
  const itemColumn = createColumn();
  /** The last item in which each term was seen: a text counts once, however often it says a word. */
  const lastItem: number[] = [];
  for (let item = 0; item < items; item++) {
    if (item % STRIDE === STRIDE - 1) yield;
    const folded = fold(textOf(item));
    for (let start = 0; start < folded.length; ) {
      const gap = folded.indexOf(" ", start);
      const end = gap === -1 ? folded.length : gap;
      const word = folded.slice(start, end);
      start = end + 1;
      let term = numbers.get(word);
      if (term === undefined) {
        term = numbers.size;
        numbers.set(word, term);
      } else if (lastItem[term] === item) continue;
      lastItem[term] = item;
      termColumn.push(term);
      itemColumn.push(item);
    }
  }
  yield;
  const terms = [...numbers.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const place = new Uint32Array(terms.length);
  for (const [at, word] of terms.entries()) place[numbers.get(word) ?? 0] = at;
  yield;
  const [termOf, itemOf] = [termColumn.read(), itemColumn.read()];
  const offsets = new Uint32Array(terms.length + 1);
  for (const term of termOf) {
    const next = (place[term] ?? 0) + 1;
    offsets[next] = (offsets[next] ?? 0) + 1;
  }
  for (let at = 1; at < offsets.length; at++) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
  const next = offsets.slice();
  const postings = new Uint32Array(itemOf.length);
  for (let at = 0; at < itemOf.length; at++) {
    const term = place[termOf[at] ?? 0] ?? 0;
    postings[next[term] ?? 0] = itemOf[at] ?? 0;
    next[term] = (next[term] ?? 0) + 1;
  }
  yield;
  const letters = Uint32Array.from(terms, toLetterBits);

  const markTerm = (into: Uint16Array, term: number, mask: number) => {
    const end = offsets[term + 1] ?? 0;
    for (let at = offsets[term] ?? 0; at < end; at++) {
      const item = postings[at] ?? 0;
      into[item] = (into[item] ?? 0) | mask;
    }
  };

  return {
    items,
    mark({ found, whole }, bit, word, typos) {
      const mask = 1 << bit;
      let isFound = false;
      for (let term = findPlace(terms, word); terms[term]?.startsWith(word) === true; term++) {
        markTerm(found, term, mask);
        if (terms[term] === word) markTerm(whole, term, mask);
        isFound = true;
      }
      const most = typos ? allowedTypos(word.length) : 0;
      if (most === 0) return isFound;
      const wanted = toLetterBits(word);
      const rows: number[][] = [[], [], []];
      for (let term = 0; term < letters.length; term++) {
        if (countBits((letters[term] ?? 0) ^ wanted) > 2 * most) continue;
        if (!isNear(terms[term] ?? "", word, most, rows)) continue;
        markTerm(found, term, mask);
        isFound = true;
      }
      return isFound;
    },
  };
}

/**
 * Marks every word of a query in one or more indices that stand together: a word that begins nothing in any of them is
 * tried with typing mistakes. Returns, word by word, whether it was found at all.
 */
export function markWords(
  parts: readonly { readonly index: TermIndex; readonly matches: Matches }[],
  words: readonly string[],
  typos = false,
): readonly boolean[] {
  const tryAll = (word: string, bit: number, isLoose: boolean) =>
    parts.map(({ index, matches }) => index.mark(matches, bit, word, isLoose)).includes(true);
  return words.map((word, bit) => tryAll(word, bit, typos) || (!typos && tryAll(word, bit, true)));
}
