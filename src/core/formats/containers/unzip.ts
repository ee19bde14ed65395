import { ok, type Result } from "../../model/result.ts";
import { isBomb, refuseBomb, refuseBroken } from "./caps.ts";

/** What systems put into archives beside the files themselves. */
const OWN = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/;
const MOST_FILES = 10_000;

/** The files inside an archive by their paths, refused when they are broken or grow beyond what such files do. */
export async function unzip(bytes: Uint8Array): Promise<Result<Readonly<Record<string, Uint8Array>>>> {
  const { unzipSync } = await import("fflate");
  let unpacked = 0;
  let count = 0;
  const isTooMuch = () => isBomb(bytes.length, unpacked) || count > MOST_FILES;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
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
  return isTooMuch() ? refuseBomb() : ok(entries);
}
