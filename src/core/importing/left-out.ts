import { cutText } from "../base/cut-text.ts";

/** Files of a folder that were not read. */
export interface LeftOut {
  readonly count: number;
  /** The first few of their paths. */
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 3;
const MOST_LETTERS = 60;

export const listLeftOut = (paths: readonly string[]): LeftOut => ({
  count: paths.length,
  examples: paths.slice(0, MOST_EXAMPLES),
});

/** `2 files are too large or too many and were not read: a.txt, b.txt.` */
export function describeLeftOut({ count, examples }: LeftOut): string {
  const files =
    count === 1
      ? "One file is too large or one too many and was"
      : `${count} files are too large or too many and were`;
  const more = count > examples.length ? " …" : ".";
  return `${files} not read: ${examples.map((path) => cutText(path, MOST_LETTERS)).join(", ")}${more}`;
}
