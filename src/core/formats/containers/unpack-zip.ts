import { ok, type Result, refuse } from "../../model/result.ts";
import type { InputFile } from "../format.ts";
import { isBomb, refuseBomb, refuseBroken } from "./caps.ts";
import { unpackWorkbook } from "./unpack-workbook.ts";

/** What systems put into archives beside the files themselves. */
const OWN = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/;
const MOST_FILES = 10_000;

/** The files inside an archive (or the sheets of a workbook), refused when they grow beyond what graph files do. */
export async function unpackZip({ name, bytes }: InputFile): Promise<Result<readonly InputFile[]>> {
  const { unzipSync } = await import("fflate");
  let unpacked = 0;
  let count = 0;
  const isTooMuch = () => isBomb(bytes.length, unpacked) || count > MOST_FILES;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes.subarray(), {
      filter({ name: path, originalSize }) {
        if (OWN.test(path)) return false;
        unpacked += originalSize;
        count++;
        return !isTooMuch();
      },
    });
  } catch (error) {
    if (error instanceof Error && "code" in error) return refuseBroken("ZIP archive");
    throw error;
  }
  if (isTooMuch()) return refuseBomb();
  if ("xl/workbook.xml" in entries) return unpackWorkbook(name, entries);
  if ("word/document.xml" in entries || "ppt/presentation.xml" in entries)
    return refuse("packed", "", "This is an office document, not a graph file.", "Save its table as CSV.");
  const files = Object.entries(entries).map(([path, content]) => ({ name: path, bytes: content }));
  return files.length === 0 ? refuse("packed", "", "This ZIP archive is empty.") : ok(files);
}
