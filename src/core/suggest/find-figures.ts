import type { NumberRange } from "../model/dataset.ts";
import { findDates } from "./find-dates.ts";

/** A figure in a text: half-open UTF-16 offsets, and the qualifiers of a claim that it makes. */
export interface FoundFigure {
  readonly start: number;
  readonly end: number;
  readonly measure: "share" | "value" | "duration" | "amount" | "count";
  /** A hedged figure is a range: `nearly 70` from 5 % below, `over 70` from there on. */
  readonly value: number | NumberRange;
  /** The words before it that make it a range. */
  readonly hedge: string | null;
  /** `dollars`, `days`, `tons`, `people`; null for a share. */
  readonly unit: string | null;
}

const HEDGES: Readonly<Record<string, (at: number) => NumberRange>> = {
  nearly: (at) => ({ min: 0.95 * at, max: at }),
  around: (at) => ({ min: 0.95 * at, max: 1.05 * at }),
  over: (at) => ({ min: at }),
  under: (at) => ({ max: at }),
};

/** Which of the four hedges each wording is. */
const WORDINGS: readonly (readonly [string, string])[] = [
  ["nearly", "nearly|almost|close to|just under|approaching"],
  ["around", "around|about|roughly|approximately|some|an estimated|circa|c\\."],
  ["over", "over|more than|at least|upwards? of|in excess of|exceeding|no (?:less|fewer) than|not less than"],
  ["under", "under|less than|fewer than|at most|up to|no more than|below"],
];
const HEDGE = WORDINGS.map(([, words]) => words).join("|");

const SMALL = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
};
const CURRENCIES: Readonly<Record<string, string>> = {
  $: "dollars",
  "€": "euros",
  "£": "pounds",
  "¥": "yen",
};
const DURATIONS = /^(?:second|minute|hour|day|week|month|year|decade)s?$/i;
const AMOUNTS =
  /^(?:tons?|tonnes?|kilos?|kilograms?|kg|litres?|liters?|barrels?|cubic|kilomet(?:re|er)s?|km|miles?|hectares?|acres?|megawatts?|MW)$/i;
const MONEY = /^(?:dollars?|euros?|pounds?|yen|roubles?|rubles?|lira|shekels?|manats?|drams?|francs?|yuan)$/i;

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const NUMBER = String.raw`(?:${DIGITS}|(?:${SMALL.join("|")})(?![\p{L}]))`;
const MAGNITUDE = String.raw`(?:[ -]?(?:hundred|thousand|million|billion|trillion|bn|m)(?![\p{L}]))`;
const PERCENT = String.raw`(?:\s?%|[ -](?:per ?cent|percent)(?:age points)?)`;
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/:-])(?:(?<hedge>${HEDGE})\s+)?(?:between\s+)?(?<sign>(?:US)?[$€£¥])?` +
    `(?<first>${NUMBER})(?<firstScale>${MAGNITUDE})?(?<firstShare>${PERCENT})?` +
    String.raw`(?:(?:\s?[–—-]\s?|\s+(?:to|and|or)\s+)[$€£¥]?(?<second>${DIGITS})(?<secondScale>${MAGNITUDE})?)?` +
    String.raw`(?<share>${PERCENT})?(?![\p{L}\p{N}]*\d)(?:[ -](?:metric |square )?(?<unit>\p{L}+))?`,
  "dgiu",
);
const PLURALS =
  /(?<![\p{L}\p{N}])(?<scale>hundreds|thousands|millions|billions|trillions)(?: of (?<unit>\p{L}+))?/giu;
const PARTS: readonly (readonly [RegExp, number | NumberRange])[] = [
  [/(?<![\p{L}\p{N}])more than half(?![\p{L}])/giu, { min: 50 }],
  [/(?<![\p{L}\p{N}])(?:the|a) (?:vast )?majority(?![\p{L}])/giu, { min: 50 }],
  [/(?<![\p{L}\p{N}])(?:one|a) third of(?![\p{L}])/giu, { min: 33, max: 34 }],
  [/(?<![\p{L}\p{N}])two[- ]thirds of(?![\p{L}])/giu, { min: 66, max: 67 }],
  [/(?<![\p{L}\p{N}])(?<!than )half (?:of|the)(?![\p{L}])/giu, 50],
];

const toNumber = (text: string, scale = ""): number => {
  const word = SMALL.indexOf(text.toLowerCase());
  const number = word === -1 ? Number(text.replaceAll(",", "")) : word + 1;
  return number * (MAGNITUDES[scale.trim().replace(/^-/, "").toLowerCase()] ?? 1);
};

/** 0.95 × 70 is 66.5, without the last digits of binary fractions. */
const tidy = (value: number) => Number(value.toPrecision(12));

function hedgeValue(hedge: string | undefined, at: number): number | NumberRange {
  const [kind] =
    WORDINGS.find(([, words]) => hedge !== undefined && new RegExp(`^(?:${words})$`, "i").test(hedge)) ?? [];
  const range = kind === undefined ? undefined : HEDGES[kind]?.(at);
  if (range === undefined) return at;
  return {
    ...(range.min === undefined ? {} : { min: tidy(range.min) }),
    ...(range.max === undefined ? {} : { max: tidy(range.max) }),
  };
}

function toMeasure(unit: string | null): FoundFigure["measure"] {
  if (unit === null) return "count";
  if (MONEY.test(unit)) return "value";
  if (DURATIONS.test(unit)) return "duration";
  return AMOUNTS.test(unit) ? "amount" : "count";
}

/** Words after a number that it does not count. */
const NO_UNIT =
  /^(?:and|or|in|on|of|to|by|from|the|at|was|were|is|are|has|have|had|with|for|as|that|which)$/i;

function readFigure({ 0: written, index, groups = {}, indices }: RegExpExecArray): FoundFigure | null {
  const { hedge, sign, first = "", firstScale, firstShare, second, secondScale, share, unit } = groups;
  const isShare = share !== undefined || firstShare !== undefined;
  const currency = CURRENCIES[sign?.slice(-1) ?? ""] ?? null;
  const counted = unit === undefined || NO_UNIT.test(unit) ? null : unit.toLowerCase();
  const isWord = SMALL.includes(first.toLowerCase());
  const isMeasured = counted !== null && (DURATIONS.test(counted) || AMOUNTS.test(counted));
  // "One thing" does not say how much.
  if (isWord && !isShare && firstScale === undefined && !isMeasured) return null;
  const last = second === undefined ? null : toNumber(second, secondScale);
  const from = toNumber(first, firstScale ?? (last === null ? "" : secondScale));
  if (last !== null && last <= from) return null;
  const hasUnit = counted !== null && !isShare && currency === null;
  const before = indices?.groups?.["unit"]?.[0] ?? index + written.length;
  return {
    start: index,
    end: hasUnit || unit === undefined ? index + written.length : before - 1,
    measure: isShare ? "share" : currency === null ? toMeasure(counted) : "value",
    value: last === null ? hedgeValue(hedge, from) : { min: from, max: last },
    hedge: last === null ? (hedge ?? null) : null,
    unit: isShare ? null : (currency ?? counted),
  };
}

/**
 * The figures in a text, in its order, with what their hedges make of them: shares (per cent, `the majority`), sums of money,
 * durations, amounts and counts. Years and dates are none. Linear in the text.
 */
export function findFigures(text: string): readonly FoundFigure[] {
  const found: FoundFigure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const figure = readFigure(match);
    if (figure !== null) found.push(figure);
  }
  for (const { 0: written, index, groups = {} } of text.matchAll(PLURALS)) {
    const unit = groups["unit"]?.toLowerCase() ?? null;
    const scale = MAGNITUDES[(groups["scale"] ?? "").toLowerCase().replace(/s$/, "")] ?? 1;
    const measure = toMeasure(unit);
    found.push({
      start: index,
      end: index + written.length,
      measure,
      value: { min: 2 * scale },
      hedge: null,
      unit,
    });
  }
  for (const [pattern, value] of PARTS)
    for (const { 0: written, index } of text.matchAll(pattern))
      found.push({
        start: index,
        end: index + written.length,
        measure: "share",
        value,
        hedge: null,
        unit: null,
      });
  const dates = findDates(text);
  const isDate = ({ start, end }: FoundFigure) => dates.some((date) => date.start < end && date.end > start);
  const sorted = found.filter((figure) => !isDate(figure)).sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ start }, i) => start >= (sorted[i - 1]?.end ?? 0));
}
