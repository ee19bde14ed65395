import { err, type Issue, ok, type Result } from "../../model/result.ts";
import type { Findings } from "../findings.ts";
import { detectEncoding, type Encoding } from "./detect-encoding.ts";
import { findMalformedUtf8 } from "./find-malformed-utf8.ts";
import { createDecoder, type PieceDecoder } from "./text-decoder.ts";

const PIECE = 1 << 18;

const issue = (code: string, message: string, hint: string, at?: Issue["at"]): Issue => ({
  code,
  path: "",
  message,
  hint,
  ...(at === undefined ? {} : { at }),
});

function toMalformedIssue(bytes: Uint8Array, { label }: Encoding): Issue {
  const hint = "Save it as UTF-8, or declare the encoding it has in the first line.";
  const index = label === "utf-8" ? findMalformedUtf8(bytes) : -1;
  if (index < 0) return issue("encoding", `The file is not valid ${label}.`, hint);
  let line = 1;
  let start = 0;
  for (let i = 0; i < index; i++)
    if (bytes[i] === 10) {
      line++;
      start = i + 1;
    }
  const before = createDecoder("utf-8")?.decode(bytes.subarray(start, index)) ?? "";
  const column = before.length + 1;
  return issue("encoding", `Byte ${index + 1} is not valid UTF-8.`, hint, { line, column });
}

function decodePiece(decoder: PieceDecoder, bytes: Uint8Array, stream: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Decodes a file piece by piece and hands every piece on; `onPiece` returns false to stop. A file that is not in its
 * encoding is refused, with the place of the first bad byte where that is known.
 */
export function decodePieces(
  bytes: Uint8Array,
  findings: Findings,
  onPiece: (text: string, bytesRead: number) => boolean,
): Result<string> {
  const encoding = detectEncoding(bytes);
  if (encoding.ignored !== undefined)
    findings.add(`The file declares the encoding ${encoding.ignored} but is not in it; read as UTF-8`, 1);
  const decoder = createDecoder(encoding.label);
  if (decoder === null)
    return err([
      issue("encoding", `The encoding "${encoding.label}" is not known.`, "Save the file as UTF-8.", {
        line: 1,
      }),
    ]);
  for (let start = 0; start < bytes.length; start += PIECE) {
    const end = Math.min(start + PIECE, bytes.length);
    const text = decodePiece(decoder, bytes.subarray(start, end), end < bytes.length);
    if (text === null) return err([toMalformedIssue(bytes, encoding)]);
    const replaced = text.includes("\uFFFD") ? text.split("\uFFFD").length - 1 : 0;
    if (replaced > 0)
      findings.add("Replacement characters (U+FFFD): the file was damaged before", undefined, replaced);
    if (!onPiece(text, end)) break;
  }
  return ok(encoding.label);
}

/** The whole text of a file, with its encoding; for formats that are not read in pieces. */
export function decodeText(
  bytes: Uint8Array,
  findings: Findings,
): Result<{ readonly text: string; readonly encoding: string }> {
  const pieces: string[] = [];
  const encoding = decodePieces(bytes, findings, (piece) => pieces.push(piece) > 0);
  return encoding.ok ? ok({ text: pieces.join(""), encoding: encoding.value }) : encoding;
}
