/** Shorter texts are copies anyway. */
const SHORTEST_PART = 13;

/**
 * The same text with memory of its own. What is cut out of a piece of a file keeps that whole piece in memory, so a few long names would
 * hold all of a large file.
 */
export const detachText = (text: string): string =>
  text.length < SHORTEST_PART ? text : ` ${text}`.slice(1);
