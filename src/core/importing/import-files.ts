import { decodeText } from "../formats/bytes/decode.ts";
import { transcode } from "../formats/bytes/transcode.ts";
import { collectFindings } from "../formats/findings.ts";
import type { Bytes, Imported, InputFile } from "../formats/format.ts";
import { mayHaveReadablePart } from "../formats/incomplete.ts";
import { readMapped } from "../formats/mapping-text.ts";
import type { MappingEdit } from "../formats/parse-mapping-text.ts";
import type { Finding } from "../model/finding.ts";
import { err, ok, type Result, refuse } from "../model/result.ts";
import { readRun } from "../runs/read-run.ts";
import { type Gathered, gatherImport } from "./gather-import.ts";
import type { ImportSettings, OnDisk, Progress, ReadingChoices, SourceFile } from "./importing.ts";
import type { LeftOut } from "./left-out.ts";
import { type Import, prepareImport, prepareRun, toInputs } from "./prepare-import.ts";

/** Files in UTF-8: those that cannot be read as they are, in the encoding that the reader named. */
const decodeAll = (files: readonly InputFile[], encoding: string | undefined): readonly InputFile[] =>
  encoding === undefined
    ? files
    : files.map((file) => {
        if (decodeText(file.bytes, collectFindings()).ok) return file;
        const decoded = transcode(file.bytes, encoding);
        return decoded.ok ? { name: file.name, bytes: decoded.value } : file;
      });

/** Adds to all that is told about files which others of their folder were not taken along. */
function tellLeftOut(read: Import, { count, examples }: LeftOut): Import {
  const finding: Finding = {
    message: "Files of the folder are too large or too many and were not read",
    count,
    examples,
  };
  const tell = <T extends { readonly findings: readonly Finding[] }>(told: T): T => ({
    ...told,
    findings: [...told.findings, finding],
  });
  return {
    prepared: read.prepared,
    preview: (settings, base) => tell(read.preview(settings, base)),
    settle: (settings, base) => tell(read.settle(settings, base)),
  };
}

/** Unpacks and reads files without opening them, as `prepareImport` does. */
export async function prepareFiles(
  files: readonly SourceFile[],
  reading: ReadingChoices,
  readDisk: (file: OnDisk) => Bytes,
  onProgress?: (progress: Progress) => void,
): Promise<Result<Import>> {
  const read = await prepareGathered(files, reading, readDisk, onProgress);
  return read.ok && reading.leftOut !== undefined ? ok(tellLeftOut(read.value, reading.leftOut)) : read;
}

async function prepareGathered(
  files: readonly SourceFile[],
  reading: ReadingChoices,
  readDisk: (file: OnDisk) => Bytes,
  onProgress?: (progress: Progress) => void,
): Promise<Result<Import>> {
  const gathered = await gatherImport(toInputs(files, readDisk));
  if (!gathered.ok) return gathered;
  const { files: inputs, run } = gathered.value;
  if (run !== null) {
    const read = readRun(run, decodeAll(inputs, reading.encoding), reading.repairs);
    return read.ok ? ok(prepareRun(read.value)) : read;
  }
  const read = prepareImport(inputs, reading, readDisk, onProgress);
  if (read.ok || reading.partial || !mayHaveReadablePart(read.error.map(({ code }) => code))) return read;
  // A part is offered only where there is one.
  const part = prepareImport(inputs, { ...reading, partial: true }, readDisk);
  const isReadable = part.ok && part.value.preview(AS_IT_SAYS, null).counts.entities > 0;
  return isReadable ? err(read.error.map((issue) => ({ ...issue, hasReadablePart: true as const }))) : read;
}

const AS_IT_SAYS: ImportSettings = { mapping: null, add: null };

/** Files as they say or suggest themselves, and the texts of their documents by SHA-256. */
export interface ImportedFiles extends Imported {
  readonly texts: ReadonlyMap<string, string>;
}

const NO_TEXTS: ReadonlyMap<string, string> = new Map();

/** Reads files that are unpacked, a run as such unless a mapping says how they are to be read. */
export function importGathered({ files, run }: Gathered, mapping: MappingEdit = {}): Result<ImportedFiles> {
  const [file, ...beside] = files;
  if (file === undefined) return refuse("no-file", "", "No file is named.", "Name a file.");
  if (run !== null && Object.keys(mapping).length === 0) return readRun(run, files);
  const read = readMapped({ ...file, beside }, mapping);
  return read.ok ? ok({ ...read.value, texts: NO_TEXTS }) : read;
}

/** The same, of files as they were named. */
export async function importFiles(
  files: readonly InputFile[],
  mapping: MappingEdit = {},
): Promise<Result<ImportedFiles>> {
  const gathered = await gatherImport(files);
  return gathered.ok ? importGathered(gathered.value, mapping) : gathered;
}
