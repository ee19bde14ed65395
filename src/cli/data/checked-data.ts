import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Dataset } from "../../core/model/dataset.ts";
import { listParts, readFolder } from "./read-folder.ts";

/** Letters of a SHA-256 in hexadecimal. */
const HASH_LENGTH = 64;

/** The hash of the names and bytes of a data folder's files. */
function hashFolder(folder: string): string {
  const hash = createHash("sha256");
  for (const name of listParts(folder)) {
    const bytes = readFileSync(join(folder, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** Keeps what a data folder says, checked once, in a file. A folder that is refused is not kept. */
export function keepChecked(folder: string, file: string): void {
  const read = readFolder(folder, folder);
  if (read.ok)
    writeFileSync(
      file,
      Buffer.concat([Buffer.from(hashFolder(folder), "latin1"), serialize(read.value.dataset)]),
    );
}

/** What a data folder says, where its files are those that were checked, byte for byte; null where they are not. */
export function findChecked(folder: string, file: string): Dataset | null {
  try {
    const kept = readFileSync(file);
    const isSame = kept.toString("latin1", 0, HASH_LENGTH) === hashFolder(folder);
    return isSame ? deserialize(kept.subarray(HASH_LENGTH)) : null;
  } catch {
    // Nothing is kept, or by another version of Node: the folder is read.
    return null;
  }
}
