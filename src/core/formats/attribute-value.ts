import type { AttributeValue } from "../model/dataset.ts";
import type { Findings } from "./findings.ts";

type Scalar = string | number | boolean;

const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

const INTEGER_TYPES = new Set(["integer", "int", "long", "short", "byte", "biginteger"]);
const REAL_TYPES = new Set(["float", "double", "bigdecimal", "number"]);

const isExact = (value: number, text: string, isInteger: boolean) => {
  if (!Number.isFinite(value)) return false;
  if (Number.isSafeInteger(value) || !INTEGER.test(text)) return true;
  return !isInteger && BigInt(value) === BigInt(text.replace("+", ""));
};

function parseScalar(type: string, text: string, findings: Findings, line: number | undefined): Scalar {
  const trimmed = text.trim();
  if (type === "boolean") {
    if (trimmed === "true" || trimmed === "1") return true;
    if (trimmed === "false" || trimmed === "0") return false;
    if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
    findings.add("Values that are neither true nor false were kept as text", line);
    return text;
  }
  const isInteger = INTEGER_TYPES.has(type);
  if (!isInteger && !REAL_TYPES.has(type)) return text;
  const value = Number(trimmed);
  const isNumber = DECIMAL.test(trimmed) && (!isInteger || Number.isInteger(value) || INTEGER.test(trimmed));
  if (isNumber && isExact(value, trimmed, isInteger)) return value;
  findings.add(
    isNumber && Number.isFinite(value)
      ? "Whole numbers beyond 2^53 were kept as text, digit by digit"
      : "Values that are not finite numbers were kept as text",
    line,
  );
  return text;
}

/** Items of a list: `[a, b]` as Gephi writes, else parted by `|`, else `;`, else `,`. */
function splitList(text: string): readonly string[] {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed === "[]") return [];
  if (trimmed.startsWith("[") && trimmed.endsWith("]")) {
    const items = trimmed.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^,]+/g) ?? [];
    return items.map((item) =>
      item
        .trim()
        .replace(/^(["'])([\s\S]*)\1$/, "$2")
        .replace(/\\(.)/g, "$1"),
    );
  }
  const separator = ["|", ";", ","].find((mark) => trimmed.includes(mark)) ?? "|";
  return trimmed.split(separator).map((item) => item.trim());
}

interface ValueType {
  readonly type: string;
  /** The type behind a name such as `liststring` or `list-string`, or `null` when it is no list. */
  readonly itemType: string | null;
}

const TYPES = new Map<string, ValueType>();
const MOST_TYPES = 1000;

function toValueType(declared: string): ValueType {
  const known = TYPES.get(declared);
  if (known !== undefined) return known;
  const type = declared.trim().toLowerCase();
  const made = { type, itemType: /^list-?(\w+)$/.exec(type)?.[1] ?? null };
  if (TYPES.size < MOST_TYPES) TYPES.set(declared, made);
  return made;
}

/**
 * A value by its declared type. What does not fit its type is kept as text, and counted: nothing is lost, nothing is rounded.
 */
export function parseAttributeValue(
  declared: string,
  text: string,
  findings: Findings,
  line?: number,
): AttributeValue {
  const { type, itemType } = toValueType(declared);
  if (itemType === null) return parseScalar(type, text, findings, line);
  return splitList(text).map((item) => parseScalar(itemType, item, findings, line));
}

/** A finite number, or `null`. */
export function parseFinite(text: string): number | null {
  const trimmed = text.trim();
  const value = Number(trimmed);
  return Number.isFinite(value) && DECIMAL.test(trimmed) ? value : null;
}
