import { ok, type Result } from "../../model/result.ts";
import { collectFindings } from "../findings.ts";
import type { Bytes } from "../format.ts";
import { decodePieces } from "./decode.ts";
import { toUtf8 } from "./to-utf8.ts";

/**
 * The file as UTF-8 with a byte order mark, so that no reader asks for its encoding again: for a file whose encoding the reader
 * of the page has named. Refused, with the place, where a byte does not fit that. Takes the file's length in memory.
 */
export function transcode(bytes: Bytes, label: string): Result<Uint8Array> {
  const pieces: Uint8Array[] = [Uint8Array.of(0xef, 0xbb, 0xbf)];
  const decoded = decodePieces(bytes, collectFindings(), (text) => pieces.push(toUtf8(text)) > 0, {
    label,
    from: "reader",
  });
  if (!decoded.ok) return decoded;
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return ok(all);
}
