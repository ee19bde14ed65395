import { addExample, type Findings } from "../../formats/findings.ts";
import { folderOf, toPath } from "../run-files.ts";

/** A note as links may name it. */
export interface NamedNote {
  readonly path: string;
  readonly names: readonly string[];
}

const ENDING = /\.(?:md|markdown)$/i;
/** Spaces, dashes and capitals do not tell notes apart; programs write them in their own way. */
const toKey = (name: string): string => name.normalize("NFC").toLowerCase().trim();

/** `a/../b` and `./b` from a folder, as one path. */
function joinPath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${path.startsWith("/") ? "" : folder}${path}`.split("/"))
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  return parts.join("/");
}

const commonDepth = (a: string, b: string): number => {
  const [first, second] = [a.split("/"), b.split("/")];
  const differing = first.findIndex((part, index) => part !== second[index]);
  return differing === -1 ? first.length : differing;
};

/**
 * Finds the note that a link means: by its path from the note or from the top, by the end of its path, by its name, by a title or
 * alias. Of several the nearest one, which is told; null where there is none.
 */
export function createNoteResolver(notes: readonly NamedNote[], findings: Findings) {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string[]>();
  for (const { path, names } of notes) {
    const bare = path.replace(ENDING, "");
    if (!byPath.has(toKey(bare))) byPath.set(toKey(bare), path);
    const own = toKey(bare.slice(bare.lastIndexOf("/") + 1));
    for (const key of new Set([own, ...names.map(toKey)])) {
      const known = byName.get(key);
      if (known === undefined) byName.set(key, [path]);
      else known.push(path);
    }
  }
  const nearest = (paths: readonly string[], from: string, target: string): string | null => {
    const [only, ...others] = paths;
    if (only === undefined) return null;
    if (others.length > 0) addExample(findings, "Links fit several notes; the nearest one was taken", target);
    const depths = paths.map((path) => commonDepth(folderOf(path), folderOf(from)));
    return paths[depths.indexOf(Math.max(...depths))] ?? only;
  };
  return (target: string, from: string): string | null => {
    const bare = toPath(target).replace(ENDING, "");
    const direct = [joinPath(folderOf(from), bare), joinPath("", bare)]
      .map((path) => byPath.get(toKey(path)))
      .find((path) => path !== undefined);
    if (direct !== undefined) return direct;
    const named = byName.get(toKey(bare));
    if (named !== undefined) return nearest(named, from, target);
    const base = toKey(bare.slice(bare.lastIndexOf("/") + 1));
    const ending = (byName.get(base) ?? []).filter((path) =>
      toKey(path.replace(ENDING, "")).endsWith(`/${toKey(bare)}`),
    );
    return nearest(ending, from, target);
  };
}
