import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/root.mjs";

const LEFT_OUT = new Set([
  ".git",
  "coverage",
  "dist",
  "graph-data/texts",
  "node_modules",
  "playwright-report",
  "test-results",
]);

/** All files below a folder of the project that belong to it, relative to the project, sorted. */
export function listFiles(folder = ""): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .map((entry) => ({ entry, path: folder === "" ? entry.name : `${folder}/${entry.name}` }))
    .filter(({ path }) => !LEFT_OUT.has(path))
    .flatMap(({ entry, path }) => (entry.isDirectory() ? listFiles(path) : [path]))
    .sort();
}

/** Text of a file of the project; null when it is binary. */
export function readText(path: string): string | null {
  const text = readFileSync(join(ROOT, path), "utf8");
  return text.includes("\0") ? null : text;
}

/** Text files of the project with their text. */
export const readTexts = () =>
  listFiles().flatMap((path) => {
    const text = readText(path);
    return text === null ? [] : [{ path, text }];
  });
