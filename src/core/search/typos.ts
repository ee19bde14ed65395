/** Typing mistakes that a word of so many letters is forgiven: none up to three letters, then one in five. */
export const allowedTypos = (letters: number): number => (letters > 3 ? Math.round(letters / 5) : 0);

/**
 * Whether one word becomes the other by at most `most` mistakes: a letter too many, too few, another, or two neighbours
 * swapped (optimal string alignment, Boytsov 2011). Cost: the product of the lengths; `rows` is scratch space.
 */
export function isNear(a: string, b: string, most: number, rows: readonly number[][]): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let [before = [], above = [], here = []] = rows;
  for (let j = 0; j <= b.length; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    here[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (above[j] ?? 0) + 1,
        (here[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      here[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return false;
    [before, above, here] = [above, here, before];
  }
  return (above[b.length] ?? 0) <= most;
}

/** The letters of a word as bits, for passing over most words that cannot be near: each mistake changes two at most. */
export function toLetterBits(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** Number of ones in 32 bits (Warren, Hacker's Delight, 5-1). */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
