import type { SourceFile } from "../../core/importing/importing.ts";

/** Bytes copied at a time: few enough to be no pause for the page. */
const PIECE = 1_000_000;

/**
 * A copy of a file's bytes that outlasts the file. Browsers store a chosen file as a reference to the disk (Chromium does, whatever
 * the form it is handed over in), which is broken as soon as the file is moved, changed or deleted.
 */
export async function copyBytes({ name, bytes }: SourceFile): Promise<Blob> {
  if (bytes instanceof Uint8Array) return new Blob([new Uint8Array(bytes)]);
  if (!(bytes instanceof Blob)) throw new Error(`${name} is not of a kind that can be stored.`);
  const pieces: Blob[] = [];
  try {
    for (let at = 0; at < bytes.size; at += PIECE)
      pieces.push(new Blob([await bytes.slice(at, at + PIECE).arrayBuffer()]));
  } catch (error) {
    if (error instanceof DOMException)
      throw new Error(`${name} has changed on disk, or can no longer be read there.`);
    throw error;
  }
  return new Blob(pieces);
}
