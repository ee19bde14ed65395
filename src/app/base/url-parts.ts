import { escapePart, unescapePart } from "../../core/lens/link-text.ts";

export { escapePart, unescapePart };

/** Comma list of escaped parts; commas inside a part are escaped. */
export const escapeList = (list: readonly string[]): string => list.map(escapePart).join(",");

/** The list behind `a,b`; empty text is an empty list; null when any part is broken. */
export function unescapeList(text: string): readonly string[] | null {
  if (text === "") return [];
  const list: string[] = [];
  for (const part of text.split(",")) {
    const plain = unescapePart(part);
    if (plain === null || plain === "") return null;
    list.push(plain);
  }
  return list;
}
