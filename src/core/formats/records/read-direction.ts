import type { AttributeValue } from "../../model/dataset.ts";
import { toHeading } from "./heading.ts";

/** Which way a relation goes: as its ends are named, the other way round, or both. */
export type Direction = "forward" | "backward" | "none";

const WORDS: ReadonlyMap<string, Direction> = new Map([
  ["directed", "forward"],
  ["undirected", "none"],
  ["mutual", "none"],
  ["bidirectional", "none"],
  ["both", "none"],
  ["symmetric", "none"],
  ["reciprocal", "none"],
  ["two-way", "none"],
  ["one-way", "forward"],
  ["forward", "forward"],
  ["backward", "backward"],
  ["reverse", "backward"],
  ["reversed", "backward"],
]);

const ARROWS: ReadonlyMap<string, Direction> = new Map([
  ["to", "forward"],
  ["from", "backward"],
  ["from,to", "none"],
  ["to,from", "none"],
  ["1->2", "forward"],
  ["2->1", "backward"],
  ["1<->2", "none"],
  ["->", "forward"],
  ["<-", "backward"],
  ["<->", "none"],
  ["--", "none"],
  ["none", "none"],
  ["target", "forward"],
  ["source", "backward"],
]);

const toFlag = (value: AttributeValue): boolean | null => {
  const text = String(value).trim().toLowerCase();
  if (["true", "1", "yes"].includes(text)) return true;
  return ["false", "0", "no"].includes(text) ? false : null;
};

const READERS: ReadonlyMap<string, (value: AttributeValue) => Direction | null> = new Map([
  ["type", (value) => WORDS.get(String(value).trim().toLowerCase()) ?? null],
  ["direction", (value) => WORDS.get(String(value).trim().toLowerCase()) ?? null],
  ["edge direction", (value) => WORDS.get(String(value).trim().toLowerCase()) ?? null],
  ["directionality", (value) => WORDS.get(String(value).trim().toLowerCase()) ?? null],
  [
    "arrows",
    (value) => ARROWS.get(String(value).toLowerCase().replace(/\s/g, "").replaceAll(";", ",")) ?? null,
  ],
  ["arrow", (value) => ARROWS.get(String(value).toLowerCase().replace(/\s/g, "")) ?? null],
  [
    "directed",
    (value) => {
      const flag = toFlag(value);
      return flag === null ? null : flag ? "forward" : "none";
    },
  ],
  [
    "undirected",
    (value) => {
      const flag = toFlag(value);
      return flag === null ? null : flag ? "none" : "forward";
    },
  ],
]);

const BY_TITLE = new Map<string, ((value: AttributeValue) => Direction | null) | null>();
const MOST_TITLES = 1000;

function readerOf(title: string) {
  const known = BY_TITLE.get(title);
  if (known !== undefined) return known;
  const reader = READERS.get(toHeading(title)) ?? null;
  if (BY_TITLE.size < MOST_TITLES) BY_TITLE.set(title, reader);
  return reader;
}

/** The columns of a table that may say a direction. */
export const listDirectionTitles = (titles: readonly string[]): readonly string[] =>
  titles.filter((title) => readerOf(title) !== null);

/** The direction that a row says in one of these columns, which it then no longer holds; null when it says none. */
export function takeDirection(
  values: Map<string, AttributeValue>,
  titles: readonly string[],
): Direction | null {
  for (const title of titles) {
    const value = values.get(title);
    const direction = value === undefined ? null : (readerOf(title)?.(value) ?? null);
    if (direction === null) continue;
    values.delete(title);
    return direction;
  }
  return null;
}
