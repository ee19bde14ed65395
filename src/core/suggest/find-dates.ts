import { readDateText } from "../formats/values/date-text.ts";
import { monthOf } from "../formats/values/month-names.ts";
import { toEdtf } from "../timeline/to-edtf.ts";

/** A date in a text: half-open UTF-16 offsets, and what its words mean. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

const YEAR = String.raw`(?:1[5-9]|20|21)\d{2}`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const WORD = String.raw`(?<month>\p{L}{3,12})\.?`;
const START = String.raw`(?<![\p{L}\p{N}$€£.,/-])`;
const END = String.raw`(?![\p{L}\p{N}%]|[.,/]\d)`;
const toPattern = (form: string) => new RegExp(`${START}${form}${END}`, "giu");

/** The forms of one date, those that say most first: of two that overlap the earlier form counts. */
const FORMS: readonly RegExp[] = [
  String.raw`\d{4}-\d{2}(?:-\d{2})?`,
  String.raw`\d{1,2}[./]\d{1,2}[./]${YEAR}`,
  String.raw`${DAY}\.? (?:of )?${WORD},? ${YEAR}`,
  `${WORD} ${DAY},? ${YEAR}`,
  `${WORD},? (?:of )?${YEAR}`,
  `[QH][1-4] ${YEAR}`,
  String.raw`(?:the )?(?:1[5-9]|20|21)\d0['’]?s`,
  YEAR,
].map(toPattern);

const JOIN = /^(?: ?[–—-] ?| (?:to|until|till|and) )$/i;
const BETWEEN = /(?<!\p{L})(?:between|from) $/iu;
const HALF_OPEN = /(?<!\p{L})(?:since|after|before|until|till|as of) (?:early |mid-?|late )?$/iu;
/** Letters that stand before a date at most and make it more than one day. */
const LEAD = 16;

/** Months that are other words, too, when they are written small. */
const OTHER_WORDS = new Set(["gen", "mag", "mar", "march", "mars", "may", "out", "set"]);

const isMonth = (word: string) => monthOf(word) !== null && !OTHER_WORDS.has(word);

/** The dates of a text one by one, none within another. */
function listPieces(text: string): readonly Piece[] {
  const taken = new Uint8Array(text.length);
  const pieces: Piece[] = [];
  for (const form of FORMS)
    for (const { 0: written, index, groups } of text.matchAll(form)) {
      const month = groups?.["month"];
      const end = index + written.length;
      if ((month !== undefined && !isMonth(month)) || taken.subarray(index, end).includes(1)) continue;
      taken.fill(1, index, end);
      pieces.push({ start: index, end });
    }
  return pieces.sort((a, b) => a.start - b.start);
}

function toDate(text: string, { start, end }: Piece): FoundDate | null {
  const read = readDateText(text.slice(start, end).replaceAll("’", "'"));
  const [days, more] = typeof read === "string" ? [] : read;
  return days === undefined || more !== undefined ? null : { start, end, edtf: toEdtf(days) };
}

/** Two dates as one span, where words or a dash make them one. */
function toSpan(text: string, first: Piece, last: Piece | undefined): FoundDate | null {
  if (last === undefined || !JOIN.test(text.slice(first.end, last.start))) return null;
  const lead = BETWEEN.exec(text.slice(Math.max(0, first.start - LEAD), first.start))?.[0].length ?? 0;
  const isList = text.slice(first.end, last.start) === " and " && lead === 0;
  return isList ? null : toDate(text, { start: first.start - lead, end: last.end });
}

function toHalfOpen(text: string, { start, end }: Piece): FoundDate | null {
  const lead = HALF_OPEN.exec(text.slice(Math.max(0, start - LEAD), start))?.[0].length ?? 0;
  return lead === 0 ? null : toDate(text, { start: start - lead, end });
}

/**
 * The dates in a text as EDTF, in its order, none within another: days, months, years, decades, spans of two of them, and what begins
 * or ends with one (`since 2016`). Never more precise than the words; a date whose day and month could be exchanged, or one without
 * its year, is left out. Linear in the text.
 */
export function findDates(text: string): readonly FoundDate[] {
  const pieces = listPieces(text);
  const found: FoundDate[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined) break;
    const span = toSpan(text, piece, pieces[i + 1]);
    if (span !== null) i++;
    const date = span ?? toHalfOpen(text, piece) ?? toDate(text, piece);
    if (date !== null) found.push(date);
  }
  return found;
}
