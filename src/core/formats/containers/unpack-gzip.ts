import { ok, type Result } from "../../model/result.ts";
import type { InputFile } from "../format.ts";
import { isBomb, refuseBomb, refuseBroken } from "./caps.ts";

const PIECE = 1 << 18;

function joinPieces(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The file inside a gzip file, refused when it grows beyond what a graph file does. */
export async function unpackGzip({ name, bytes }: InputFile): Promise<Result<readonly InputFile[]>> {
  const { Gunzip } = await import("fflate");
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isEnded = false;
  const gunzip = new Gunzip((piece, isLast) => {
    pieces.push(piece);
    length += piece.length;
    isEnded ||= isLast;
  });
  try {
    for (let start = 0; start < bytes.length; start += PIECE) {
      const end = Math.min(start + PIECE, bytes.length);
      gunzip.push(bytes.subarray(start, end), end === bytes.length);
      if (isBomb(end, length)) return refuseBomb();
    }
  } catch (error) {
    if (error instanceof Error && "code" in error) return refuseBroken("gzip file");
    throw error;
  }
  if (!isEnded) return refuseBroken("gzip file");
  return ok([{ name: name.replace(/\.gz$/i, ""), bytes: joinPieces(pieces, length) }]);
}
