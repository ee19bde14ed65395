import { type AttributeColumn, readDate } from "../graph/attributes.ts";
import { formatEdtf, overlaps } from "../model/dates.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import { fold } from "../search/fold.ts";
import { escapeValue, splitList, unescapeId, unescapeValue } from "./list-text.ts";
import { formatRange, isWithin, readRange } from "./range-argument.ts";
import { nameKnown } from "./set-argument.ts";

// An argument is a list of parts, any of which may hold: `-` no value, `~word` text that contains a word, `2..5` a number,
// `@2016/2020` a date, all else exactly this value. `!` before the list turns it round.

/** How attribute arguments are written, for help and refusals. */
export const ATTRIBUTE_HINT =
  "Write values, - for no value, 2..5, @2016/2020 or ~word, joined by commas, or ! and those to leave out.";

/** What such an argument admits, by place in the column's values, and whether elements without a value are admitted. */
export interface AttributeChoice {
  readonly drops: boolean;
  /** 1 = named. */
  readonly named: Uint8Array;
  readonly namesNothing: boolean;
}

/** Part of an argument that admits text that contains a word. */
export const writeWords = (words: string): string => `~${escapeValue(words)}`;
/** Part of an argument that admits dates that touch a period. */
export const writeDates = (period: string): string => `@${period}`;

/** The parts of an argument; `period` and `words` are what follows `@` and `~`. */
export function readParts(argument: string): { readonly drops: boolean; readonly parts: readonly string[] } {
  const drops = argument.startsWith("!");
  return { drops, parts: splitList(drops ? argument.slice(1) : argument) };
}

/** What follows `~` in a part, null when it is another one. */
export const readWords = (part: string): string | null =>
  part.startsWith("~") ? unescapeId(part.slice(1)) : null;

/** Reads an argument against a column; the first part that names nothing there is refused. Linear in the values. */
export function chooseValues(
  filter: string,
  argument: string,
  column: AttributeColumn,
): Result<AttributeChoice> {
  const { drops, parts } = readParts(argument);
  const { values, numbers } = column;
  const named = new Uint8Array(values.length);
  let namesNothing = false;
  const nameWhere = (holds: (place: number) => boolean) => {
    for (let place = 0; place < values.length; place++) if (holds(place)) named[place] = 1;
  };
  if (parts.length === 0 && !drops)
    return refuse("attribute", filter, "The filter does not name a value.", ATTRIBUTE_HINT);
  for (const part of parts) {
    const range = readRange(part);
    const words = readWords(part);
    if (part === "-") namesNothing = true;
    else if (words !== null) {
      const sought = fold(words);
      nameWhere((place) => fold(values[place] ?? "").includes(sought));
    } else if (part.startsWith("@")) {
      const period = readDate(part.slice(1));
      if (period === null) return refuse("date", filter, `"${part.slice(1)}" is not a date.`, ATTRIBUTE_HINT);
      const dates = column.dates();
      nameWhere((place) => {
        const date = dates[place] ?? null;
        return date !== null && overlaps(date, period);
      });
    } else if (range !== null) nameWhere((place) => isWithin(range, numbers[place] ?? Number.NaN));
    else {
      const place = values.indexOf(unescapeValue(part));
      if (place < 0)
        return refuse(
          "unknown-value",
          filter,
          `There is no "${unescapeValue(part)}" in this graph.`,
          nameKnown(values),
        );
      named[place] = 1;
    }
  }
  return ok({ drops, named, namesNothing });
}

function wordPart(part: string): string {
  const words = readWords(part);
  if (words !== null) return `“${words}”`;
  if (part === "-") return "no value";
  if (part.startsWith("@")) return formatEdtf(part.slice(1));
  const range = readRange(part);
  return range === null ? unescapeValue(part) : formatRange(range);
}

/** `without country: France, Iran` or `country: at least 5, no value`. */
export function formatAttribute(name: string, argument: string): string {
  const { drops, parts } = readParts(argument);
  return `${drops ? "without " : ""}${name}: ${parts.map(wordPart).join(", ")}`;
}
