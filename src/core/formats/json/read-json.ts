import { parse as locate } from "@humanwhocodes/momoa";
import { ok, type Result, refuse } from "../../model/result.ts";
import { decodeText } from "../bytes/decode.ts";
import type { Findings } from "../findings.ts";
import type { Bytes } from "../format.ts";
import { INCOMPLETE } from "../incomplete.ts";
import { cutJson } from "./cut-json.ts";
import { keepDigits } from "./keep-digits.ts";

export interface JsonFile {
  readonly value: unknown;
  readonly encoding: string;
  readonly isIncomplete?: boolean;
}

interface Fault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

function toEnd(text: string): Pick<Fault, "line" | "column"> {
  const lines = text.trimEnd().split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/**
 * Where a text stops being JSON. The platform's own parser is far faster but names no line, so this runs on refusal only;
 * momoa places a cut at the start.
 */
function findFault(text: string): Fault {
  try {
    locate(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [, line, column] = /\((\d+):(\d+)\)/.exec(error.message) ?? [];
    const message = error.message.replace(/\s*\(\d+:\d+\)\s*/, "").replace(/\.+$/, "");
    return line === undefined || /end of input/i.test(message)
      ? { message, ...toEnd(text) }
      : { message, line: Number(line), column: Number(column) };
  }
  return { message: "it cannot be read", ...toEnd(text) };
}

/** The value of the beginning of a broken text that can be read; undefined when there is none. */
function readPart(text: string, findings: Findings): unknown {
  const part = cutJson(text);
  if (part === null) return undefined;
  try {
    return JSON.parse(keepDigits(part, findings));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reads a JSON file, all or nothing (or, when `partial`, up to its first fault); a fault names line and column. */
export function readJson(bytes: Bytes, findings: Findings, partial = false): Result<JsonFile> {
  const decoded = decodeText(bytes, findings);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === "") return refuse("json", "", "The file is empty.");
  try {
    return ok({ value: JSON.parse(keepDigits(text, findings)), encoding });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { message, line, column } = findFault(text);
    const part = partial ? readPart(text, findings) : undefined;
    if (part !== undefined) {
      findings.add(`${INCOMPLETE}: ${message}`, line);
      return ok({ value: part, encoding, isIncomplete: true });
    }
    return refuse(
      "json",
      "",
      `This is not valid JSON: ${message}.`,
      "The file may be cut off or edited by hand.",
      {
        line,
        column,
      },
    );
  }
}
