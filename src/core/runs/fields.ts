import { addExample, type Findings } from "../formats/findings.ts";
import type { Json } from "../formats/json-graph/find-json-graph.ts";
import { addFields } from "../formats/json-graph/json-records.ts";
import type { Attributes, AttributeValue } from "../model/dataset.ts";
import { isObject } from "../model/parse-part.ts";

/** The fields of a record of a run: what is taken has a meaning of its own, the rest becomes attributes. */
export interface Fields {
  /** The first of these fields that is a word or a number, as text; empty texts count as none. */
  readonly text: (...names: readonly string[]) => string | null;
  /** A list of texts, or a text that lists some. */
  readonly list: (name: string, separator?: RegExp) => readonly string[];
  readonly number: (name: string) => number | undefined;
  readonly raw: (name: string) => unknown;
  /** Looks at a field that stays among the attributes. */
  readonly peek: (name: string) => unknown;
  readonly rest: (findings: Findings) => Attributes;
}

const toWord = (value: unknown): string | null =>
  typeof value === "string"
    ? value.trim() === ""
      ? null
      : value
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : null;

/** The records among what a list holds; none where it is no list. */
export const listObjects = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** `['a', 'b']` and `["a" "b"]`, as Python prints lists into tables. */
function splitPrinted(text: string): readonly string[] | null {
  if (!/^\[[\s\S]*\]$/.test(text.trim())) return null;
  const items =
    text
      .trim()
      .slice(1, -1)
      .match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^,\s]+/g) ?? [];
  return items.map((item) => item.replace(/^(["'])([\s\S]*)\1$/, "$2"));
}

/** A number of 0 to 1 that says how sure a program is; percentages are brought to that. */
export function toConfidence(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number) || number < 0) return undefined;
  return number <= 1 ? number : number <= 100 && number > 10 ? number / 100 : undefined;
}

/** Tells of fields that nothing is made of: those of a record inside another one, beside the known ones. */
export function tellOthers(record: Json, known: ReadonlySet<string>, what: string, findings: Findings): void {
  for (const [title, value] of Object.entries(record))
    if (!known.has(title) && value !== null && value !== "")
      addExample(findings, `Fields of ${what} were left out`, title);
}

export function takeFields(record: Json): Fields {
  const left = new Map(Object.entries(record));
  const take = (name: string): unknown => {
    const value = left.get(name);
    left.delete(name);
    return value;
  };
  return {
    text(...names) {
      for (const name of names) {
        const word = toWord(left.get(name));
        if (word === null) continue;
        left.delete(name);
        return word;
      }
      return null;
    },
    list(name, separator) {
      const value = left.get(name);
      const text = toWord(value);
      const items = Array.isArray(value)
        ? value.flatMap((item: unknown) => toWord(item) ?? [])
        : text === null
          ? []
          : separator === undefined
            ? (splitPrinted(text) ?? [text])
            : text.split(separator);
      if (Array.isArray(value) && items.length < value.length) return [];
      left.delete(name);
      return items.map((item) => item.trim()).filter((item) => item !== "");
    },
    number(name) {
      const text = toWord(left.get(name));
      const value = text === null ? Number.NaN : Number(text);
      if (!Number.isFinite(value)) return undefined;
      left.delete(name);
      return value;
    },
    raw: take,
    peek: (name) => left.get(name),
    rest(findings) {
      const values = new Map<string, AttributeValue>();
      const kept = [...left].filter(
        ([, value]) =>
          value !== "" &&
          !(Array.isArray(value) && value.length === 0) &&
          !(isObject(value) && Object.keys(value).length === 0),
      );
      addFields(values, Object.fromEntries(kept), undefined, findings);
      return values;
    },
  };
}
