/** Both bounds count; one may be open. */
export interface RangeArgument {
  readonly low: number;
  readonly high: number;
}

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const RANGE = new RegExp(`^(${NUMBER})?\\.\\.(${NUMBER})?$`, "i");

/** `2..5`, `2..` or `..5`; null when it cannot be read, has no bound or ends before it starts. */
export function readRange(text: string): RangeArgument | null {
  const match = RANGE.exec(text.trim());
  if (match === null) return null;
  const [, from, to] = match;
  const range = {
    low: from === undefined ? -Infinity : Number(from),
    high: to === undefined ? Infinity : Number(to),
  };
  return (from === undefined && to === undefined) || range.low > range.high ? null : range;
}

/** Such a text; undefined when it restricts nothing. */
export const writeRange = ({ low, high }: RangeArgument): string | undefined =>
  low === -Infinity && high === Infinity
    ? undefined
    : `${low === -Infinity ? "" : low}..${high === Infinity ? "" : high}`;

export const isWithin = ({ low, high }: RangeArgument, value: number): boolean =>
  value >= low && value <= high;

/** The range, stretched as far as this number. */
export const stretch = ({ low, high }: RangeArgument, value: number): RangeArgument => ({
  low: Math.min(low, value),
  high: Math.max(high, value),
});

/** `at least 2`, `at most 5`, `2 to 5`, `2`. */
export function formatRange({ low, high }: RangeArgument): string {
  if (low === high) return `${low}`;
  if (high === Infinity) return `at least ${low}`;
  return low === -Infinity ? `at most ${high}` : `${low} to ${high}`;
}
