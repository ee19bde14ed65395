import { listLeftOut } from "../../core/importing/left-out.ts";
import { selectFiles } from "../../core/runs/select-files.ts";
import type { Chosen } from "./openable.ts";

/** What a drop gives for a file or a folder, as far as it is used here. */
export interface Entry {
  readonly name: string;
  readonly isDirectory: boolean;
  readonly isFile: boolean;
}

interface FileEntry extends Entry {
  readonly file: (done: (file: File) => void, fail: (error: unknown) => void) => void;
}

interface FolderEntry extends Entry {
  readonly createReader: () => {
    readonly readEntries: (done: (entries: readonly Entry[]) => void, fail: (error: unknown) => void) => void;
  };
}

const isFileEntry = (entry: Entry): entry is FileEntry => entry.isFile && "file" in entry;
const isFolderEntry = (entry: Entry): entry is FolderEntry => entry.isDirectory && "createReader" in entry;

interface Found {
  readonly path: string;
  readonly file: File;
}

const MOST_FILES = 50_000;
const DEEPEST = 12;
/** Folders that hold programs, not data. */
const PROGRAMS = /^(?:\.|node_modules$|__pycache__$|venv$)/;

/** The entries of a folder; browsers hand them over a hundred at a time. */
async function listEntries(folder: FolderEntry): Promise<readonly Entry[]> {
  const reader = folder.createReader();
  const all: Entry[] = [];
  for (;;) {
    const more = await new Promise<readonly Entry[]>((done, fail) => reader.readEntries(done, fail));
    if (more.length === 0) return all;
    all.push(...more);
  }
}

async function walk(
  entry: Entry,
  path: string,
  depth: number,
  found: Found[],
  skipped: string[],
): Promise<void> {
  if (found.length >= MOST_FILES || depth > DEEPEST) {
    skipped.push(path);
    return;
  }
  if (isFileEntry(entry)) {
    found.push({ path, file: await new Promise<File>((done, fail) => entry.file(done, fail)) });
    return;
  }
  if (!isFolderEntry(entry) || (depth > 0 && PROGRAMS.test(entry.name))) return;
  for (const inner of await listEntries(entry))
    await walk(inner, `${path}/${inner.name}`, depth + 1, found, skipped);
}

/** Of the files of a folder those that matter for opening it, under their paths. */
function select(found: readonly Found[], skipped: readonly string[] = []): Chosen {
  const selected = selectFiles(found.map(({ path, file }) => ({ path, size: file.size })));
  const { paths } = selected;
  const leftOut = [...selected.leftOut, ...skipped];
  return {
    files: found.filter(({ path }) => paths.has(path)).map(({ path, file }) => ({ file, path })),
    ...(leftOut.length === 0 ? {} : { leftOut: listLeftOut(leftOut) }),
  };
}

/** The files below dropped folders, and those dropped beside them. */
export async function readEntries(entries: readonly Entry[]): Promise<Chosen> {
  const found: Found[] = [];
  const skipped: string[] = [];
  for (const entry of entries) await walk(entry, entry.name, 0, found, skipped);
  return select(found, skipped);
}

/** The files that a folder field of the page gives. */
export const readFolderField = (files: readonly File[]): Chosen =>
  select(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
