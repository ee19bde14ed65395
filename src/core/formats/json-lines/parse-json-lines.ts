import { isObject } from "../../model/parse-part.ts";
import { ok, type Result, refuse } from "../../model/result.ts";
import { decodeText } from "../bytes/decode.ts";
import type { Findings } from "../findings.ts";
import type { Bytes } from "../format.ts";
import { INCOMPLETE } from "../incomplete.ts";
import { keepDigits } from "../json/keep-digits.ts";

export interface JsonLine {
  readonly item: Readonly<Record<string, unknown>>;
  readonly line: number;
}

/** Reads JSON lines: one object on every line. The first line that is none refuses the file (or ends it, when `partial`). */
export function parseJsonLines(
  bytes: Bytes,
  findings: Findings,
  partial = false,
): Result<{
  readonly lines: readonly JsonLine[];
  readonly encoding: string;
  readonly isIncomplete: boolean;
}> {
  const decoded = decodeText(bytes, findings);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const lines: JsonLine[] = [];
  for (const [index, written] of keepDigits(text, findings).split("\n").entries()) {
    const line = index + 1;
    if (written.trim() === "") continue;
    let item: unknown;
    try {
      item = JSON.parse(written);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    if (isObject(item)) {
      lines.push({ item, line });
      continue;
    }
    if (partial && lines.length > 0) {
      findings.add(INCOMPLETE, line);
      return ok({ lines, encoding, isIncomplete: true });
    }
    return refuse(
      "json",
      "",
      `Line ${line} is not an object in JSON; in JSON lines every line is one.`,
      "The file may be cut off or edited by hand.",
      { line, column: 1 },
    );
  }
  return ok({ lines, encoding, isIncomplete: false });
}
