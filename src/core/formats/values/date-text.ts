import { type Interval, parseEdtf, toDay } from "../../model/dates.ts";
import { monthOf } from "./month-names.ts";

/** Whether `01/02/2020` begins with its day or with its month. */
export type DateOrder = "dmy" | "mdy";

/**
 * What a text says of time: spans of days as precise as it is written, nothing (`none`), or a date that has its day and its
 * month in an order which only the reader knows (`open`).
 */
export type DateReading = "none" | "open" | readonly Interval[];

const TIME = /[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]m)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i;
const ABOUT =
  /^(?:c\.|ca\.?|circa|about|around|approx\.?|approximately|roughly|~|≈|c(?=\s*\d)|early|mid|late)[\s-]*/i;
const SINCE = /^(?:since|from|starting|as of|seit|ab|depuis|desde|dal)\s+/i;
const AFTER = /^(?:after|later than|nach|après|>)\s*/i;
const UNTIL = /^(?:until|till|to|by|through|bis|jusqu'en|hasta|fino al)\s+/i;
const BEFORE = /^(?:before|prior to|earlier than|vor|avant|<)\s*/i;
const ONGOING = /^(?:present|now|today|ongoing|current|date|heute|-?infinity|\.\.|)$/i;

const span = (from: number, to: number): Interval => ({ from, to });
const lastOf = (year: number, month: number) =>
  toDay(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1;
const toMonths = (year: number, first: number, last: number): Interval =>
  span(toDay(year, first, 1), lastOf(year, last));
const toYears = (first: number, last = first): Interval => span(toDay(first, 1, 1), toDay(last, 12, 31));

function toDate(year: number, month: number, day: number): Interval | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const at = toDay(year, month, day);
  return at > lastOf(year, month) ? null : span(at, at);
}

const toMonth = (year: number, month: number): Interval | null =>
  month < 1 || month > 12 ? null : toMonths(year, month, month);

/** Dates that begin with their year, and years alone. */
function readYearFirst(text: string): Interval | null {
  if (/^\d{4}\.0*$/.test(text)) return toYears(Number.parseInt(text, 10));
  const [, year, month, day] = /^([+-]?\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text) ?? [];
  if (year !== undefined) {
    if (month === undefined) return toYears(Number(year));
    return day === undefined
      ? toMonth(Number(year), Number(month))
      : toDate(Number(year), Number(month), Number(day));
  }
  const [, y = "", m, d] = /^([12]\d{3})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (m !== undefined) return toDate(Number(y), Number(m), Number(d));
  if (/^-\d{1,4}$/.test(text)) return toYears(Number(text));
  const [, number, era] = /^(\d{1,4})\s*(bc|bce|ad|ce|v\. ?chr\.|n\. ?chr\.|av\. j\.-c\.)$/i.exec(text) ?? [];
  if (number === undefined || era === undefined) return null;
  return toYears(/^(?:b|v|av)/i.test(era) ? 1 - Number(number) : Number(number));
}

const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;

/** Dates of three numbers that end with their year. */
function readYearLast(text: string, order: DateOrder | null): Interval | "open" | null {
  const [, first, mark, second, year] = YEAR_LAST.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) {
    const [, month, of] = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
    return month === undefined ? null : toMonth(Number(of), Number(month));
  }
  const [a, b, y] = [Number(first), Number(second), Number(year)];
  if (mark === "." || a > 12 || a === b || order === "dmy") return toDate(y, b, a);
  if (b > 12 || order === "mdy") return toDate(y, a, b);
  return "open";
}

/** Dates with the name of their month. */
function readNamedMonth(text: string): Interval | null {
  const words = text
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, "$1")
    .replace(/\b(?:of|de|del|di)\b/gi, " ")
    .split(/[\s,./-]+/)
    .filter((word) => word !== "");
  if (words.length < 2 || words.length > 3) return null;
  const month = words.map(monthOf).find((found) => found !== null) ?? null;
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word));
  if (month === null || numbers.length !== words.length - 1) return null;
  const year = numbers.find((word) => word.length === 4);
  if (year === undefined) return null;
  const day = numbers.find((word) => word.length < 3);
  if (day === undefined) return numbers.length === 1 ? toMonth(Number(year), month) : null;
  return toDate(Number(year), month, Number(day));
}

/** Quarters, halves, decades and centuries. */
function readPart(text: string): Interval | null {
  const turned = text.replace(/^(\d{4})[\s/-]*([QH][1-4])$/i, "$2 $1");
  const [, letter, part, year] = /^([QH])([1-4])[\s/'-]*(\d{4})$/i.exec(turned) ?? [];
  if (letter !== undefined) {
    const months = letter.toUpperCase() === "Q" ? 3 : 6;
    const last = Number(part) * months;
    return last > 12 ? null : toMonths(Number(year), last - months + 1, last);
  }
  const [, decade] = /^(?:the )?(\d{3}0)'?s$/i.exec(text) ?? [];
  if (decade !== undefined) return toYears(Number(decade), Number(decade) + 9);
  const [, century] = /^(\d{1,2})(?:st|nd|rd|th) (?:century|c\.?)$/i.exec(text) ?? [];
  return century === undefined ? null : toYears(Number(century) * 100 - 99, Number(century) * 100);
}

function readSingle(written: string, order: DateOrder | null): Interval | "open" | null {
  const text = written
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .replace(ABOUT, "")
    .replace(TIME, "")
    .replace(/T\d{2}.*$/, "")
    .replace(/\s*(?:\(\?\)|[~?%])$/, "")
    .replace(WEEKDAY, "");
  return readYearFirst(text) ?? readYearLast(text, order) ?? readNamedMonth(text) ?? readPart(text);
}

type Bound = number | "open" | null;

function toBound(text: string, side: "from" | "to", order: DateOrder | null): Bound {
  if (ONGOING.test(text.trim())) return side === "from" ? -Infinity : Infinity;
  const single = readSingle(text, order);
  return single === null || single === "open" ? single : single[side];
}

function toSpan(first: string, last: string, order: DateOrder | null): DateReading | null {
  const [from, to] = [toBound(first, "from", order), toBound(last, "to", order)];
  if (from === "open" || to === "open") return "open";
  if (from === null || to === null || from > to) return null;
  return Number.isFinite(from) || Number.isFinite(to) ? [span(from, to)] : null;
}

/** Gephi's sets of intervals `<[2016, 2018]; [2020-01-01, 2020-02-01, "value"]>` and of moments `<[2016, 2017, 2018]>`. */
function readTimeset(text: string, order: DateOrder | null): DateReading | null {
  if (!/^<?\s*[[(].*[\])]\s*>?$/.test(text)) return null;
  const all: Interval[] = [];
  for (const [, inside = ""] of text.matchAll(/[[(]([^\])]*)[\])]/g)) {
    const items = inside.split(",").map((item) => item.trim());
    const [first = "", last, value] = items;
    const isSpan = last !== undefined && (items.length === 2 || !/^-?\d{4}/.test(value ?? ""));
    for (const [from, to] of isSpan ? [[first, last] as const] : items.map((item) => [item, item] as const)) {
      const read = toSpan(from, to, order);
      if (read === null || read === "open" || read === "none") return read;
      all.push(...read);
    }
  }
  return all.length === 0 ? null : all;
}

const RANGE = /^(.+?)(?:\s+(?:to|until|till|and|bis|-|à|al?)\s+|\s*[–—]\s*|\s*\.\.+\s*|\s*\/\s*)(.*)$/i;
const YEARS = /^(\d{4})\s*-\s*(\d{4}|present|now|today|ongoing)?$/i;

function readRange(text: string, order: DateOrder | null): DateReading | null {
  const bare = text.replace(/^(?:from|between|von)\s+/i, "");
  const [, first, last = ""] = YEARS.exec(bare) ?? RANGE.exec(bare) ?? [];
  return first === undefined ? null : toSpan(first, last, order);
}

function readHalfOpen(text: string, order: DateOrder | null): DateReading | null {
  const shapes = [
    [AFTER, (at: Interval) => span(at.to + 1, Infinity)],
    [BEFORE, (at: Interval) => span(-Infinity, at.from - 1)],
    [SINCE, (at: Interval) => span(at.from, Infinity)],
    [UNTIL, (at: Interval) => span(-Infinity, at.to)],
  ] as const;
  for (const [pattern, toInterval] of shapes) {
    if (!pattern.test(text)) continue;
    const at = readSingle(text.replace(pattern, ""), order);
    if (at !== null) return at === "open" ? at : [toInterval(at)];
  }
  return null;
}

/**
 * Reads a date as people, databases and spreadsheets write it: ISO 8601 and EDTF, date-times, `12 March 2020` in several
 * languages, `14.03.2020`, `Q3 2019`, `c. 2021`, `since 2016`, `2016–2018`, `44 BC`, Gephi's timesets. Never more precise
 * than the text: a month is all of its days. Never guessed: `01/02/2020` is `open` until `order` says how it is meant.
 */
export function readDateText(written: string, order: DateOrder | null = null): DateReading {
  const text = written.trim();
  if (!/\d/.test(text)) return "none";
  const single = readSingle(text, order);
  if (single !== null) return single === "open" ? single : [single];
  const more = readTimeset(text, order) ?? readRange(text, order) ?? readHalfOpen(text, order);
  if (more !== null) return more;
  const edtf = parseEdtf(text);
  return edtf.ok ? [span(edtf.value.from, edtf.value.to)] : "none";
}

/** The order that a column's own cells prove: one of them has a day past the twelfth. Null when they prove none, or both. */
export function findDateOrder(texts: Iterable<string>): DateOrder | null {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const text of texts) {
    const [, first, mark, second] = YEAR_LAST.exec(text.trim().replace(TIME, "")) ?? [];
    if (first === undefined || mark === ".") continue;
    if (Number(first) > 12) isDayFirst = true;
    if (Number(second) > 12) isMonthFirst = true;
  }
  return isDayFirst === isMonthFirst ? null : isDayFirst ? "dmy" : "mdy";
}
