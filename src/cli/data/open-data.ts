import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { lazy } from "../../core/base/lazy.ts";
import type { Source } from "../../core/engine/source.ts";
import type { MappingEdit } from "../../core/formats/parse-mapping-text.ts";
import { ok, type Result } from "../../core/model/result.ts";
import { toPlain } from "../../core/model/serialise.ts";
import { isEngineAddress } from "../../core/source/engine-address.ts";
import type { Arguments, Flag, Io } from "../command.ts";
import { findChecked } from "./checked-data.ts";
import { MAP_FLAG, readMapFlag } from "./map-flag.ts";
import { MAPPING_FLAG } from "./mapping-flag.ts";
import type { OpenedData } from "./opened-data.ts";
import { type FolderData, isOwnFolder, readFolder } from "./read-folder.ts";
import { readInputs } from "./read-inputs.ts";
import { USER_FLAG } from "./user-flag.ts";

const DATA_FLAG: Flag = {
  name: "data",
  value: "PATH",
  repeatable: true,
  help: "data folder, folder of a program that reads texts, graph file (default graph-data; name both files of a CSV pair), or the bolt:// or sparql:// address of a graph in a database",
};

/** What every command takes that reads a graph. */
export const DATA_FLAGS: readonly Flag[] = [DATA_FLAG, MAP_FLAG, MAPPING_FLAG, USER_FLAG];

export const BESIDE_FLAG: Flag = { name: "beside", value: "FILE", help: "the second file of a CSV pair" };

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** A data folder; the one that comes with the program was checked when that was built. */
function openFolder(folder: string, shown: string, io: Io): Result<FolderData> {
  const dataset = io.checked === null ? null : findChecked(folder, io.checked);
  if (dataset === null) return readFolder(folder, shown);
  const read = lazy(() => readFolder(folder, shown));
  const findPlace: FolderData["findPlace"] = (record, field) => {
    const data = read();
    return data.ok ? data.value.findPlace(record, field) : undefined;
  };
  return ok({ dataset, findPlace });
}

/** Opens what is named: a folder in Corridor's own form, a database, or files of other programs, whose readers are loaded then. */
async function openPaths(
  paths: readonly string[],
  mapping: MappingEdit,
  given: Arguments,
  io: Io,
): Promise<Result<OpenedData>> {
  const [path = ""] = paths;
  if (isEngineAddress(path)) return (await import("./open-published.ts")).openPublished(path, given, io);
  const full = resolve(io.cwd, path);
  if (paths.length === 1 && isFolder(full)) {
    if (!isOwnFolder(full)) return (await import("./open-foreign.ts")).openForeignFolder(full, path, mapping);
    const data = openFolder(full, path, io);
    return data.ok ? ok({ ...data.value, folder: full, notes: [], texts: new Map() }) : data;
  }
  return (await import("./open-foreign.ts")).openFiles(paths, mapping, io);
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
  return mapping.ok ? openPaths(namePaths(given, io), mapping.value, given, io) : mapping;
}

/**
 * The same as an engine takes it. One file is handed over unread: the engine reads it.
 */
export async function toSource(paths: readonly string[], given: Arguments, io: Io): Promise<Result<Source>> {
  const mapping = readMapFlag(given);
  if (!mapping.ok) return mapping;
  const [path = ""] = paths;
  const isOne = paths.length === 1 && !isEngineAddress(path) && !isFolder(resolve(io.cwd, path));
  if (isOne && Object.keys(mapping.value).length === 0) {
    const files = readInputs(paths, io);
    if (!files.ok) return files;
    const [file] = files.value;
    if (file !== undefined) return ok({ kind: "file", ...file });
  }
  const opened = await openPaths(paths, mapping.value, given, io);
  return opened.ok ? ok({ kind: "shipped", json: JSON.stringify(toPlain(opened.value.dataset)) }) : opened;
}
