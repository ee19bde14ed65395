import { err, ok, type Result, refuse } from "../model/result.ts";
import { CONTAINERS } from "./containers/containers.ts";
import type { InputFile } from "./format.ts";
import { detectFormat } from "./read-graph-file.ts";

const HEAD = 16;
const MOST_LAYERS = 3;

const TABLE = /\.(csv|tsv|tab|txt|jsonl|ndjson|parquet)$/i;

async function unpack(file: InputFile, layers: number): Promise<Result<readonly InputFile[]>> {
  const head = file.bytes.subarray(0, HEAD);
  const container = layers === 0 ? undefined : CONTAINERS.find(({ matches }) => matches(head));
  if (container === undefined) return ok([file]);
  const unpacked = await container.unpack(file);
  if (!unpacked.ok)
    return err(unpacked.error.map((issue) => ({ ...issue, at: { ...issue.at, file: file.name } })));
  // What Parquet holds is no container again.
  if (container.id === "parquet") return unpacked;
  const inner: InputFile[] = [];
  for (const each of unpacked.value) {
    const further = await unpack(each, layers - 1);
    if (!further.ok) return further;
    inner.push(...further.value);
  }
  return ok(inner);
}

/** Of the files of an archive those that are a graph: all of its tables, else the one file that a reader knows best. */
function pickGraph(files: readonly InputFile[], isFolder: boolean): Result<readonly InputFile[]> {
  if (files.length < 2) return ok(files);
  const what = isFolder ? "folder" : "archive";
  const openOne = isFolder ? "Open one of them." : "Unpack it, and open one of them.";
  const known = files.filter((file) => detectFormat(file) !== null);
  const others = known.filter(({ name }) => !TABLE.test(name));
  if (others.length === 1 || (others.length === 0 && known.length > 0))
    return ok(others.length === 1 ? others : known);
  const names = known.map(({ name }) => name).slice(0, 6);
  return known.length === 0
    ? refuse(
        "packed",
        "",
        `No file in this ${what} is a graph.`,
        isFolder ? "See docs/formats.md for what is read." : "Unpack it, and see what is in it.",
      )
    : refuse("packed", "", `This ${what} holds several graphs: ${names.join(", ")}.`, openOne);
}

/** Files as they are inside of archives, workbooks and Parquet, for each file that was given. */
export async function unpackFiles(
  files: readonly InputFile[],
): Promise<Result<readonly (readonly InputFile[])[]>> {
  const all: (readonly InputFile[])[] = [];
  for (const file of files) {
    const unpacked = await unpack(file, MOST_LAYERS);
    if (!unpacked.ok) return unpacked;
    all.push(unpacked.value);
  }
  return ok(all);
}

/** Of what was unpacked the files that are one graph; what was opened as a folder is looked at as a whole. */
export function pickGraphs(
  unpacked: readonly (readonly InputFile[])[],
  isFolder = false,
): Result<readonly InputFile[]> {
  const all: InputFile[] = [];
  for (const files of isFolder ? [unpacked.flat()] : unpacked) {
    const picked = pickGraph(files, isFolder);
    if (!picked.ok) return picked;
    all.push(...picked.value);
  }
  return ok(all);
}
