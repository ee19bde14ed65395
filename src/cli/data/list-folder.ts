import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { lazy } from "../../core/base/lazy.ts";
import type { Bytes, InputFile } from "../../core/formats/format.ts";
import { ok, type Result } from "../../core/model/result.ts";
import { type ListedFile, selectFiles } from "../../core/runs/select-files.ts";
import { refuseFile } from "./read-bytes.ts";

const MOST_LISTED = 50_000;
const DEEPEST = 12;

/** A file that is read from disk when its bytes are first asked for. */
function readLater(path: string, length: number): Bytes {
  const read = lazy(() => readFileSync(path));
  return { length, subarray: (start, end) => read().subarray(start, end) };
}

/** The files below a folder, by their paths from there; links are not followed. */
function listBelow(folder: string): readonly ListedFile[] {
  const listed: ListedFile[] = [];
  const visit = (inside: string, depth: number) => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      if (listed.length >= MOST_LISTED) return;
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory() && depth < DEEPEST && !/^(?:\.|node_modules$)/.test(entry.name))
        visit(path, depth + 1);
      else if (entry.isFile()) listed.push({ path, size: statSync(join(folder, path)).size });
    }
  };
  visit("", 0);
  return listed;
}

/** The files of a folder that matter for opening it, and those that are too many or too large. */
export function listFolder(
  folder: string,
): Result<{ readonly files: readonly InputFile[]; readonly leftOut: readonly string[] }> {
  try {
    const listed = listBelow(folder);
    const { paths, leftOut } = selectFiles(listed);
    const files = listed
      .filter(({ path }) => paths.has(path))
      .map(({ path, size }) => ({
        name: `${basename(folder)}/${path}`,
        bytes: readLater(join(folder, path), size),
      }));
    return ok({ files, leftOut });
  } catch (error) {
    return refuseFile(error, folder);
  }
}
