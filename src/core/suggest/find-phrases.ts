import type { KnownName } from "./known-names.ts";
import { listWords, type Word } from "./words.ts";

/** Words of a text that may name something: half-open UTF-16 offsets. */
export interface FoundPhrase {
  readonly start: number;
  readonly end: number;
}

/** Words that neither begin nor end the name of a thing, and between which such names stand. */
const BETWEEN = new Set(
  (
    "a about after again against all also although among an and any are as at be because been before being between both but by can could " +
    "did do does during each for from further had has have he her here his how i if in into is it its just may might more most must no nor not of " +
    "on once only or other our out over own said same she should since so some such than that the their them then there these they this those " +
    "through to too under until up us very was we were what when where which while who whom whose why will with within without would you"
  ).split(" "),
);
const LONGEST = 5;

/**
 * Phrases of a passage that may name something new, in its order: runs of two to five words between function words, outside of names that are
 * known. About every third is one: to be offered in a form, not to be marked in a text. Linear in the passage.
 */
export function findPhrases(text: string, known: readonly KnownName[]): readonly FoundPhrase[] {
  const found: FoundPhrase[] = [];
  let run: Word[] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first !== undefined && last !== undefined && run.length > 1 && run.length <= LONGEST)
      found.push({ start: first.start, end: last.end });
    run = [];
  };
  let before = 0;
  for (const word of listWords(text)) {
    const isKnown = known.some(({ start, end }) => start < word.end && end > word.start);
    if (
      /[^\s\u00a0’'-]/u.test(text.slice(before, word.start)) ||
      text.slice(before, word.start).includes("\n")
    )
      close();
    if (isKnown || BETWEEN.has(word.folded)) close();
    else run.push(word);
    before = word.end;
  }
  close();
  return found;
}
