const PIECE = 1 << 16;

/** Lines joined into pieces of about 64 kB, each line ended by a line feed: few enough to pass on, small enough to stream. */
export function* inPieces(lines: Iterable<string>): Iterable<string> {
  let piece: string[] = [];
  let length = 0;
  for (const line of lines) {
    piece.push(line, "\n");
    length += line.length + 1;
    if (length < PIECE) continue;
    yield piece.join("");
    piece = [];
    length = 0;
  }
  if (length > 0) yield piece.join("");
}
