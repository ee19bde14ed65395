/** A half-open range of a text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["‘", "'"],
  ["’", "'"],
  ["–", "-"],
  ["—", "-"],
  ["\u00a0", " "],
]);

/** A text with runs of space as one, plain quotes and dashes, and where each of its letters stood. */
function simplify(text: string): { readonly plain: string; readonly at: Uint32Array } {
  const at = new Uint32Array(text.length + 1);
  const letters: string[] = [];
  let isSpace = false;
  for (let place = 0; place < text.length; place++) {
    const letter = text[place] ?? "";
    const plain = SIGNS.get(letter) ?? letter;
    if (/\s/.test(plain)) {
      if (!isSpace) {
        at[letters.length] = place;
        letters.push(" ");
      }
      isSpace = true;
      continue;
    }
    isSpace = false;
    at[letters.length] = place;
    letters.push(plain);
  }
  at[letters.length] = text.length;
  return { plain: letters.join(""), at };
}

const MOST_HEAD_LINES = 24;

/**
 * Finds quotes and chunks in a text: word for word, else with other spaces, quotes or dashes, else without the lines that a
 * program wrote above a chunk. The plain form of the text is made once, when it is first needed.
 */
export function createLocator(text: string): (sought: string) => TextRange | null {
  let simple: ReturnType<typeof simplify> | null = null;
  const findLoosely = (sought: string): TextRange | null => {
    const plain = simplify(sought).plain.trim();
    if (plain === "") return null;
    simple ??= simplify(text);
    const start = simple.plain.indexOf(plain);
    if (start === -1) return null;
    const last = simple.at[start + plain.length - 1] ?? 0;
    return { start: simple.at[start] ?? 0, end: last + 1 };
  };
  return (sought) => {
    const trimmed = sought.trim();
    if (trimmed === "") return null;
    const start = text.indexOf(trimmed);
    if (start !== -1) return { start, end: start + trimmed.length };
    const loose = findLoosely(trimmed);
    if (loose !== null) return loose;
    let rest = trimmed;
    for (let line = 0; line < MOST_HEAD_LINES; line++) {
      const end = rest.indexOf("\n");
      if (end === -1) return null;
      rest = rest.slice(end + 1).trim();
      const found = text.indexOf(rest);
      if (rest !== "" && found !== -1) return { start: found, end: found + rest.length };
    }
    return null;
  };
}
