import { fold } from "../search/fold.ts";

/** A word of a text: half-open UTF-16 offsets, and the form in which it is compared. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** A letter of a script that writes no spaces stands for itself; elsewhere a run of letters and digits is a word. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*`;
const LETTER = String.raw`(?!${UNSPACED})[\p{L}\p{M}\p{N}]`;
const WORD = new RegExp(`${UNSPACED}|(?:${LETTER})+(?:['’ʼʻ](?:${LETTER})+)*`, "gu");
const POSSESSIVE = /['’]s$/iu;

/** The words of a text in its order. A possessive ending belongs to no word. */
export function listWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const word = written.replace(POSSESSIVE, "");
    const folded = fold(word);
    if (folded !== "") words.push({ start: index, end: index + word.length, folded });
  }
  return words;
}
