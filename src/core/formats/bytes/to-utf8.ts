import { utf8ToBytes } from "@noble/hashes/utils.js";

/** A text as UTF-8 bytes; half a surrogate pair becomes U+FFFD. */
export const toUtf8 = (text: string): Uint8Array => utf8ToBytes(text);
