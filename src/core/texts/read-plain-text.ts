import { createDecoder } from "../formats/bytes/text-decoder.ts";

/**
 * A file as the text that is coded: UTF-8, without a byte order mark, lines ended by LF. Null where it is no such text, or an empty one.
 */
export function readPlainText(bytes: Uint8Array): string | null {
  try {
    const text = createDecoder("utf-8")
      ?.decode(bytes)
      .replace(/^\uFEFF/u, "")
      .replaceAll(/\r\n?/gu, "\n");
    // What no text holds: a file of another kind whose bytes happen to be UTF-8.
    return text === undefined || text.trim() === "" || text.includes("\u0000") ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
