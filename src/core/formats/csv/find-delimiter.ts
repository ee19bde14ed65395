const DELIMITERS = [",", ";", "\t", "|"] as const;
const MOST_LINES = 25;

/** The first lines of a text, those within quotes joined, without comments. */
function listLines(text: string): readonly string[] {
  const lines: string[] = [];
  const pattern = /(?:"(?:[^"]|"")*"|[^"\r\n])+/g;
  for (
    let found = pattern.exec(text);
    found !== null && lines.length < MOST_LINES;
    found = pattern.exec(text)
  )
    if (!/^\s*#\s/.test(found[0])) lines.push(found[0].replace(/"(?:[^"]|"")*"/g, "q"));
  return lines;
}

/** Cells in most of the lines, when most lines have that many; else 1. */
function countCells(lines: readonly string[], mark: string | RegExp): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = line.trim() === "" ? 0 : (typeof mark === "string" ? line : line.trim()).split(mark).length;
    if (cells > 0) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  const [most = [1, 0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most[1] * 2 > lines.length ? most[0] : 1;
}

/**
 * The delimiter of a table: the one by which most lines have the same number of cells, and the most of them; a heading with
 * commas does not make a table of semicolons one of commas. The file may say so itself (`sep=;`, as Excel writes). Spaces only
 * where nothing else parts the lines, and all have as many.
 */
export function findDelimiter(text: string): string {
  const declared = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const lines = listLines(text.slice(0, 100_000));
  let best: { readonly mark: string; readonly cells: number } = { mark: ",", cells: 1 };
  for (const mark of DELIMITERS) {
    const cells = countCells(lines, mark);
    if (cells > best.cells) best = { mark, cells };
  }
  if (best.cells > 1) return best.mark;
  const first = lines[0] ?? "";
  const marked = DELIMITERS.reduce(
    (most, mark) => (first.split(mark).length > first.split(most).length ? mark : most),
    ",",
  );
  if (first.includes(marked)) return marked;
  return countCells(lines, /[ \t]+/) > 1 && lines.length > 1 ? " " : ",";
}
