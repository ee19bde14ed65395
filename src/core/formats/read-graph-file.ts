import { type Err, err, type Issue, type Result, refuse } from "../model/result.ts";
import { toLatin } from "./bytes/detect-encoding.ts";
import {
  type Bytes,
  type Format,
  type FormatReader,
  type Imported,
  isReadable,
  type ReadInput,
} from "./format.ts";
import { FORMATS } from "./formats.ts";
import type { RawGraph } from "./raw-graph.ts";

const HEAD = 4096;

/** What a file that is none of ours looks like, for the message. */
function describeContent(bytes: Bytes): string {
  if (bytes.length === 0) return "The file is empty.";
  const head = toLatin(bytes.subarray(0, 512), 512).replaceAll("\0", "").trimStart();
  if (head.startsWith("PK\u0003\u0004"))
    return "This is a ZIP archive (or an office document), not a graph file.";
  if (head.startsWith("\u001f\u008b")) return "This file is packed with gzip.";
  if (/^(<!doctype html|<html)/i.test(head)) return "This is a web page, not a graph file.";
  const root = /<([A-Za-z][\w:.-]*)/.exec(
    head.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\w[^>]*>/g, ""),
  )?.[1];
  if (head.startsWith("<") && root !== undefined) return `This is an XML file that begins with <${root}>.`;
  return "This file is in no form that Corridor reads.";
}

const listReadable = () =>
  FORMATS.filter(isReadable)
    .map(({ label }) => label)
    .join(", ");

/** The format that a file is in, by its content before its name; `null` when no reader knows it. */
export function detectFormat({ name, bytes }: Pick<ReadInput, "name" | "bytes">): Format | null {
  const head = bytes.subarray(0, HEAD);
  let best: { readonly format: Format; readonly certainty: number } | null = null;
  for (const format of FORMATS) {
    if (!isReadable(format)) continue;
    const certainty = format.detect?.(name, head) ?? 0;
    if (certainty > (best?.certainty ?? 0)) best = { format, certainty };
  }
  return best?.format ?? null;
}

function refuseFormat({ bytes }: ReadInput, format: Format | null): Err<readonly Issue[]> {
  if (format !== null && bytes.length > 0)
    return refuse(
      "own-form",
      "",
      "This file is in Corridor's own form: there is nothing to map.",
      "See what is in it with `corridor info` or `corridor check`.",
    );
  return refuse("unknown-format", "", describeContent(bytes), `Corridor opens: ${listReadable()}.`);
}

function readWith<T>(
  input: ReadInput,
  pick: (reader: FormatReader) => ((input: ReadInput) => Result<T>) | undefined,
): Result<T> {
  const format = detectFormat(input);
  const read = format === null || input.bytes.length === 0 ? undefined : pick(format);
  const result = read === undefined ? refuseFormat(input, format) : read(input);
  if (result.ok) return result;
  // What is wrong with the file as a whole stands at its start; the place of a record follows from its path.
  const toPlace = ({ path, at }: Issue) => ({
    file: input.name,
    ...(path === "" ? { line: 1, column: 1 } : {}),
    ...at,
  });
  return err(result.error.map((issue) => ({ ...issue, at: toPlace(issue) })));
}

/**
 * Opens a graph file of any known format, all or nothing: the answer is a whole data set with a report of what was renamed or
 * repaired, or issues that name file, line and column. Never throws on any bytes.
 */
export const readGraphFile = (input: ReadInput): Result<Imported> => readWith(input, ({ read }) => read);

/** What a foreign graph file says before any mapping, for `corridor inspect`. */
export const inspectGraphFile = (input: ReadInput): Result<RawGraph> =>
  readWith(input, ({ inspect }) => inspect);
