export interface Doctype {
  /** Where the internal subset `[` begins, or -1 when there is none. */
  readonly subsetAt: number;
}

const SKIPPED = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y;

/**
 * The document type declaration in the first piece of an XML text, before any parser sees it; `null` when the root or the end
 * of the piece comes first. Only an internal subset can declare entities.
 */
export function findDoctype(text: string): Doctype | null {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  for (;;) {
    SKIPPED.lastIndex = at;
    const skipped = SKIPPED.exec(text);
    if (skipped === null) break;
    at += skipped[0].length;
  }
  if (!text.startsWith("<!DOCTYPE", at)) return null;
  for (let quote = "", i = at; i < text.length; i++) {
    const character = text[i] ?? "";
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "[") return { subsetAt: i };
    else if (character === ">") break;
  }
  return { subsetAt: -1 };
}
