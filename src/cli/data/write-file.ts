import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import { refuseFile } from "./read-bytes.ts";
import { removeDraft } from "./remove-draft.ts";

const hash = () => createHash("sha256");

/**
 * Writes a file in one stroke: it is there whole or, when something fails, as it was before. It takes the place of an older one only
 * once it was read back from the disk as it was written.
 */
export function writeFile(path: string, shown: string, pieces: Iterable<string>): Result<null> {
  const draft = `${path}.${process.pid}.part`;
  try {
    const written = hash();
    const file = openSync(draft, "w");
    try {
      for (const piece of pieces) {
        const bytes = Buffer.from(piece);
        written.update(bytes);
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (hash().update(readFileSync(draft)).digest("hex") !== written.digest("hex")) {
      removeDraft(draft);
      return refuse("file", shown, "The disk did not keep what was written.", "Choose another disk.");
    }
    renameSync(draft, path);
    return ok(null);
  } catch (error) {
    removeDraft(draft);
    return refuseFile(error, shown);
  }
}
