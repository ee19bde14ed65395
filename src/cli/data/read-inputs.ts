import { basename, resolve } from "node:path";
import type { InputFile } from "../../core/formats/format.ts";
import { err, ok, type Result } from "../../core/model/result.ts";
import type { Io } from "../command.ts";
import { openBytes } from "./read-bytes.ts";

/** Bytes of files as they were named. Issues name the file. */
export function readInputs(paths: readonly string[], io: Io): Result<readonly InputFile[]> {
  const files: InputFile[] = [];
  for (const path of paths) {
    const bytes = openBytes(resolve(io.cwd, path));
    if (!bytes.ok) return err(bytes.error.map((issue) => ({ ...issue, path })));
    files.push({ name: basename(path), bytes: bytes.value });
  }
  return ok(files);
}
