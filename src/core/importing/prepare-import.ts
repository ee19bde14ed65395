import { transcode } from "../formats/bytes/transcode.ts";
import { collectFindings } from "../formats/findings.ts";
import type { Bytes, Imported, InputFile } from "../formats/format.ts";
import { guessMapping, isCertain, type Mapping } from "../formats/mapping.ts";
import { listMappingColumns } from "../formats/mapping-columns.ts";
import { readGraphFile } from "../formats/read-graph-file.ts";
import { toDataset } from "../formats/to-dataset.ts";
import { mergeDatasets } from "../merge/merge-datasets.ts";
import type { Dataset } from "../model/dataset.ts";
import { err, ok, type Result, refuse } from "../model/result.ts";
import type { ReadRun } from "../runs/read-run.ts";
import type {
  ImportSettings,
  OnDisk,
  Prepared,
  Preview,
  Progress,
  ReadingChoices,
  SourceFile,
} from "./importing.ts";
import { previewImport, type Settled } from "./preview-import.ts";

/** Files that were read and can be looked at, or opened, under any settings. */
export interface Import {
  readonly prepared: Prepared;
  readonly preview: (settings: ImportSettings, base: Dataset | null) => Preview;
  /** What the settings make of the files; merged with `base` when they say so. */
  readonly settle: (settings: ImportSettings, base: Dataset | null) => Settled;
}

/** Files of rows, of which one may hold the nodes and one the edges. */
const TOGETHER = /\.(csv|tsv|tab|txt|jsonl|ndjson|parquet)$/i;

const INCOMPLETE_MARK = " (incomplete)";

const isInMemory = (bytes: Bytes | OnDisk): bytes is Bytes => "subarray" in bytes;

const isSameEnds = (a: Mapping["ends"], b: Mapping["ends"]) =>
  a?.source === b?.source && a?.target === b?.target && a?.sourceName === b?.sourceName;

/** What the reader left open, as the file suggests it. */
const fillMapping = (mapping: Mapping, guess: Mapping): Mapping => ({
  ...mapping,
  entityType: mapping.entityType ?? guess.entityType,
  relationType: mapping.relationType.length > 0 ? mapping.relationType : guess.relationType,
  document: mapping.document ?? guess.document,
  ...(mapping.address === undefined && guess.address !== undefined ? { address: guess.address } : {}),
  ...(mapping.from === null && mapping.to === null ? { from: guess.from, to: guess.to } : {}),
});

function toDatasetAs(imported: Imported, mapping: Mapping | null): Pick<Settled, "dataset" | "findings"> {
  const { inspected, inspectAs, dataset, findings } = imported;
  if (mapping === null || inspected === undefined) return { dataset, findings };
  const isOther = mapping.ends != null && !isSameEnds(mapping.ends, inspected.table?.ends);
  const again = isOther ? inspectAs?.(mapping) : undefined;
  const graph = again?.ok === true ? again.value : inspected;
  const told = collectFindings();
  if (again?.ok === false) for (const { message, at } of again.error) told.add(message, at?.line);
  return {
    dataset: toDataset(
      graph,
      told,
      isOther ? fillMapping(mapping, guessMapping(graph)) : mapping,
      dataset.title,
    ),
    findings: [...graph.findings, ...told.list()],
  };
}

/** Files with their bytes at hand, those on disk through `readDisk`. */
export const toInputs = (
  files: readonly SourceFile[],
  readDisk: (file: OnDisk) => Bytes,
): readonly InputFile[] =>
  files.map(({ name, bytes }) => ({ name, bytes: isInMemory(bytes) ? bytes : readDisk(bytes) }));

/** What the settings make of files, worked out once for the last settings asked for. */
function createSettle(
  readAs: (mapping: Mapping | null) => Pick<Settled, "dataset" | "findings">,
): Import["settle"] {
  let last: { readonly key: string; readonly base: Dataset | null; readonly settled: Settled } | null = null;
  return (settings, base) => {
    const key = JSON.stringify(settings);
    if (last?.key === key && last.base === base) return last.settled;
    const alone = readAs(settings.mapping);
    const merged =
      settings.add === null || base === null ? null : mergeDatasets(base, alone.dataset, settings.add);
    const settled: Settled =
      merged === null
        ? { ...alone, alone: alone.dataset, merged }
        : {
            alone: alone.dataset,
            dataset: merged.dataset,
            findings: [...alone.findings, ...merged.findings],
            merged,
          };
    last = { key, base, settled };
    return settled;
  };
}

/** A run, which leaves nothing to map. */
export function prepareRun({ texts, what, ...imported }: ReadRun): Import {
  const settle = createSettle(() => imported);
  return {
    prepared: { ...toPrepared(imported), texts, what },
    settle,
    preview: (settings, base) => previewImport(settle(settings, base), base),
  };
}

function toPrepared({ dataset, inspected, isRestored = false, ...imported }: Imported): Prepared {
  const columns = inspected === undefined ? { nodes: [], edges: [] } : listMappingColumns(inspected);
  const guess = inspected === undefined ? null : guessMapping(inspected, columns);
  return {
    title: dataset.title,
    format: [imported.format, imported.version].filter((part) => part !== undefined).join(" "),
    encoding: imported.encoding ?? null,
    guess,
    columns,
    isCertain: guess === null || isRestored || isCertain(guess, columns),
    isRestored,
    isIncomplete: imported.isIncomplete ?? false,
    rows: inspected?.rows ?? null,
  };
}

const markIncomplete = (imported: Imported): Imported =>
  imported.isIncomplete === true
    ? { ...imported, dataset: { ...imported.dataset, title: `${imported.dataset.title}${INCOMPLETE_MARK}` } }
    : imported;

/**
 * Reads the files of one graph (one file, or the tables of nodes and edges) without opening them. All or nothing unless
 * the reading is partial; `onProgress` is told about every quarter of a megabyte. `readDisk` takes files that are not in
 * memory. What the settings make of the files is worked out once for the last settings asked for.
 */
export function prepareImport(
  files: readonly SourceFile[],
  { repairs, partial, encoding }: ReadingChoices,
  readDisk: (file: OnDisk) => Bytes,
  onProgress?: (progress: Progress) => void,
): Result<Import> {
  const inputs: InputFile[] = [];
  for (const { name, bytes } of toInputs(files, readDisk)) {
    const decoded = encoding === undefined ? ok(bytes) : transcode(bytes, encoding);
    if (!decoded.ok)
      return err(decoded.error.map((issue) => ({ ...issue, at: { file: name, ...issue.at } })));
    inputs.push({ name, bytes: decoded.value });
  }
  const [file, ...beside] = inputs;
  if (file === undefined) return refuse("no-file", "", "No file was chosen.");
  if (beside.length > 0 && !inputs.every(({ name }) => TOGETHER.test(name)))
    return refuse(
      "several-files",
      "",
      "Only tables of nodes and edges are opened together.",
      "Open one file, then add the other to it.",
    );
  const total = inputs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const read = readGraphFile({
    ...file,
    beside,
    repairs,
    partial,
    mayAsk: true,
    onProgress: (bytes, entities, relations) => onProgress?.({ bytes, total, entities, relations }),
  });
  if (!read.ok) return read;
  const imported = markIncomplete(encoding === undefined ? read.value : { ...read.value, encoding });

  const settle = createSettle((mapping) => toDatasetAs(imported, mapping));
  return ok({
    prepared: toPrepared(imported),
    settle,
    preview: (settings, base) => previewImport(settle(settings, base), base),
  });
}
