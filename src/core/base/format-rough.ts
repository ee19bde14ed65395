import { formatCount } from "./format-count.ts";

const LARGE = [
  { from: 1e9, word: "billion" },
  { from: 1e6, word: "million" },
] as const;

/** A whole number that is there to be compared, not to be counted with: `4.1 million`; below a million every digit. */
export function formatRough(count: number): string {
  const unit = LARGE.find(({ from }) => count >= from);
  return unit === undefined
    ? formatCount(count)
    : `${Number((Math.floor((count / unit.from) * 10) / 10).toFixed(1))} ${unit.word}`;
}
