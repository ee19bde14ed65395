/** What an ASCII character may be in XML 1.0, as bits. */
export const NAME_START = 1;
export const NAME = 2;
/** It stands in a text or value as it is. */
export const PLAIN = 4;

const OTHER_NAME_START =
  /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]|\u200C|\u200D/u;
const OTHER_NAME = /[\u0300-\u036F]|\u00B7|\u203F|\u2040/;

/** The bits of each ASCII character. */
export const ASCII: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  const isStart = /[A-Za-z_:]/.test(character);
  const isName = isStart || /[0-9.-]/.test(character);
  const isPlain = code >= 32 && !/[<&\]"']/.test(character);
  return (isStart ? NAME_START : 0) | (isName ? NAME : 0) | (isPlain ? PLAIN : 0);
});

/** How many UTF-16 units the name character at `at` takes, 0 when it is none; past the end 0. */
export function measureNameCharacter(text: string, at: number, bits: number): number {
  const code = text.codePointAt(at);
  if (code === undefined) return 0;
  if (code < 128) return ((ASCII[code] ?? 0) & bits) === 0 ? 0 : 1;
  const character = String.fromCodePoint(code);
  const isGood = OTHER_NAME_START.test(character) || (bits === NAME && OTHER_NAME.test(character));
  return isGood ? character.length : 0;
}

/** Whether a UTF-16 unit beyond ASCII stands in no XML file: a half of a pair without its other half, or one of the last two. */
export function isForbiddenUnit(text: string, at: number, code: number): boolean {
  if (code < 0xd800) return false;
  if (code > 0xdfff) return code >= 0xfffe;
  const beside = text.charCodeAt(code < 0xdc00 ? at + 1 : at - 1);
  return code < 0xdc00 ? !(beside >= 0xdc00 && beside <= 0xdfff) : !(beside >= 0xd800 && beside < 0xdc00);
}

/** Whether a number names a character of XML 1.0. */
const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
const REFERENCE_OR_BREAK = /\r\n?|[\n\t]|&(?:([a-z]+)|#([0-9]+)|#x([0-9A-Fa-f]+));|&/g;

/**
 * A text or value with its references and line ends resolved, `null` where a reference means nothing. In values white space is
 * a space each.
 */
export function resolveText(raw: string, isValue: boolean): string | null {
  let isGood = true;
  const text = raw.replace(
    REFERENCE_OR_BREAK,
    (match: string, name?: string, decimal?: string, hex?: string) => {
      if (!match.startsWith("&")) return isValue ? " " : match === "\t" ? match : "\n";
      if (name !== undefined) {
        const character = NAMED.get(name);
        if (character !== undefined) return character;
      } else if (decimal !== undefined || hex !== undefined) {
        const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
        if (isCharacter(code)) return String.fromCodePoint(code);
      }
      isGood = false;
      return "";
    },
  );
  return isGood ? text : null;
}
