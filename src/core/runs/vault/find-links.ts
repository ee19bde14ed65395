import type { TextRange } from "../locate-text.ts";
import { blankCode } from "./blank-code.ts";

/** A link of a note to another one. */
export interface NoteLink {
  /** What it names: a note, or the path of one. */
  readonly target: string;
  /** The word before `::` in front of it, where there is one: what the relation is. */
  readonly relation: string | null;
  readonly isEmbedded: boolean;
  /** It names a path rather than a note. */
  readonly isPath: boolean;
  /** The paragraph in which it stands. */
  readonly passage: TextRange;
}

const WIKI = /(!?)\[\[([^[\]|#^\n]*)(?:[#^][^[\]|\n]*)?(?:\\?\|[^[\]\n]*)?\]\]/g;
const MARKDOWN =
  /(!?)\[[^[\]\n]*\]\((?:<([^>\n]+)>|([^\s()]+(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\)/g;
/** `works for::`, alone on a line, in a list, or in brackets. */
const FIELD_WORD = /(?:^|[[(])\s*(?:[-*+]\s+|>\s*)?([^[\]()#:`]{1,60})::$/;
const HEADING = /^\s*(?:#{1,6}\s|\|)/;
/** A line that begins a paragraph of its own: an item, a field, a heading, a row of a table. */
const APART = /^\s*(?:$|#{1,6}\s|[-*+]\s|\d+[.)]\s|\||[^:]{1,60}::)/;
const MOST_LINES = 40;
const MOST_LETTERS = 1000;

/** The lines of a text by their numbers. */
function createLines(text: string) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const startOf = (line: number) => starts[line] ?? text.length;
  return {
    startOf,
    endOf: (line: number) => (line + 1 < starts.length ? startOf(line + 1) - 1 : text.length),
    textOf(line: number) {
      const start = startOf(line);
      const end = line + 1 < starts.length ? startOf(line + 1) - 1 : text.length;
      return text.slice(start, Math.min(end, start + MOST_LETTERS));
    },
    lineAt(offset: number) {
      let [low, high] = [0, starts.length];
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if (startOf(middle) <= offset) low = middle;
        else high = middle;
      }
      return low;
    },
    count: starts.length,
  };
}

type Lines = ReturnType<typeof createLines>;

/** The lines around one up to a blank one, a heading or another item, without the space around them. */
function findParagraph(text: string, lines: Lines, line: number, first: number): TextRange {
  let [top, bottom] = [line, line];
  const isHeading = HEADING.test(lines.textOf(line));
  while (top > first && line - top < MOST_LINES && !APART.test(lines.textOf(top))) {
    const above = lines.textOf(top - 1);
    if (above.trim() === "" || HEADING.test(above)) break;
    top--;
  }
  while (!isHeading && bottom + 1 < lines.count && bottom - line < MOST_LINES) {
    if (APART.test(lines.textOf(bottom + 1))) break;
    bottom++;
  }
  let [start, end] = [lines.startOf(top), lines.endOf(bottom)];
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

/** The word of a field in whose value a link stands: `works for` of `works for:: [[Acme]], [[Brusk]]`. */
function findRelation(before: string): string | null {
  const at = before.lastIndexOf("::");
  if (at === -1 || before.length > MOST_LETTERS) return null;
  const others = before.slice(at + 2).replace(/!?\[\[[^[\]]*\]\]|\band\b/g, "");
  if (!/^[\s,;]*$/.test(others)) return null;
  const word = FIELD_WORD.exec(before.slice(0, at + 2))?.[1] ?? "";
  return word.replace(/[*_]/g, "").trim() || null;
}

const decode = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
};

/** The links of a note's text from an offset on, in their order; those in code and in comments are none. */
export function findLinks(text: string, from: number): readonly NoteLink[] {
  const plain = blankCode(text);
  const lines = createLines(text);
  const first = lines.lineAt(from);
  const links: (NoteLink & { readonly at: number })[] = [];
  for (const pattern of [WIKI, MARKDOWN])
    for (const found of plain.matchAll(pattern)) {
      if (found.index < from) continue;
      const isPath = pattern === MARKDOWN;
      const raw = isPath ? decode((found[2] ?? found[3] ?? "").replace(/#.*$/, "")) : (found[2] ?? "");
      const target = raw.trim();
      // Addresses of the web are no notes, and a heading alone is of the same note.
      if (target === "" || (isPath && /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target))) continue;
      const line = lines.lineAt(found.index);
      links.push({
        target,
        relation: findRelation(plain.slice(Math.max(from, lines.startOf(line)), found.index)),
        isEmbedded: found[1] === "!",
        isPath,
        passage: findParagraph(text, lines, line, first),
        at: found.index,
      });
    }
  return links.toSorted((a, b) => a.at - b.at).map(({ at: _, ...link }) => link);
}
