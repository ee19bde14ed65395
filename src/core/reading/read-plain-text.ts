import { decodeText } from "../formats/bytes/decode.ts";
import { collectFindings } from "../formats/findings.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import type { ReadText } from "./read-text.ts";

/** A file of plain text: without a byte order mark, its lines ended by `\n`, else as it is. */
export function readPlainText(bytes: Uint8Array): Result<ReadText> {
  const decoded = decodeText(bytes, collectFindings());
  if (!decoded.ok) return decoded;
  const text = decoded.value.text.replace(/\r\n?/g, "\n");
  if (text.includes("\0"))
    return refuse("text", "", "This is no text.", "Save it as plain text, DOCX, HTML or an e-mail message.");
  return text.trim() === "" ? refuse("text", "", "This file is empty.") : ok({ text, fields: {}, notes: [] });
}
