import type { AttributeValue } from "../../model/dataset.ts";
import { parseAttributeValue } from "../attribute-value.ts";
import type { Findings } from "../findings.ts";
import { toFreeTitle } from "../free-title.ts";
import type { Spell } from "../raw-graph.ts";

/** One `<attvalue>` as written. */
export interface RawValue {
  readonly key: string;
  readonly text: string;
  readonly spell: Spell | null;
  readonly line: number;
}

interface Declaration {
  readonly title: string;
  readonly type: string;
  default?: string;
  isBracketed?: boolean;
}

/** The `<attribute>` declarations of one class over all of its blocks. */
export interface DeclaredAttributes {
  readonly declare: (id: string, title: string, type: string, line: number) => void;
  readonly setDefault: (id: string, text: string) => void;
  /** Typed values by title; what is not declared is text under its own key. */
  readonly toValues: (raw: readonly RawValue[]) => Map<string, AttributeValue>;
  /** What is known of a declared attribute, once all values are read. */
  readonly find: (id: string) => Readonly<Declaration> | undefined;
}

const toBounds = (spell: Spell | null) => (spell === null ? "" : `${spell[0] ?? ".."}/${spell[1] ?? ".."}`);

const findIndexOf = (raw: readonly RawValue[], key: string) => raw.findIndex((value) => value.key === key);

/**
 * No declarations yet. What is found about declarations and about values is collected apart; `share` keeps one copy of a text that
 * many elements have.
 */
export function createDeclaredAttributes(
  findings: Findings,
  ofValues: Findings,
  share: (text: string) => string,
): DeclaredAttributes {
  const byId = new Map<string, Declaration>();
  const titles = new Map<string, string>();
  let hasDefaults = false;

  /** The declaration of a value, one made up where there is none. */
  function declarationOf({ key, text, line }: RawValue): Declaration {
    const declaration = byId.get(key);
    if (declaration === undefined) {
      ofValues.add("Attributes that are not declared were read as text", line);
      return { title: key, type: "string" };
    }
    if (text.trimStart().startsWith("[")) declaration.isBracketed = true;
    return declaration;
  }

  function addOne(values: Map<string, AttributeValue>, raw: RawValue): void {
    const { title, type } = declarationOf(raw);
    const value = parseAttributeValue(type, raw.text, ofValues, raw.line);
    values.set(toFreeTitle(values, title), typeof value === "string" ? share(value) : value);
  }

  function add(values: Map<string, AttributeValue>, raw: readonly RawValue[]): void {
    const first = raw[0];
    if (first === undefined) return;
    const { title, type } = declarationOf(first);
    const parsed = raw.map(({ text, line }) => parseAttributeValue(type, text, ofValues, line));
    const [only] = parsed;
    const free = toFreeTitle(values, title);
    if (parsed.length === 1 && only !== undefined) values.set(free, only);
    else {
      ofValues.add("Attributes with several values on one element were kept as lists", raw[1]?.line);
      values.set(free, parsed.flat());
    }
    if (raw.every(({ spell }) => spell === null)) return;
    ofValues.add("Values that change over time were kept with their times beside them", first.line);
    values.set(
      toFreeTitle(values, `${title} (times)`),
      raw.map(({ spell }) => toBounds(spell)),
    );
  }

  return {
    find: (id) => byId.get(id),
    declare(id, title, type, line) {
      const owner = titles.get(title);
      const isRedeclared = byId.has(id);
      if (isRedeclared) findings.add("Attributes were declared twice; the first declaration holds", line);
      if (isRedeclared) return;
      const isShared = owner !== undefined && owner !== id;
      if (isShared) findings.add("Attributes share a title; the later one got its id added", line);
      const unique = isShared ? `${title} [${id}]` : title;
      titles.set(unique, id);
      byId.set(id, { title: unique, type });
    },
    setDefault(id, text) {
      const known = byId.get(id);
      if (known === undefined) return;
      known.default = text;
      hasDefaults = true;
    },
    toValues(raw) {
      const values = new Map<string, AttributeValue>();
      if (raw.length === 0 && !hasDefaults) return values;
      if (raw.some(({ key, spell }, index) => spell !== null || findIndexOf(raw, key) !== index)) {
        const byKey = new Map<string, RawValue[]>();
        for (const value of raw) {
          const known = byKey.get(value.key);
          if (known === undefined) byKey.set(value.key, [value]);
          else known.push(value);
        }
        for (const list of byKey.values()) add(values, list);
      } else for (const value of raw) addOne(values, value);
      if (!hasDefaults) return values;
      for (const { title, type, default: text } of byId.values())
        if (text !== undefined && !values.has(title))
          values.set(title, parseAttributeValue(type, text, ofValues));
      return values;
    },
  };
}
