import { listWords } from "./words.ts";

/** Words that stand in most sentences and tell none from another. */
const EMPTY = new Set(
  "a an and are as at be been but by for from had has have in into is it its of on or other that the their this to was were which who will with would".split(
    " ",
  ),
);

const ENDING = /(?:ations?|ments?|ing|ied|ies|ed|es|s|e)$/;

/** The words of a text that say something, each once and without its ending, folded; numbers are left out. */
export const listStems = (text: string): readonly string[] => [
  ...new Set(
    listWords(text)
      .filter(({ folded }) => folded.length > 1 && !EMPTY.has(folded) && !/^\d/.test(folded))
      .map(({ folded }) => (folded.length > 4 ? folded.replace(ENDING, "") : folded)),
  ),
];
