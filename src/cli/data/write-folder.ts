import { mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { ok, type Result } from "../../core/model/result.ts";
import { refuseFile } from "./read-bytes.ts";
import { removeDraft } from "./remove-draft.ts";
import { writeFile } from "./write-file.ts";

/** Writes files into a folder that does not exist yet: it is there with all of them or, when something fails, not at all. */
export function writeFolder(files: ReadonlyMap<string, string>, folder: string, shown: string): Result<null> {
  const draft = `${folder}.${process.pid}.part`;
  try {
    for (const [name, text] of files) {
      const path = join(draft, name);
      mkdirSync(dirname(path), { recursive: true });
      const written = writeFile(path, join(shown, name), [text]);
      if (!written.ok) return written;
    }
    renameSync(draft, folder);
    return ok(null);
  } catch (error) {
    return refuseFile(error, shown);
  } finally {
    removeDraft(draft);
  }
}
