// Ids and values of foreign files are any text: what a list or a filter reads as a sign of its own is escaped in them.
const escapeSigns = (text: string, signs: RegExp) =>
  text.replace(signs, (sign) =>
    [...sign].map((letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, "0")}`).join(""),
  );

/** The id behind such a part. */
export const unescapeId = (text: string): string =>
  text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Whatever is missing or empty, as it stands in a list. */
const NOTHING = "-";

/** An id as part of a list: `%`, `,` and `~` escaped. */
export const escapeId = (id: string): string => escapeSigns(id, /[%,~]/g);

/** A value as part of a list: as it is, but for signs that would mean something there; empty text is `-`. */
export const escapeValue = (value: string): string =>
  value === "" ? NOTHING : escapeSigns(value, /[%,]|^[!~@\s]|^-$|\s$|\.\./g);

/** The value behind such a part. */
export const unescapeValue = (part: string): string => (part === NOTHING ? "" : unescapeId(part));

/** The parts of a comma list, still escaped; empty ones name nothing. */
export const splitList = (text: string): readonly string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
