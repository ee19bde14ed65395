import { toLatin } from "../formats/bytes/detect-encoding.ts";
import type { InputFile } from "../formats/format.ts";
import { hash } from "../model/hash.ts";
import { err, ok, type Result, refuse } from "../model/result.ts";
import { readPlainText } from "./read-plain-text.ts";
import type { ReadText, TextKind } from "./read-text.ts";
import { refuseKind, TEXT_KINDS } from "./text-kinds.ts";

/** A file as the plain text that is its record, hashed once. */
export interface TextRecord extends ReadText {
  readonly kind: TextKind["id"];
  /** SHA-256 of the text as UTF-8. */
  readonly sha256: string;
  /** SHA-256 of the file. */
  readonly origin: string;
}

/** Bytes of a file, and letters of its text, that are read. */
const MOST_BYTES = 64_000_000;
const MOST_LETTERS = 8_000_000;

const extensionOf = (name: string) => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** The kind of a file that becomes text, by its first bytes, else by its name; null for plain text and anything else. */
function findTextKind({ name, bytes }: InputFile): TextKind | null {
  const head = toLatin(bytes.subarray(0, 2048), 2048);
  const extension = extensionOf(name);
  const matching = TEXT_KINDS.filter(({ matches }) => matches(head));
  const named = TEXT_KINDS.find(({ extensions }) => extensions.includes(extension));
  return (named !== undefined && matching.includes(named) ? named : matching[0]) ?? named ?? null;
}

/**
 * A Word document, a page in HTML, an e-mail message or a file of text as plain text: the same file gives the same text and the same
 * hash, on every machine. Refused: what is broken, encrypted, empty, or more than 64 MB, or 8 million letters of text.
 */
export async function readTextFile({ name, bytes: given }: InputFile): Promise<Result<TextRecord>> {
  if (given.length > MOST_BYTES)
    return refuse("text", "", "It is larger than 64 MB.", "Give a part of it.", { file: name });
  const bytes = given.subarray(0);
  const file = { name, bytes };
  const kind = findTextKind(file);
  const read =
    refuseKind(toLatin(bytes, 16)) ?? (kind === null ? readPlainText(bytes) : await kind.read(bytes));
  if (!read.ok) return err(read.error.map((issue) => ({ ...issue, at: { ...issue.at, file: name } })));
  if (read.value.text.length > MOST_LETTERS)
    return refuse("text", "", "Its text is longer than 8 million letters.", "Give a part of it.", {
      file: name,
    });
  return ok({ ...read.value, kind: kind?.id ?? "text", sha256: hash(read.value.text), origin: hash(bytes) });
}
