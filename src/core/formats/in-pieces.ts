const PIECE = 1 << 16;

/** Lines joined into pieces of about 64 kB, each line ended by a line feed: few enough to pass on, small enough to stream. */
export function* inPieces(lines: Iterable<string>): Iterable<string> {
  let piece = "";
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
