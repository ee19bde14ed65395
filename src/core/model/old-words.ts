/** Values of filters and of data files that were renamed. The old ones are still read; those of path questions are in `paths/old-words.ts`. */
const OLD_WORDS: ReadonlyMap<string, string> = new Map([["soft", "weak"]]);

/** The present word for one that may be old. */
export const toPresentWord = (word: string): string => OLD_WORDS.get(word) ?? word;
