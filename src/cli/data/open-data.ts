import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Source } from "../../core/engine/source.ts";
import { describeFinding } from "../../core/formats/findings.ts";
import type { InputFile } from "../../core/formats/format.ts";
import type { MappingEdit } from "../../core/formats/mapping-text.ts";
import { gatherImport } from "../../core/importing/gather-import.ts";
import { type ImportedFiles, importFiles, importGathered } from "../../core/importing/import-files.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { err, ok, type Result, refuse } from "../../core/model/result.ts";
import { toPlain } from "../../core/model/serialise.ts";
import type { Arguments, Flag, Io } from "../command.ts";
import { listFolder } from "./list-folder.ts";
import { MAP_FLAG, readMapFlag } from "./map-flag.ts";
import { readBytes } from "./read-bytes.ts";
import { type FolderData, isOwnFolder, readFolder } from "./read-folder.ts";
import { createSourceLocator } from "./source-locator.ts";

const DATA_FLAG: Flag = {
  name: "data",
  value: "PATH",
  repeatable: true,
  help: "data folder, folder of a program that reads texts, or graph file (default graph-data); name both files of a CSV pair",
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
  /** Texts of documents that were among the files, by SHA-256. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Bytes of files as they were named. Issues name the file. */
function readInputs(paths: readonly string[], io: Io): Result<readonly InputFile[]> {
  const files: InputFile[] = [];
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
  const gathered = await gatherImport(files.value);
  if (!gathered.ok) return gathered;
  const [file, ...beside] = gathered.value.files;
  return file === undefined
    ? refuse("usage", "--data", "No file is named.", "Name a file.")
    : ok([file, ...beside]);
}

/** Reads one graph file, with what belongs to it (the second half of a CSV pair). Issues name the file, and the place in it. */
async function readFiles(
  paths: readonly string[],
  mapping: MappingEdit,
  io: Io,
): Promise<Result<ImportedFiles>> {
  const files = readInputs(paths, io);
  if (!files.ok) return files;
  const [shown = ""] = paths;
  const gathered = await gatherImport(files.value);
  const read = gathered.ok ? importGathered(gathered.value, mapping) : gathered;
  if (read.ok) return read;
  // Places are those of what was read, not of the archive around it.
  const [file] = gathered.ok ? gathered.value.files : [];
  const findPlace = file === undefined ? () => ({}) : createSourceLocator(shown, file.bytes.subarray());
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
    if (!isOwnFolder(full)) return openForeignFolder(full, path, mapping);
    const read = readFolder(full, path);
    return read.ok ? ok({ ...read.value, folder: full, notes: [], texts: new Map() }) : read;
  }
  const imported = await readFiles(paths, mapping, io);
  return imported.ok ? ok(toOpened(path, imported.value)) : imported;
}

const toOpened = (shown: string, { dataset, findings, texts }: ImportedFiles): OpenedData => ({
  dataset,
  folder: null,
  findPlace: () => undefined,
  notes: findings.map((finding) => `${shown}: ${describeFinding(finding)}`),
  texts,
});

/** Opens a folder of other programs: the run in it, or the files that are one graph. */
async function openForeignFolder(
  folder: string,
  shown: string,
  mapping: MappingEdit,
): Promise<Result<OpenedData>> {
  const listed = listFolder(folder);
  if (!listed.ok) return listed;
  const { files, leftOut } = listed.value;
  if (files.length === 0)
    return refuse(
      "no-data",
      shown,
      "There is no data in this folder.",
      "A data folder holds ontology.json, documents.json, entities.json and claims/*.json; docs/formats.md says what else is opened.",
    );
  const imported = await importFiles(files, mapping);
  if (!imported.ok)
    return err(
      imported.error.map((issue) => ({
        ...issue,
        at: { ...issue.at, file: issue.at?.file === undefined ? shown : join(dirname(shown), issue.at.file) },
      })),
    );
  const opened = toOpened(shown, imported.value);
  return leftOut === 0
    ? ok(opened)
    : ok({
        ...opened,
        notes: [...opened.notes, `${shown}: ${leftOut} files are too large or too many, and were not read.`],
      });
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
