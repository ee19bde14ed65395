import { err, type Issue, ok, type Result } from "../../model/result.ts";
import type { Findings } from "../findings.ts";
import type { Bytes } from "../format.ts";
import { detectEncoding, type Encoding } from "./detect-encoding.ts";
import { createDecoder, type PieceDecoder } from "./text-decoder.ts";

const PIECE = 1 << 18;

const issue = (code: string, message: string, hint: string, at?: Issue["at"]): Issue => ({
  code,
  path: "",
  message,
  hint,
  ...(at === undefined ? {} : { at }),
});

/** Everything before the first byte that does not fit the encoding: pieces first, then the bad piece byte by byte. */
function decodeUntilFault(bytes: Bytes, label: string): string {
  const decoder = createDecoder(label);
  if (decoder === null) return "";
  const pieces: string[] = [];
  const decodeAll = (from: number, to: number, step: number): number => {
    for (let start = from; start < to; start += step) {
      const piece = decodePiece(decoder, bytes.subarray(start, Math.min(start + step, to)), true);
      if (piece === null) return start;
      pieces.push(piece);
    }
    return to;
  };
  const bad = decodeAll(0, bytes.length, PIECE);
  if (bad === bytes.length) return pieces.join("");
  const again = createDecoder(label);
  if (again === null) return "";
  pieces.length = 0;
  for (let start = 0; start < bad; start += PIECE)
    pieces.push(decodePiece(again, bytes.subarray(start, Math.min(start + PIECE, bad)), true) ?? "");
  for (let at = bad; at < bytes.length; at++) {
    const piece = decodePiece(again, bytes.subarray(at, at + 1), true);
    if (piece === null) break;
    pieces.push(piece);
  }
  return pieces.join("");
}

function toMalformedIssue(bytes: Bytes, { label }: Encoding): Issue {
  const lines = decodeUntilFault(bytes, label).split("\n");
  return issue(
    "encoding",
    `The file is not valid ${label} from here on.`,
    "Save it as UTF-8, or declare the encoding it has in the first line.",
    { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
  );
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
  bytes: Bytes,
  findings: Findings,
  onPiece: (text: string, bytesRead: number) => boolean,
): Result<string> {
  const encoding = detectEncoding(bytes.subarray(0, 1024));
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
  bytes: Bytes,
  findings: Findings,
): Result<{ readonly text: string; readonly encoding: string }> {
  const pieces: string[] = [];
  const encoding = decodePieces(bytes, findings, (piece) => pieces.push(piece) > 0);
  return encoding.ok ? ok({ text: pieces.join(""), encoding: encoding.value }) : encoding;
}
