import type { AttributeValue } from "../../model/dataset.ts";

/** The columns of the two ends of relations, by their titles. */
export interface EndPair {
  readonly source: string;
  readonly target: string;
}

/** Rows of one kind before it is known what they are, whatever file they come from. */
export interface RecordTable {
  /** The name of the file or of the list. */
  readonly name: string;
  /** What the rows are, where the file itself says so. */
  readonly kind?: "nodes" | "edges";
  readonly titles: readonly string[];
  /** The column of the ids, where it is known. */
  readonly idTitle?: string;
  /** The columns of the two ends, where the format itself says which they are. */
  readonly ends?: EndPair;
  readonly size: number;
  readonly lineOf: (row: number) => number | undefined;
  /** A cell exactly as it is written, empty where there is none. */
  readonly textOf: (row: number, title: string) => string;
  /** The filled cells but those of `skip`, typed. The map is the caller's own. */
  readonly valuesOf: (row: number, skip: ReadonlySet<string>) => Map<string, AttributeValue>;
}

/** What is known of a column from its first cells. */
export interface ColumnSample {
  readonly title: string;
  /** Filled cells among the first rows, at most `MOST_SAMPLED`. */
  readonly texts: readonly string[];
  /** Share of the first rows that have a cell. */
  readonly filled: number;
}

const MOST_SAMPLED = 300;

/** The first cells of every column. */
export function sampleColumns({ titles, size, textOf }: RecordTable): readonly ColumnSample[] {
  const rows = Math.min(size, MOST_SAMPLED);
  return titles.map((title) => {
    const texts: string[] = [];
    for (let row = 0; row < rows; row++) {
      const text = textOf(row, title).trim();
      if (text !== "") texts.push(text);
    }
    return { title, texts, filled: rows === 0 ? 0 : texts.length / rows };
  });
}
