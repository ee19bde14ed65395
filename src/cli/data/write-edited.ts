import { toDataFolder } from "../../core/formats/corridor/data-folder.ts";
import { lint } from "../../core/lint/lint.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { ok, type Result } from "../../core/model/result.ts";
import { toPlain } from "../../core/model/serialise.ts";
import type { NewOutput } from "./read-new-output.ts";
import { writeFolder } from "./write-folder.ts";

/** What became of data that were edited. */
export interface WrittenEdits {
  /** What the data check finds wrong now that it did not find before. */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  /** Names of the files in the new folder; none where nothing was written. */
  readonly files: readonly string[];
  /** The same in words, a line each. */
  readonly lines: readonly string[];
}

/** Writes edited data as a new folder, unless the data check finds an error that was not there before. */
export function writeEdited(
  before: Dataset,
  edited: Dataset,
  output: NewOutput | null,
): Result<WrittenEdits> {
  const known = new Set(lint(before).errors.map(({ code, record }) => `${code} ${record}`));
  const errors = lint(edited)
    .errors.filter(({ code, record }) => !known.has(`${code} ${record}`))
    .map(({ path, message }) => ({ path, message }));
  const told = errors.map(({ path, message }) => `Error: ${path}: ${message}`);
  if (errors.length > 0 || output === null)
    return ok({ errors, files: [], lines: [...told, "Nothing was written."] });
  const files = toDataFolder(toPlain(edited));
  const written = writeFolder(files, output.path, output.shown);
  if (!written.ok) return written;
  return ok({ errors, files: [...files.keys()], lines: [`Wrote ${files.size} files to ${output.shown}.`] });
}
