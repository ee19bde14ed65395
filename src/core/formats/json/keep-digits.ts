import type { Findings } from "../findings.ts";
import { isExactNumber } from "../values/number-text.ts";

/** Whether a text may hold what `keepDigits` looks for; far quicker than looking for it. */
const MAY_HOLD = /\d[\d.]{15}|\d[eE][+-]?\d{3}|\b(?:NaN|Infinity)\b/;
const TOKENS = /"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function toToken(token: string, findings: Findings): string {
  if (token.startsWith('"')) return token;
  if (/[aI]/.test(token)) {
    findings.add("NaN and Infinity, which Python writes and JSON does not have, were read as missing");
    return "null";
  }
  if (isExactNumber(Number(token), token)) return token;
  findings.add("Numbers of more digits than a computer counts with were kept as text, digit by digit");
  return `"${token}"`;
}

/**
 * A JSON text with its numbers as text where JSON's own reading would round them (ids of 17 digits become equal by that, `1e999` infinite), and
 * Python's `NaN` and `Infinity` as null. Other texts come back as they are.
 */
export const keepDigits = (text: string, findings: Findings): string =>
  MAY_HOLD.test(text) ? text.replace(TOKENS, (token) => toToken(token, findings)) : text;
