import { type EntityId, toEntityId } from "../model/ids.ts";

/** How a value is asked for: the page draws a field from it, help describes the flag by it. */
export type ParameterForm =
  | { readonly kind: "entities"; readonly most: number }
  | { readonly kind: "choice"; readonly values: readonly (readonly [value: string, label: string])[] }
  | { readonly kind: "switch" }
  | { readonly kind: "number"; readonly min: number; readonly max: number };

/** A kind of value: its form, and how it stands as words in links, flags and fields. */
export interface Parameter<Value> {
  readonly form: ParameterForm;
  /** None when nothing is asked; several for a list. */
  readonly toWords: (value: Value) => readonly string[];
  /** Null when the words are of another kind; what they say is not checked. */
  readonly fromWords: (words: readonly string[]) => Value | null;
}

const only = (words: readonly string[]): string | null => (words.length === 1 ? (words[0] ?? null) : null);

export const entityList = (most: number): Parameter<readonly EntityId[]> => ({
  form: { kind: "entities", most },
  toWords: (ids) => ids,
  fromWords: (words) => words.map(toEntityId),
});

/** One of some words; the first is the one that asks nothing. */
export const choiceOf = <Value extends string>(
  values: readonly (readonly [value: Value, label: string])[],
): Parameter<Value> => ({
  form: { kind: "choice", values },
  toWords: (value) => [value],
  fromWords: (words) => values.find(([value]) => value === only(words))?.[0] ?? null,
});

export const onOff: Parameter<boolean> = {
  form: { kind: "switch" },
  toWords: (isOn) => (isOn ? ["1"] : []),
  fromWords: (words) => (words.length === 0 ? false : only(words) === "1" ? true : null),
};

const readWhole = (word: string | null, min: number): number | null =>
  word !== null && /^\d{1,4}$/.test(word) && Number(word) >= min ? Number(word) : null;

/** A whole number of up to four digits, which the constraint checks for being too high; no word = none. */
export const wholeNumber = (min: number, max: number): Parameter<number | null> => ({
  form: { kind: "number", min, max },
  toWords: (value) => (value === null ? [] : [String(value)]),
  fromWords: (words) => (words.length === 0 ? null : readWhole(only(words), min)),
});
