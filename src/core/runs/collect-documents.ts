import type { RunDocument } from "./run.ts";
import { findNamed, type RunFiles } from "./run-files.ts";

/** The text of the first of some names that a file has; null where none is found, or the file is no text. */
export function readNamed(
  files: RunFiles,
  names: readonly string[],
  mayBeText: (path: string) => boolean = () => true,
): string | null {
  const paths = files.paths.filter(mayBeText);
  const path = names.map((name) => findNamed(paths, name)).find((found) => found !== null) ?? null;
  return path === null ? null : files.text(path);
}

/** Collects the documents that a run cites by name, each once, with its text where that is at hand. */
export function collectDocuments(textOf: (path: string) => string | null) {
  const documents = new Map<string, RunDocument>();
  return {
    add(key: string, path = key): RunDocument {
      const known = documents.get(key);
      if (known !== undefined) return known;
      const text = textOf(path);
      const made = { key, title: path, ...(text === null ? {} : { text }) };
      documents.set(key, made);
      return made;
    },
    /** In order of first mention. */
    list: (): readonly RunDocument[] => [...documents.values()],
  };
}
