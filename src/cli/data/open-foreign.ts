import { dirname, join } from "node:path";
import { describeFinding } from "../../core/formats/findings.ts";
import type { MappingEdit } from "../../core/formats/parse-mapping-text.ts";
import { gatherImport } from "../../core/importing/gather-import.ts";
import { type ImportedFiles, importFiles, importGathered } from "../../core/importing/import-files.ts";
import { describeLeftOut, listLeftOut } from "../../core/importing/left-out.ts";
import { err, ok, type Result, refuse } from "../../core/model/result.ts";
import type { Io } from "../command.ts";
import { listFolder } from "./list-folder.ts";
import type { OpenedData } from "./opened-data.ts";
import { readInputs } from "./read-inputs.ts";
import { createSourceLocator } from "./source-locator.ts";

/** Path into a JSON file that was read but is not a data set, such as `claims[3].when`. */
const RECORD_PATH = /^\w+\[\d+\]/;

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

const toOpened = (shown: string, { dataset, findings, texts }: ImportedFiles): OpenedData => ({
  dataset,
  folder: null,
  findPlace: () => undefined,
  notes: findings.map((finding) => `${shown}: ${describeFinding(finding)}`),
  texts,
});

/** Opens a graph file, or the files that are one graph. */
export async function openFiles(
  paths: readonly string[],
  mapping: MappingEdit,
  io: Io,
): Promise<Result<OpenedData>> {
  const [path = ""] = paths;
  const imported = await readFiles(paths, mapping, io);
  return imported.ok ? ok(toOpened(path, imported.value)) : imported;
}

/** Opens a folder of other programs: the run in it, or the files that are one graph. */
export async function openForeignFolder(
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
  return leftOut.length === 0
    ? ok(opened)
    : ok({ ...opened, notes: [...opened.notes, `${shown}: ${describeLeftOut(listLeftOut(leftOut))}`] });
}
