/** Where a text names something: half-open UTF-16 offsets. */
export interface NamePlace {
  readonly start: number;
  readonly end: number;
}

const isInWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** Where a text names something by one of its names, whole words alone; `folded` is the text in lower case. */
export function findNames(folded: string, names: readonly string[]): readonly NamePlace[] {
  const places: NamePlace[] = [];
  for (const name of names) {
    const sought = name.toLowerCase();
    if (sought.trim().length === 0) continue;
    for (let start = folded.indexOf(sought); start !== -1; start = folded.indexOf(sought, start + 1)) {
      const end = start + sought.length;
      if (!isInWord(folded[start - 1]) && !isInWord(folded[end])) places.push({ start, end });
    }
  }
  return places.sort((a, b) => a.start - b.start);
}

/** Letters such as İ change the length of a text in lower case: offsets would no longer be its own. */
export const foldCase = (text: string): string => {
  const folded = text.toLowerCase();
  return folded.length === text.length
    ? folded
    : [...text]
        .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
        .join("");
};

/** Whether a text names something by one of its names. */
export const namesOne = (text: string, names: readonly string[]): boolean =>
  findNames(foldCase(text), names).length > 0;
