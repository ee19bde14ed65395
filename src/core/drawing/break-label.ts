import { cutText, toGraphemes } from "../base/cut-text.ts";

/** A line is cut where it is wider than this, in pixels. */
const WIDEST_LINE = 166;
const MOST_LINES = 3;
/** Width that lines are broken to, in pixels, for names in ordinary and in larger letters. */
export const LINE_AIM = { plain: 96, large: 112 } as const;
/** How much wider than that a line may be before it is broken. */
const SLACK = 1.25;
/** More of a name is never shown; it also bounds the work. */
const MOST_WORDS = 14;
const MOST_LETTERS = 160;

/** A piece of a label that stays in one line, and whether a space comes before it. */
interface Piece {
  readonly text: string;
  readonly isSpaced: boolean;
}

/** Cuts a text to a width, ending in an ellipsis; never splits a character in two. */
function shorten(text: string, measure: (text: string) => number): string {
  if (measure(text) <= WIDEST_LINE) return text;
  const letters = [...toGraphemes(text)];
  while (letters.length > 1 && measure(`${letters.join("").trimEnd()}…`) > WIDEST_LINE) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

const join = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, isSpaced }, i) => (isSpaced && i > 0 ? ` ${text}` : text)).join("");

function toPieces(words: readonly string[], splitsHyphens: boolean): readonly Piece[] {
  return words.flatMap((word) => {
    const at = splitsHyphens ? word.indexOf("-", 3) : -1;
    return at < 0 || at > word.length - 4
      ? [{ text: word, isSpaced: true }]
      : [
          { text: word.slice(0, at + 1), isSpaced: true },
          { text: word.slice(at + 1), isSpaced: false },
        ];
  });
}

interface Broken {
  readonly lines: readonly string[];
  readonly widest: number;
}

/** The way to break pieces into so many lines whose widest line is the narrowest. */
function breakInto(pieces: readonly Piece[], lines: number, measure: (text: string) => number): Broken {
  if (lines <= 1 || pieces.length <= 1) {
    const line = join(pieces);
    return { lines: [line], widest: measure(line) };
  }
  let best: Broken | null = null;
  for (let cut = 1; cut <= pieces.length - lines + 1; cut++) {
    const first = join(pieces.slice(0, cut));
    const width = measure(first);
    if (best !== null && width >= best.widest) break;
    const rest = breakInto(pieces.slice(cut), lines - 1, measure);
    const widest = Math.max(width, rest.widest);
    if (best === null || widest < best.widest) best = { lines: [first, ...rest.lines], widest };
  }
  return best ?? { lines: [join(pieces)], widest: measure(join(pieces)) };
}

/**
 * Breaks a label into at most three lines of about the width that is aimed at, at spaces, and after a hyphen where that makes
 * the lines fit; what does not fit ends in an ellipsis. A closing bracket of one word, "(unnamed)", is left out: the panels show
 * it.
 */
export function breakLabel(
  text: string,
  measure: (text: string) => number,
  aim: number = LINE_AIM.plain,
): readonly string[] {
  const short = cutText(text, MOST_LETTERS, "");
  const plain = short.replace(/ \([^()\s]*\)$/, "") || short;
  const whole = measure(plain);
  if (whole <= aim * SLACK) return [plain];
  const all = plain.split(/\s+/).filter((word) => word !== "");
  const words = all.length > MOST_WORDS ? [...all.slice(0, MOST_WORDS - 1), "…"] : all;
  let best: Broken | null = null;
  // Fewer lines come before whole words: a hyphen is a place to break where that saves a line.
  for (let lines = Math.max(2, Math.ceil(whole / (aim * SLACK))); lines <= MOST_LINES; lines++)
    for (const splitsHyphens of [false, true]) {
      const pieces = toPieces(words, splitsHyphens);
      if (pieces.length < lines) continue;
      const broken = breakInto(pieces, lines, measure);
      if (best === null || broken.widest < best.widest) best = broken;
      if (broken.widest <= aim * SLACK) return broken.lines.map((line) => shorten(line, measure));
    }
  if (best === null) best = breakInto(toPieces(words, true), MOST_LINES, measure);
  return best.lines.map((line) => shorten(line, measure));
}
