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

interface Parting {
  /** Cells in most of the lines; 1 where no number of cells prevails. */
  readonly cells: number;
  /** Whether all lines have as many. */
  readonly isEven: boolean;
}

function partLines(lines: readonly string[], mark: string | RegExp): Parting {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = (typeof mark === "string" ? line : line.trim()).split(mark).length;
    counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  const [[cells, times] = [1, 0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { cells: times * 2 > lines.length ? cells : 1, isEven: times === lines.length };
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
  const partings = DELIMITERS.map((mark) => ({ mark, ...partLines(lines, mark) })).filter(
    ({ cells }) => cells > 1,
  );
  const [best] = partings.sort((a, b) => Number(b.isEven) - Number(a.isEven) || b.cells - a.cells);
  if (best !== undefined) return best.mark;
  const first = lines[0] ?? "";
  const marked = DELIMITERS.reduce(
    (most, mark) => (first.split(mark).length > first.split(most).length ? mark : most),
    ",",
  );
  if (first.includes(marked)) return marked;
  const spaced = partLines(lines, /[ \t]+/);
  return spaced.cells > 1 && spaced.isEven && lines.length > 1 ? " " : ",";
}
