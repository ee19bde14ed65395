import type { Bytes, Imported, InputFile } from "../formats/format.ts";
import { gatherFiles } from "../formats/gather-files.ts";
import { mayHaveReadablePart } from "../formats/incomplete.ts";
import { readGraphFile } from "../formats/read-graph-file.ts";
import { err, type Result } from "../model/result.ts";
import type { ImportSettings, OnDisk, Progress, ReadingChoices, SourceFile } from "./importing.ts";
import { type Import, prepareImport, toInputs } from "./prepare-import.ts";

/** Unpacks and reads files without opening them, as `prepareImport` does. */
export async function prepareFiles(
  files: readonly SourceFile[],
  reading: ReadingChoices,
  readDisk: (file: OnDisk) => Bytes,
  onProgress?: (progress: Progress) => void,
): Promise<Result<Import>> {
  const gathered = await gatherFiles(toInputs(files, readDisk));
  if (!gathered.ok) return gathered;
  const read = prepareImport(gathered.value, reading, readDisk, onProgress);
  if (read.ok || reading.partial || !mayHaveReadablePart(read.error.map(({ code }) => code))) return read;
  // A part is offered only where there is one.
  const part = prepareImport(gathered.value, { ...reading, partial: true }, readDisk);
  const isReadable = part.ok && part.value.preview(AS_IT_SAYS, null).counts.entities > 0;
  return isReadable ? err(read.error.map((issue) => ({ ...issue, hasReadablePart: true as const }))) : read;
}

const AS_IT_SAYS: ImportSettings = { mapping: null, add: null };

/** Unpacks and reads one file as it says or suggests itself. */
export async function importFile(file: InputFile): Promise<Result<Imported>> {
  const gathered = await gatherFiles([file]);
  if (!gathered.ok) return gathered;
  const [first = file, ...beside] = gathered.value;
  return readGraphFile({ ...first, beside });
}
