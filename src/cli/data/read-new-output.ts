import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import type { Arguments, Io } from "../command.ts";

/** Where a command is to write; `path` is absolute, `shown` as it was given. */
export interface NewOutput {
  readonly path: string;
  readonly shown: string;
}

/**
 * What `--output` names, which must not exist yet; null where nothing is to be written, under `--dry-run` even if it is named.
 * Refused where it is missing without `--dry-run`.
 */
export function readNewOutput(given: Arguments, io: Io, what: "file" | "folder"): Result<NewOutput | null> {
  const shown = given.text("output");
  const isDry = given.has("dry-run");
  if (shown === null)
    return isDry
      ? ok(null)
      : refuse("usage", "--output", "It is missing.", `Name the ${what} to write, or give --dry-run.`);
  const path = resolve(io.cwd, shown);
  if (existsSync(path)) return refuse("file", shown, "It exists already.", `Name a ${what} that does not.`);
  return ok(isDry ? null : { path, shown });
}
