export interface BadAmpersand {
  readonly line: number;
  readonly column: number;
  /** The reference that means nothing (`&nbsp;`), or `&` alone. */
  readonly text: string;
}

const SKIPPED_OR_AMPERSAND = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|&/g;
const GOOD = /&(?:amp|lt|gt|quot|apos|#\d+|#[xX][\da-fA-F]+);/y;
/** A reference that the end of the file cut. */
const CUT = /&[#\p{L}\p{N}._:-]*$/uy;
const NAMED = /&[\p{L}_:][\p{L}\p{N}._:-]*;/uy;

/**
 * The first `&` that starts no reference. A parser notices it only at the next `;` or quote, which may be lines away.
 * Only used on files that are refused anyway; linear.
 */
export function findBadAmpersand(text: string): BadAmpersand | null {
  for (const { 0: match, index } of text.matchAll(SKIPPED_OR_AMPERSAND)) {
    if (match !== "&") continue;
    GOOD.lastIndex = index;
    if (GOOD.test(text)) continue;
    CUT.lastIndex = index;
    if (CUT.test(text)) return null;
    NAMED.lastIndex = index;
    const before = text.slice(0, index);
    const lineStart = before.lastIndexOf("\n") + 1;
    const line = before.split("\n").length;
    return { line, column: index - lineStart + 1, text: NAMED.exec(text)?.[0] ?? "&" };
  }
  return null;
}
