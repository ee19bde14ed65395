/** Advance widths of Inter Medium from the space to the tilde, in hundredths of the font size. */
const WIDTHS: readonly number[] = (
  "27 30 49 64 65 99 65 31 37 37 52 67 30 46 30 37 65 42 62 63 66 60 63 57 63 63 30 32 67 67 67 53 98 " +
  "71 66 73 72 60 59 75 74 27 58 69 56 91 76 77 64 77 65 65 65 74 71 100 70 70 64 37 37 37 48 46 34 57 " +
  "62 58 62 59 38 62 60 25 25 56 25 89 60 60 62 62 39 54 34 60 58 83 56 58 56 44 35 44 67"
)
  .split(" ")
  .map(Number);

/** Of letters that are not listed: about as wide as the widest common small letters. */
const OTHER = 63;
/** East Asian signs, symbols and pictures fill their square. */
const FULL = 100;
const STRONG = 1.025;
/** The page may fall back to a font that runs a little wider. */
const MARGIN = 1.03;

const widthOf = (character: string): number => {
  const plain = character.normalize("NFD").codePointAt(0) ?? 32;
  if (plain >= 32 && plain < 127) return WIDTHS[plain - 32] ?? OTHER;
  return plain >= 0x1100 && !(plain >= 0x1e00 && plain < 0x2e80) ? FULL : OTHER;
};

/** Width of a text set in Inter, in the unit of `size`: an estimate on the wide side, the same wherever it is made. */
export function measureText(text: string, size: number, strong = false): number {
  let hundredths = 0;
  for (const character of text) hundredths += widthOf(character);
  return (hundredths / 100) * size * (strong ? STRONG : 1) * MARGIN;
}
