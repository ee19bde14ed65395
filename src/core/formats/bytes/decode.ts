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

const isContinuation = (byte = 0) => (byte & 0xc0) === 0x80;

/** The length of UTF-8 bytes without the first bytes of a character that goes on after them. */
function measureWhole(bytes: Uint8Array): number {
  let last = bytes.length - 1;
  for (let back = 0; back < 3 && isContinuation(bytes[last]); back++) last--;
  const lead = bytes[last] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return length > bytes.length - last ? last : bytes.length;
}

/** Everything before the first character that does not fit the encoding, and where that begins. */
function decodeUntilFault(bytes: Bytes, label: string): { readonly text: string; readonly byte: number } {
  const decoder = createDecoder(label);
  if (decoder === null) return { text: "", byte: 0 };
  let good = 0;
  // The bad piece is the first that cannot be decoded with what follows it; a file cut in a character has it at the end.
  const probe = createDecoder(label);
  while (
    good + PIECE < bytes.length &&
    probe !== null &&
    decodePiece(probe, bytes.subarray(good, good + PIECE), true) !== null
  )
    good += PIECE;
  // A character that the last good piece only begins may be the bad one.
  if (label === "utf-8" && good > 0) good += measureWhole(bytes.subarray(good - PIECE, good)) - PIECE;
  const pieces: string[] = [];
  for (let start = 0; start < good; start += PIECE)
    pieces.push(decodePiece(decoder, bytes.subarray(start, Math.min(start + PIECE, good)), true) ?? "");
  const last = bytes.subarray(good, Math.min(good + PIECE, bytes.length));
  let byte = good;
  for (let at = 0; at < last.length; at++) {
    const piece = decodePiece(decoder, last.subarray(at, at + 1), true);
    if (piece === null) break;
    if (piece !== "") byte = good + at + 1;
    pieces.push(piece);
  }
  return { text: pieces.join(""), byte };
}

function toMalformedIssue(bytes: Bytes, { label }: Encoding): Issue {
  const { text, byte } = decodeUntilFault(bytes, label);
  const lines = text.split("\n");
  return issue(
    "encoding",
    `The file is not valid ${label} from byte ${byte} on.`,
    "Save it as UTF-8, or say which encoding it has.",
    { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, byte },
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
  encoding: Encoding = detectEncoding(bytes.subarray(0, 1024)),
): Result<string> {
  if (encoding.ignored !== undefined)
    findings.add(`The file declares the encoding ${encoding.ignored} but is not in it; read as UTF-8`, 1);
  const decoder = createDecoder(encoding.label);
  if (decoder === null)
    return err([
      issue("encoding", `The encoding "${encoding.label}" is not known.`, "Save the file as UTF-8.", {
        line: 1,
      }),
    ]);
  // A decoder of streams keeps every text in two bytes a letter, and is slow; pieces of whole characters need none.
  const whole = encoding.label === "utf-8" ? createDecoder(encoding.label, true) : null;
  for (let start = 0, end = 0; start < bytes.length; start = end) {
    end = Math.min(start + PIECE, bytes.length);
    let piece = bytes.subarray(start, end);
    if (whole !== null && end < bytes.length) {
      end = start + measureWhole(piece);
      piece = piece.subarray(0, end - start);
    }
    const isMore = whole === null && end < bytes.length;
    const text = decodePiece(start === 0 || whole === null ? decoder : whole, piece, isMore);
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
