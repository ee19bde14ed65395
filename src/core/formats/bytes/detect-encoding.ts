export interface Encoding {
  /** Lower-case label, as `inspect` shows it. */
  readonly label: string;
  readonly from: "mark" | "declaration" | "pattern" | "default" | "reader";
  /** A declaration that cannot be true (UTF-16 declared in a file of single bytes) and was not followed. */
  readonly ignored?: string;
}

const startsWith = (bytes: Uint8Array, ...pattern: readonly number[]) =>
  pattern.every((byte, index) => bytes[index] === byte);

const DECLARATION = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']/;

/** Bytes that are made into letters in one call: far below what any engine of the language takes as arguments. */
const PIECE = 4096;

/** The first bytes as Latin letters: enough to read an XML declaration or to recognise a format by. */
export function toLatin(bytes: Uint8Array, length = 1024): string {
  const head = bytes.subarray(0, length);
  let text = "";
  for (let at = 0; at < head.length; at += PIECE)
    text += Reflect.apply(String.fromCharCode, undefined, head.subarray(at, at + PIECE));
  return text;
}

/**
 * How a file is encoded: byte order mark, else the pattern that UTF-16 makes of Latin letters, else the XML declaration, else UTF-8.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { label: "utf-8", from: "mark" };
  if (startsWith(bytes, 0xff, 0xfe)) return { label: "utf-16le", from: "mark" };
  if (startsWith(bytes, 0xfe, 0xff)) return { label: "utf-16be", from: "mark" };
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return { label: "utf-16le", from: "pattern" };
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return { label: "utf-16be", from: "pattern" };
  const declared = DECLARATION.exec(toLatin(bytes))?.[1]?.toLowerCase();
  if (declared === undefined) return { label: "utf-8", from: "default" };
  const isWide = /^(utf-?16|ucs-?2|utf-?32|ucs-?4|iso-10646-ucs)/.test(declared);
  return isWide
    ? { label: "utf-8", from: "default", ignored: declared }
    : { label: declared, from: "declaration" };
}
