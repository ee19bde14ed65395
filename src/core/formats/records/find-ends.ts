import { readDateText } from "../values/date-text.ts";
import { isMissing, parseNumberText } from "../values/number-text.ts";
import { splitHeading, toHeading } from "./heading.ts";
import { strengthOfPair } from "./opposite-words.ts";
import type { ColumnSample, EndPair } from "./record-table.ts";

/** The columns that say which nodes a relation ties, with what they say of those nodes. */
export interface EndColumns extends EndPair {
  readonly sourceName?: string;
  readonly targetName?: string;
  readonly sourceType?: string;
  readonly targetType?: string;
}

export interface FoundEnds extends EndColumns {
  /** How surely these are the ends: 9 and more when the headings leave no doubt. */
  readonly score: number;
  /** Further pairs that are headed as surely. */
  readonly others: readonly EndPair[];
}

const IDS: ReadonlySet<string> = new Set([
  "id",
  "ids",
  "key",
  "node",
  "vertex",
  "uri",
  "ref",
  "uuid",
  "identifier",
  "index",
  "ccode",
  "cod",
]);
const NAMES: ReadonlySet<string> = new Set(["name", "label", "title", "names"]);
const TYPES: ReadonlySet<string> = new Set(["type", "kind", "class", "category", "schema", "types"]);
/** Two columns of these are no ends: two dates, two places on a map, two lines of an address. */
const NO_ENDS: ReadonlySet<string> = new Set(
  "date dates time year day month hour lat lon lng latitude longitude x y z pos position role weight size color colour line address street phone tel email mail count value amount score page offset version geo rank port share comment note text lang".split(
    " ",
  ),
);

const LEAST_SCORE = 3;
const SURE = 9;

interface Pair {
  readonly source: ColumnSample;
  readonly target: ColumnSample;
  readonly strength: number;
  /** The words that both headings share. */
  readonly rest: readonly string[];
}

/** A column with its heading taken apart once: every column is held against every other. */
interface HeadedColumn {
  readonly column: ColumnSample;
  readonly heading: string;
  readonly words: readonly string[];
}

const toHeadedColumn = (column: ColumnSample): HeadedColumn => ({
  column,
  heading: toHeading(column.title),
  words: splitHeading(column.title),
});

function toPair(from: HeadedColumn, to: HeadedColumn): Pair | null {
  const [source, target] = [from.column, to.column];
  if (from.heading === ":start_id" && to.heading === ":end_id")
    return { source, target, strength: SURE + 3, rest: [] };
  const [first, last] = [from.words, to.words];
  // `who` and `with whom` differ by more than a word.
  const whole = strengthOfPair(first.join(" "), last.join(" "));
  if (whole > 0 && last.length > 1) return { source, target, strength: whole, rest: [] };
  if (first.length !== last.length || first.length === 0) return null;
  const differing = first.flatMap((word, at) => (word === last[at] ? [] : [at]));
  const [at] = differing;
  if (at === undefined || differing.length > 1) return null;
  const strength = strengthOfPair(first[at] ?? "", last[at] ?? "");
  const rest = first.toSpliced(at, 1);
  // `1` and `2` alone are headings of a wide table.
  const isBare = rest.length === 0 && /^\p{N}$/u.test(first[at] ?? "");
  return strength === 0 || isBare ? null : { source, target, strength, rest };
}

const shareOf = (texts: readonly string[], holds: (text: string) => boolean) =>
  texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;

const isYear = (text: string) => /^(?:1\d{3}|20\d{2}|2100)$/.test(text);
const isWhole = (text: string) => /^-?\d+$/.test(text);
const isDate = (text: string) => (isWhole(text) ? isYear(text) : readDateText(text) !== "none");
const isFraction = (text: string) => !/^-?\d+(?:\.0*)?$/.test(text) && parseNumberText(text) !== null;

/** What the cells of both columns say for (or against) their being ends. */
function judgeContent({ source, target, strength, rest }: Pair, known: ReadonlySet<string> | null): number {
  const texts = [...source.texts, ...target.texts];
  if (texts.length === 0) return strength >= SURE ? 0 : -strength;
  const isId = rest.some((word) => IDS.has(word));
  const matched = known === null ? 0 : shareOf(texts, (text) => known.has(text));
  if (matched >= 0.5) return 4 + matched;
  const isSure = strength >= SURE;
  // Headings that leave no doubt outweigh ids in the shape of dates.
  const isTime =
    !isId &&
    shareOf(
      texts.filter((text) => !isMissing(text)),
      isDate,
    ) > 0.8;
  if (isTime || shareOf(texts, isFraction) > 0.5) return isSure ? (texts.every(isWhole) ? 0 : -3) : -20;
  const isNumeric = shareOf(texts, (text) => parseNumberText(text) !== null) > 0.8;
  const weakness = isNumeric && !isSure && !isId && known !== null ? -6 : 0;
  const thin = Math.min(source.filled, target.filled) < 0.5 ? -2 : 0;
  const both = new Set(source.texts);
  const overlap = target.texts.some((text) => both.has(text)) ? 0.5 : 0;
  return weakness + thin + overlap;
}

function judgeHeading({ strength, rest }: Pair): number {
  if (rest.some((word) => NO_ENDS.has(word) || TYPES.has(word))) return -20;
  if (rest.length === 0) return strength;
  const last = rest.at(-1) ?? "";
  if (IDS.has(last)) return strength + 1;
  if (NAMES.has(last)) return strength - 1;
  // `actor1 actor2`, `country_a country_b`: a noun makes a weak pair likelier. Codes are read by fewer people than names.
  return last === "code" ? strength - 1.5 : Math.max(strength, 6) - 0.1 * rest.length;
}

const sharedWords = (pair: Pair) =>
  pair.rest.filter((word) => !IDS.has(word) && !NAMES.has(word) && !TYPES.has(word)).join(" ");

/**
 * The two columns that are the ends of relations, found as a pair: two headings that differ by one pair of opposite words and
 * whose cells can be nodes. One half never joins another's half. Null when no pair is likely. `known` are ids and names of
 * nodes from elsewhere.
 */
export function findEnds(
  columns: readonly ColumnSample[],
  known: ReadonlySet<string> | null,
): FoundEnds | null {
  const headed = columns.map(toHeadedColumn);
  const headings = new Set(headed.map(({ heading }) => heading));
  // The first two of a numbered series (`officer 1`, `officer 2`, `officer 3`) are no ends: the row is tied to each. Columns
  // without headings are numbered as well.
  const isSeries = ({ words }: HeadedColumn) =>
    words[0] !== "column" &&
    words.some((word, at) => word === "1" && headings.has(words.with(at, "3").join(" ")));
  const pairs = headed.flatMap((from) =>
    isSeries(from) ? [] : headed.flatMap((to) => toPair(from, to) ?? []),
  );
  let best: { readonly pair: Pair; readonly score: number } | null = null;
  for (const pair of pairs) {
    const score = judgeHeading(pair) + judgeContent(pair, known);
    if (score >= LEAST_SCORE && score > (best?.score ?? 0)) best = { pair, score };
  }
  if (best === null) return null;
  const { pair, score } = best;
  const { source, target } = pair;
  const others = pairs.filter(
    (other) => other !== pair && other.strength === pair.strength && sharedWords(other) === sharedWords(pair),
  );
  const names = others.find(
    ({ rest }) => NAMES.has(rest.at(-1) ?? "") || (rest.length === 0 && pair.rest.length > 0),
  );
  const types = others.find(({ rest }) => TYPES.has(rest.at(-1) ?? ""));
  return {
    source: source.title,
    target: target.title,
    ...(names === undefined || NAMES.has(pair.rest.at(-1) ?? "")
      ? {}
      : { sourceName: names.source.title, targetName: names.target.title }),
    ...(types === undefined ? {} : { sourceType: types.source.title, targetType: types.target.title }),
    score,
    others: pairs.flatMap((other) =>
      other !== pair && other.strength >= SURE - 1 && judgeHeading(other) >= SURE - 1
        ? [{ source: other.source.title, target: other.target.title }]
        : [],
    ),
  };
}
