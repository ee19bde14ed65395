import { closeSync, openSync, readSync } from "node:fs";
import type { Bytes } from "../../core/formats/format.ts";

function readPart(path: string, start: number, end: number): Uint8Array {
  const part = new Uint8Array(Math.max(0, end - start));
  const descriptor = openSync(path, "r");
  try {
    let length = 0;
    for (let more = -1; length < part.length && more !== 0; length += more)
      more = readSync(descriptor, part, length, part.length - length, start + length);
    return part.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

/** The bytes of a file of `length`, read from disk piece by piece: a reader that takes them so never has the whole file in memory. */
export const bytesOnDisk = (path: string, length: number): Bytes => ({
  length,
  subarray: (start = 0, end = length) => readPart(path, Math.max(0, start), Math.min(end, length)),
});
