/** Text as it stands in a link: percent-encoded except for `:`, `!`, `/` and `@`, which are legal there and readable. */
export const escapePart = (text: string): string =>
  encodeURIComponent(text.replace(LONE_SURROGATE, "\uFFFD")).replace(/%(?:3A|21|2F|40)/g, (code) =>
    decodeURIComponent(code),
  );

// encodeURIComponent throws on half a surrogate pair, which JSON files can smuggle into an id.
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text behind an escaped part, null when the escapes are broken. */
export function unescapePart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
