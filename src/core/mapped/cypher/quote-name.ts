/**
 * Any name between back-ticks. Back-ticks are doubled, and a backslash is written by its number: engines read such numbers before
 * anything else, so that a name could otherwise spell the back-tick that ends it (openCypher 9, escape sequences).
 */
export const quoteName = (name: string): string =>
  `\`${name.replaceAll("\\", "\\u005C").replaceAll("`", "``")}\``;

/** A text between quotes. */
export const quoteText = (text: string): string =>
  `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
