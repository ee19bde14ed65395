/** Which mark parts the whole from the fraction: `1.5` or `1,5`. */
export type DecimalMark = "point" | "comma";

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const POINT = /^[+-]?(?:\d+\.?\d*|\.\d+|\d{1,3}(?:[,'’ \u00A0\u202F]\d{3})+(?:\.\d+)?)(?:e[+-]?\d+)?$/i;
const COMMA = /^[+-]?(?:\d+(?:,\d+)?|,\d+|\d{1,3}(?:[.'’ \u00A0\u202F]\d{3})+(?:,\d+)?)(?:e[+-]?\d+)?$/i;
/** Reads as 1234 in one convention and as 1.234 in the other. */
const EITHER = /^[+-]?\d{1,3},\d{3}$/;

/** Words that spreadsheets and programs put where a value is missing. */
const MISSING =
  /^(?:na|n\/a|#n\/a|<na>|n\.a\.|k\.a\.|nan|null|none|nil|missing|unknown|-|--|–|—|\.|\?|\\n)$/i;

/** Whether a cell says that it has no value, where numbers are expected. */
export const isMissing = (text: string): boolean => text === "" || MISSING.test(text.trim());

const toPlain = (text: string, mark: DecimalMark): string => {
  const bare = text.replace("−", "-").replace(/['’ \u00A0\u202F]/g, "");
  return mark === "comma" ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", "");
};

/** The number that a text is under a convention, or null: digits may be grouped by threes. The one reader of numbers in tables. */
export function parseNumberText(text: string, mark: DecimalMark = "point"): number | null {
  if (mark === "point" && PLAIN.test(text)) return Number(text);
  const trimmed = text.trim().replace("−", "-");
  if (!(mark === "point" ? POINT : COMMA).test(trimmed)) return null;
  const value = Number(toPlain(trimmed, mark));
  return Number.isFinite(value) ? value : null;
}

const MOST_SAFE_DIGITS = 15;

/** Whether a number still has all digits of its text. */
export function isExactNumber(value: number, text: string): boolean {
  // Larger or smaller than numbers of a computer go.
  if (!Number.isFinite(value) || (value === 0 && /^[^e]*[1-9]/i.test(text))) return false;
  if (text.length <= MOST_SAFE_DIGITS || String(value) === text) return true;
  const digits = (written: string) => {
    const [mantissa = "", exponent = ""] = written.toLowerCase().replace(/^[+-]/, "").split("e");
    const bare = mantissa.includes(".") ? mantissa.replace(/0+$/, "") : mantissa;
    return [bare.replace(".", "").replace(/^0+/, ""), exponent.replace("+", "")].join("e");
  };
  if (/^[+-]?\d+$/.test(text))
    return Number.isSafeInteger(value) || BigInt(value) === BigInt(text.replace("+", ""));
  return digits(String(value)) === digits(text);
}

/**
 * The mark that the cells of a column use. Null when they leave it open (`1,234` alone), unless the delimiter of the table
 * tells: semicolons stand where the comma is taken.
 */
export function findDecimalMark(texts: Iterable<string>, delimiter: string): DecimalMark | null {
  let isOpen = false;
  let hasPoint = false;
  for (const text of texts) {
    const trimmed = text.trim();
    if (EITHER.test(trimmed)) isOpen = true;
    else if (trimmed.includes(",") && COMMA.test(trimmed) && !POINT.test(trimmed)) return "comma";
    else if (trimmed.includes(".") && POINT.test(trimmed)) hasPoint = true;
  }
  if (!isOpen || hasPoint) return "point";
  return delimiter === ";" ? "comma" : delimiter === "," ? "point" : null;
}
