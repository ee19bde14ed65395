import { createDecoder } from "../formats/bytes/text-decoder.ts";
import type { Document } from "../model/dataset.ts";
import { hash } from "../model/hash.ts";
import type { DocumentId } from "../model/ids.ts";

/** A text that was recognised, as it was when it was coded: offsets of passages count in it. */
export interface RecognisedText {
  readonly sha256: string;
  readonly text: string;
  readonly documents: readonly DocumentId[];
  /** The file differs from the text in its byte order mark or line ends. */
  readonly wasRepaired: boolean;
}

const BOM = "\uFEFF";

/** The bytes as UTF-8 text, a byte order mark included; null when they are something else. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = createDecoder("utf-8")?.decode(bytes) ?? null;
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return text !== null && hasMark ? BOM + text : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** What editors and transfers make of a text: another line end, with or without one at the end. */
function* listVariants(text: string): Generator<string> {
  const plain = text.startsWith(BOM) ? text.slice(1) : text;
  yield plain;
  for (const end of ["\n", "\r\n"]) {
    const lines = plain.replaceAll(/\r\n|\r|\n/g, end);
    let bare = lines;
    while (bare.endsWith(end)) bare = bare.slice(0, -end.length);
    yield lines;
    yield bare;
    yield bare + end;
  }
}

/**
 * The documents whose text a file is, recognised by SHA-256 and by nothing else: that of its bytes, else that of its text with
 * the byte order mark and line ends that the hashed text may have had. Null when it is the text of none of them.
 */
export function recogniseText(
  documents: readonly Pick<Document, "id" | "sha256">[],
  bytes: Uint8Array,
): RecognisedText | null {
  const find = (sha256: string) => documents.filter((each) => each.sha256 === sha256).map(({ id }) => id);
  const own = hash(bytes);
  const exact = find(own);
  const decoded = documents.length === 0 ? null : decode(bytes);
  if (decoded === null) return null;
  if (exact.length > 0) return { sha256: own, text: decoded, documents: exact, wasRepaired: false };
  for (const text of listVariants(decoded)) {
    const sha256 = hash(text);
    const found = find(sha256);
    if (found.length > 0) return { sha256, text, documents: found, wasRepaired: true };
  }
  return null;
}
