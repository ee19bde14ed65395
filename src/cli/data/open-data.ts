import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Source } from "../../core/engine/source.ts";
import { describeFinding } from "../../core/formats/findings.ts";
import type { Imported, InputFile } from "../../core/formats/format.ts";
import { gatherFiles } from "../../core/formats/gather-files.ts";
import { type MappingEdit, readMapped } from "../../core/formats/mapping-text.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { err, ok, type Result, refuse } from "../../core/model/result.ts";
import { toPlain } from "../../core/model/serialise.ts";
import type { Arguments, Flag, Io } from "../command.ts";
import { MAP_FLAG, readMapFlag } from "./map-flag.ts";
import { readBytes } from "./read-bytes.ts";
import { type FolderData, readFolder } from "./read-folder.ts";
import { createSourceLocator } from "./source-locator.ts";

const DATA_FLAG: Flag = {
  name: "data",
  value: "PATH",
  repeatable: true,
  help: "data folder or graph file (default graph-data); name both files of a CSV pair",
};

/** What every command takes that reads a graph. */
export const DATA_FLAGS: readonly Flag[] = [DATA_FLAG, MAP_FLAG];

export const BESIDE_FLAG: Flag = { name: "beside", value: "FILE", help: "the second file of a CSV pair" };

/** Path into a JSON file that was read but is not a data set, such as `claims[3].when`. */
const RECORD_PATH = /^\w+\[\d+\]/;

export interface OpenedData {
  readonly dataset: Dataset;
  /** The data folder, where texts may lie beside the data; null for a file. */
  readonly folder: string | null;
  /** Where a field of a record stands in its file, when the data is a folder. */
  readonly findPlace: FolderData["findPlace"];
  /** What was renamed, repaired or left out on reading, for people. */
  readonly notes: readonly string[];
}

/** Bytes of files as they were named. Issues name the file. */
function readInputs(
  paths: readonly string[],
  io: Io,
): Result<readonly (InputFile & { readonly bytes: Uint8Array })[]> {
  const files: (InputFile & { readonly bytes: Uint8Array })[] = [];
  for (const path of paths) {
    const bytes = readBytes(resolve(io.cwd, path));
    if (!bytes.ok) return err(bytes.error.map((issue) => ({ ...issue, path })));
    files.push({ name: basename(path), bytes: bytes.value });
  }
  return ok(files);
}

/** Files as they were named, unpacked, and their readers loaded. */
export async function gatherInputs(
  paths: readonly string[],
  io: Io,
): Promise<Result<readonly [InputFile, ...(readonly InputFile[])]>> {
  const files = readInputs(paths, io);
  if (!files.ok) return files;
  const gathered = await gatherFiles(files.value);
  if (!gathered.ok) return gathered;
  const [file, ...beside] = gathered.value;
  return file === undefined
    ? refuse("usage", "--data", "No file is named.", "Name a file.")
    : ok([file, ...beside]);
}

/** Reads one graph file, with what belongs to it (the second half of a CSV pair). Issues name the file, and the place in it. */
async function readFiles(paths: readonly string[], mapping: MappingEdit, io: Io): Promise<Result<Imported>> {
  const files = await gatherInputs(paths, io);
  if (!files.ok) return files;
  const [file, ...beside] = files.value;
  const [shown = ""] = paths;
  const read = readMapped({ ...file, beside }, mapping);
  if (read.ok) return read;
  const findPlace = createSourceLocator(shown, file.bytes.subarray());
  return err(
    read.error.map((issue) => {
      const isPath = issue.at?.line === undefined && RECORD_PATH.test(issue.path);
      return { ...issue, at: isPath ? findPlace(issue.path) : { ...issue.at, file: shown } };
    }),
  );
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Opens what is named: a folder in Corridor's own form, a graph file, or a pair of files. */
async function openPaths(
  paths: readonly string[],
  mapping: MappingEdit,
  io: Io,
): Promise<Result<OpenedData>> {
  const [path = ""] = paths;
  const full = resolve(io.cwd, path);
  if (paths.length === 1 && isFolder(full)) {
    const read = readFolder(full, path);
    return read.ok ? ok({ ...read.value, folder: full, notes: [] }) : read;
  }
  const imported = await readFiles(paths, mapping, io);
  if (!imported.ok) return imported;
  const { dataset, findings } = imported.value;
  const notes = findings.map((finding) => `${path}: ${describeFinding(finding)}`);
  return ok({ dataset, folder: null, findPlace: () => undefined, notes });
}

const findDefault = (io: Io) => (existsSync(join(io.cwd, "graph-data")) ? "graph-data" : io.shipped);

/** What `--data` names, or the default. */
export function namePaths(given: Arguments, io: Io): readonly string[] {
  const named = given.all(DATA_FLAG.name);
  return named.length === 0 ? [findDefault(io)] : named;
}

/** Opens what `--data` names. */
export async function openData(given: Arguments, io: Io): Promise<Result<OpenedData>> {
  const mapping = readMapFlag(given);
  return mapping.ok ? openPaths(namePaths(given, io), mapping.value, io) : mapping;
}

/**
 * The same as an engine takes it. One file is handed over unread: the engine reads it.
 */
export async function toSource(
  paths: readonly string[],
  mapping: MappingEdit,
  io: Io,
): Promise<Result<Source>> {
  const [path = ""] = paths;
  if (Object.keys(mapping).length === 0 && paths.length === 1 && !isFolder(resolve(io.cwd, path))) {
    const files = readInputs(paths, io);
    if (!files.ok) return files;
    const [file] = files.value;
    if (file !== undefined) return ok({ kind: "file", ...file });
  }
  const opened = await openPaths(paths, mapping, io);
  return opened.ok ? ok({ kind: "shipped", json: JSON.stringify(toPlain(opened.value.dataset)) }) : opened;
}
