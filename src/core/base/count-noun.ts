import { formatCount } from "./format-count.ts";

/** `1 path`, `2,000 paths`; a plural that is not made with an s is given. */
export const countNoun = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
