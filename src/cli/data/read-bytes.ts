import { readFileSync, statSync } from "node:fs";
import type { Bytes } from "../../core/formats/format.ts";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import { bytesOnDisk } from "./bytes-on-disk.ts";

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "There is no such file or folder."],
  ["EACCES", "It may not be read."],
  ["EPERM", "It may not be read."],
  ["EISDIR", "It is a folder; a file was expected."],
  ["ENOTDIR", "A part of the path is a file, not a folder."],
  ["ENOSPC", "The disk is full."],
  ["EROFS", "It may not be written: the disk is read-only."],
]);

/** An error of the file system as an issue; anything else is a programmer error and is thrown on. */
export function refuseFile(error: unknown, path: string): Result<never> {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  const reason = REASONS.get(error.code) ?? `It cannot be used (${error.code}).`;
  return refuse("file", path, reason, "Check the path.");
}

/** Bytes of a file. */
export function readBytes(path: string): Result<Uint8Array> {
  try {
    return ok(readFileSync(path));
  } catch (error) {
    return refuseFile(error, path);
  }
}

/** Files from this size on are not taken into memory as a whole. */
const LARGE = 8e6;

/** Bytes of a file; those of a large one are read from disk as they are asked for. */
export function openBytes(path: string): Result<Bytes> {
  try {
    const status = statSync(path);
    if (!status.isFile() || status.size < LARGE) return ok(readFileSync(path));
    const bytes = bytesOnDisk(path, status.size);
    // Whether it may be read is said here.
    bytes.subarray(0, 1);
    return ok(bytes);
  } catch (error) {
    return refuseFile(error, path);
  }
}
