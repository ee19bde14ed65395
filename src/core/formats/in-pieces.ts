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

/** As `inPieces`, for rows by number that end their line themselves: no iterator between the writer and the piece. */
export function* rowsInPieces(rows: number, textOf: (row: number) => string): Iterable<string> {
  let piece = "";
  for (let row = 0; row < rows; row++) {
    piece += textOf(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
