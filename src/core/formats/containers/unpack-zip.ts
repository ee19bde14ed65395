import { ok, type Result, refuse } from "../../model/result.ts";
import type { InputFile } from "../format.ts";
import { unpackWorkbook } from "./unpack-workbook.ts";
import { unzip } from "./unzip.ts";

/** The files inside an archive (or the sheets of a workbook), refused when they grow beyond what graph files do. */
export async function unpackZip({ name, bytes }: InputFile): Promise<Result<readonly InputFile[]>> {
  const unzipped = await unzip(bytes.subarray());
  if (!unzipped.ok) return unzipped;
  const entries = unzipped.value;
  if ("xl/workbook.xml" in entries) return unpackWorkbook(name, entries);
  if ("word/document.xml" in entries || "ppt/presentation.xml" in entries)
    return refuse("packed", "", "This is an office document, not a graph file.", "Save its table as CSV.");
  const files = Object.entries(entries).map(([path, content]) => ({ name: path, bytes: content }));
  return files.length === 0 ? refuse("packed", "", "This ZIP archive is empty.") : ok(files);
}
