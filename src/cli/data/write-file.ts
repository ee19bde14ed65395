import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { ok, type Result } from "../../core/model/result.ts";
import { refuseFile } from "./read-bytes.ts";

/** Writes a file in one stroke: it is there whole or, when something fails, as it was before. */
export function writeFile(path: string, shown: string, pieces: Iterable<string>): Result<null> {
  const draft = `${path}.${process.pid}.part`;
  try {
    const file = openSync(draft, "w");
    try {
      for (const piece of pieces) writeSync(file, piece);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    return ok(null);
  } catch (error) {
    rmSync(draft, { force: true });
    return refuseFile(error, shown);
  }
}
