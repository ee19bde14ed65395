import { basename, resolve } from "node:path";
import { err, type Result } from "../../core/model/result.ts";
import { readTextFile, type TextRecord } from "../../core/reading/read-text-file.ts";
import type { Io } from "../command.ts";
import { readBytes } from "./read-bytes.ts";

/** The text of a file that is named on the command line. */
export async function readText(path: string, io: Io): Promise<Result<TextRecord>> {
  const bytes = readBytes(resolve(io.cwd, path));
  if (!bytes.ok) return bytes;
  const read = await readTextFile({ name: basename(path), bytes: bytes.value });
  return read.ok ? read : err(read.error.map((issue) => ({ ...issue, at: { ...issue.at, file: path } })));
}
