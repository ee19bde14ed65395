import type { Findings } from "../findings.ts";

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Anything that needs a second look; most texts have nothing of it. One class without Unicode mode is the fast way to know. */
const NOT_PLAIN = /[^ !#-%(-;=?-~\u00A0-\uD7FF\uE000-\uFFFD]/;
const SPECIAL = /[&<>"'\t\n\r]/;
const SUSPECT = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);

/** The text without the characters that XML 1.0 forbids (controls, lone surrogates, U+FFFE, U+FFFF). */
export function removeForbidden(text: string, findings?: Findings): string {
  if (!NOT_PLAIN.test(text) || !SUSPECT.test(text)) return text;
  return text.replace(FORBIDDEN, () => {
    findings?.add("Characters that XML cannot hold were left out");
    return "";
  });
}

const toReference = (character: string) => REFERENCES.get(character) ?? character;

/**
 * Text for an attribute value or for element content, in double quotes. White space other than a space becomes a character
 * reference, since readers turn it into a space otherwise; what XML forbids is removed and counted.
 */
export function escapeXml(text: string, findings?: Findings): string {
  if (!NOT_PLAIN.test(text)) return text;
  const clean = removeForbidden(text, findings);
  return SPECIAL.test(clean) ? clean.replace(/[&<>"'\t\n\r]/g, toReference) : clean;
}

const MOST_KEPT = 1024;

/**
 * What `make` makes of an escaped text, worked out once for each of the few texts that repeat. Texts that hardly do are soon no
 * longer kept, and those from which something was left out never, so that every time counts.
 */
export function escapeOften(make: (escaped: string) => string, findings: Findings): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    const isKeeping = kept.size < MOST_KEPT;
    const known = isKeeping ? kept.get(text) : undefined;
    if (known !== undefined) return known;
    const made = make(escapeXml(text, findings));
    if (isKeeping && removeForbidden(text) === text) kept.set(text, made);
    return made;
  };
}

const toJsonEscape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** JSON in which what XML forbids is a JSON escape, so that an XML file holds any text without loss. */
export const toXmlJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u007F-\u009F\uFFFE\uFFFF]/g, toJsonEscape);

/** Such JSON for an attribute value in single quotes, which spares most of the references. */
export const escapeJson = (value: unknown): string => toXmlJson(value).replace(/[&<>']/g, toReference);
