import { parse as locate } from "@humanwhocodes/momoa";
import { ok, type Result, refuse } from "../../model/result.ts";
import { decodeText } from "../bytes/decode.ts";
import type { Findings } from "../findings.ts";

export interface JsonFile {
  readonly value: unknown;
  readonly encoding: string;
}

/** Where a text stops being JSON. The platform's own message names no line; its parser is far faster, so this runs on refusal only. */
function findFault(text: string): {
  readonly message: string;
  readonly line: number;
  readonly column: number;
} {
  try {
    locate(text);
  } catch (error) {
    if (error instanceof Error) {
      const place = /\((\d+):(\d+)\)/.exec(error.message);
      const message = error.message.replace(/\s*\(\d+:\d+\)\s*$/, "");
      return { message, line: Number(place?.[1] ?? 1), column: Number(place?.[2] ?? 1) };
    }
    throw error;
  }
  return { message: "It cannot be read", line: 1, column: 1 };
}

/** Reads a JSON file, all or nothing; a fault names line and column. */
export function readJson(bytes: Uint8Array, findings: Findings): Result<JsonFile> {
  const decoded = decodeText(bytes, findings);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === "") return refuse("json", "", "The file is empty.");
  try {
    return ok({ value: JSON.parse(text), encoding });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { message, line, column } = findFault(text);
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
