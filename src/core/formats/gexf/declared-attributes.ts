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

/** No declarations yet. */
export function createDeclaredAttributes(findings: Findings): DeclaredAttributes {
  const byId = new Map<string, Declaration>();
  const titles = new Map<string, string>();

  function add(values: Map<string, AttributeValue>, raw: readonly RawValue[]): void {
    const first = raw[0];
    if (first === undefined) return;
    const declaration = byId.get(first.key);
    if (declaration === undefined)
      findings.add("Attributes that are not declared were read as text", first.line);
    const { title, type } = declaration ?? { title: first.key, type: "string" };
    if (declaration !== undefined && first.text.trimStart().startsWith("[")) declaration.isBracketed = true;
    const parsed = raw.map(({ text, line }) => parseAttributeValue(type, text, findings, line));
    const [only] = parsed;
    const free = toFreeTitle(values, title);
    if (parsed.length === 1 && only !== undefined) values.set(free, only);
    else {
      findings.add("Attributes with several values on one element were kept as lists", raw[1]?.line);
      values.set(free, parsed.flat());
    }
    if (raw.every(({ spell }) => spell === null)) return;
    findings.add("Values that change over time were kept with their times beside them", first.line);
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
      if (known !== undefined) known.default = text;
    },
    toValues(raw) {
      const values = new Map<string, AttributeValue>();
      if (raw.some(({ key, spell }, index) => spell !== null || findIndexOf(raw, key) !== index)) {
        const byKey = new Map<string, RawValue[]>();
        for (const value of raw) {
          const known = byKey.get(value.key);
          if (known === undefined) byKey.set(value.key, [value]);
          else known.push(value);
        }
        for (const list of byKey.values()) add(values, list);
      } else for (const value of raw) add(values, [value]);
      for (const { title, type, default: text } of byId.values())
        if (text !== undefined && !values.has(title))
          values.set(title, parseAttributeValue(type, text, findings));
      return values;
    },
  };
}
