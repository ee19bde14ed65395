import type { Bytes } from "../core/formats/format.ts";
import type { OnDisk } from "../core/importing/importing.ts";

/** Only workers may read a file while their caller waits; the type of the reader lies in the library for workers. */
declare const FileReaderSync: new () => { readAsArrayBuffer(blob: Blob): ArrayBuffer };

/** The bytes of a file of the page, read from disk piece by piece: the whole file is never in memory. */
export function readDisk(file: OnDisk): Bytes {
  if (!(file instanceof Blob)) throw new Error("Not a file of the page.");
  const reader = new FileReaderSync();
  return {
    length: file.size,
    subarray: (start = 0, end = file.size) =>
      new Uint8Array(reader.readAsArrayBuffer(file.slice(Math.max(0, start), Math.min(end, file.size)))),
  };
}
