import type { Bytes, Imported, InputFile } from "../formats/format.ts";
import { gatherFiles } from "../formats/gather-files.ts";
import { readGraphFile } from "../formats/read-graph-file.ts";
import type { Result } from "../model/result.ts";
import type { OnDisk, Progress, Reading, SourceFile } from "./importing.ts";
import { type Import, prepareImport, toInputs } from "./prepare-import.ts";

/** Unpacks and reads files without opening them, as `prepareImport` does. */
export async function prepareFiles(
  files: readonly SourceFile[],
  reading: Reading,
  readDisk: (file: OnDisk) => Bytes,
  onProgress?: (progress: Progress) => void,
): Promise<Result<Import>> {
  const gathered = await gatherFiles(toInputs(files, readDisk));
  return gathered.ok ? prepareImport(gathered.value, reading, readDisk, onProgress) : gathered;
}

/** Unpacks and reads one file as it says or suggests itself. */
export async function importFile(file: InputFile): Promise<Result<Imported>> {
  const gathered = await gatherFiles([file]);
  if (!gathered.ok) return gathered;
  const [first = file, ...beside] = gathered.value;
  return readGraphFile({ ...first, beside });
}
