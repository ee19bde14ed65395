import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { collectFindings } from "../../core/formats/findings.ts";
import { readJson } from "../../core/formats/json/read-json.ts";
import { assembleDataset } from "../../core/model/assemble.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { isObject, type Part } from "../../core/model/parse-part.ts";
import { err, type Issue, type Location, ok, type Result, refuse } from "../../core/model/result.ts";
import { readBytes } from "./read-bytes.ts";
import { createSourceLocator } from "./source-locator.ts";

const FIRST = ["ontology.json", "documents.json", "entities.json"];

/** A file of the folder as it was read. */
interface ReadPart extends Part {
  readonly findPlace: (path: string) => Location;
}

export interface FolderData {
  readonly dataset: Dataset;
  /** Where a field of a record (by the record's id) stands in its file. */
  readonly findPlace: (record: string, field: string) => Location | undefined;
}

/** Whether a folder is in Corridor's own form, by the names and the first letters of its files. */
export function isOwnFolder(folder: string): boolean {
  const names = listParts(folder);
  return (
    names.some((name) => {
      const bytes = readBytes(join(folder, name));
      const head = bytes.ok ? new TextDecoder("latin1").decode(bytes.value.subarray(0, 2000)) : "";
      return /"format"\s*:\s*"corridor"|"\$schema"\s*:\s*"[^"]*data\.schema\.json"/.test(head);
    }) || FIRST.every((name) => names.includes(name))
  );
}

/** Files of a data folder, in reading order: vocabulary, documents, entities, further files, then the claims. */
export function listParts(folder: string): readonly string[] {
  const listJson = (inside: string) =>
    existsSync(join(folder, inside))
      ? readdirSync(join(folder, inside), { withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
          .map(({ name }) => join(inside, name))
          .sort()
      : [];
  const top = listJson("");
  return [
    ...FIRST.filter((name) => top.includes(name)),
    ...top.filter((name) => !FIRST.includes(name)),
    ...listJson("claims"),
  ];
}

function readPart(folder: string, shown: string, name: string): Result<ReadPart> {
  const file = join(shown, name);
  const bytes = readBytes(join(folder, name));
  if (!bytes.ok) return err(bytes.error.map((issue) => ({ ...issue, path: "", at: { file } })));
  const json = readJson(bytes.value, collectFindings());
  if (!json.ok) return err(json.error.map((issue) => ({ ...issue, at: { file, ...issue.at } })));
  return ok({ file, value: json.value.value, findPlace: createSourceLocator(file, bytes.value) });
}

/** File and path of every record, by id. */
function indexRecords(parts: readonly ReadPart[]): ReadonlyMap<string, { file: string; path: string }> {
  const places = new Map<string, { file: string; path: string }>();
  for (const { file, value } of parts)
    for (const [list, records] of Object.entries(isObject(value) ? value : {}))
      if (Array.isArray(records))
        records.forEach((record: unknown, i) => {
          if (isObject(record) && typeof record["id"] === "string")
            places.set(record["id"], { file, path: `${list}[${i}]` });
        });
  return places;
}

/**
 * Reads a data folder in Corridor's own form. All or nothing; issues name file, line and column.
 * @param shown the folder as the user wrote it, for messages
 */
export function readFolder(folder: string, shown: string): Result<FolderData> {
  const names = listParts(folder);
  if (names.length === 0)
    return refuse(
      "no-data",
      shown,
      "There is no data in this folder.",
      "A data folder holds ontology.json, documents.json, entities.json and claims/*.json.",
    );
  const read = names.map((name) => readPart(folder, shown, name));
  const broken: readonly Issue[] = read.flatMap((part) => (part.ok ? [] : part.error));
  if (broken.length > 0) return err(broken);
  const parts = read.flatMap((part) => (part.ok ? [part.value] : []));
  const place = (file: string, path: string) => parts.find((part) => part.file === file)?.findPlace(path);
  const dataset = assembleDataset(parts.map(({ file, value }) => ({ file, value })));
  if (!dataset.ok)
    return err(
      dataset.error.map((issue) => {
        const at = place(issue.at?.file ?? "", issue.path);
        return at === undefined ? issue : { ...issue, at };
      }),
    );
  const records = indexRecords(parts);
  const findPlace = (record: string, field: string) => {
    const found = records.get(record);
    return found && place(found.file, field === "" ? found.path : `${found.path}.${field}`);
  };
  return ok({ dataset: dataset.value, findPlace });
}
