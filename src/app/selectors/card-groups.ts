import type { FoundPath } from "../../core/paths/query.ts";

/** A card with the later ones that say nearly the same. */
export interface CardWithTwins {
  readonly path: FoundPath;
  readonly twins: readonly FoundPath[];
}

/** Cards of one pattern. */
export interface CardGroup {
  readonly pattern: string;
  readonly heading: string;
  readonly cards: readonly CardWithTwins[];
}

/** `Via company, then state: trade, then conflict` of `State · Trade · Company · … `. */
function toHeading(pattern: string): string {
  const parts = pattern.split(" · ").map((part) => part.toLowerCase());
  if (parts.length % 2 === 0) return pattern;
  const inner = parts.filter((_, i) => i % 2 === 0).slice(1, -1);
  const families = parts.filter((_, i) => i % 2 === 1);
  const way = inner.length === 0 ? "Directly" : `Via ${inner.join(", then ")}`;
  return `${way}: ${families.join(", then ")}`;
}

/** The paths by pattern, patterns in order of their best path, twins under their better twin; none is lost. */
export function groupCards(paths: readonly FoundPath[]): readonly CardGroup[] {
  const patterns = [...new Set(paths.map(({ pattern }) => pattern))];
  return patterns.map((pattern) => {
    const alike = paths.filter((path) => path.pattern === pattern);
    const isFolded = ({ twinOf }: FoundPath) => alike.some(({ rank }) => rank === twinOf);
    const cards = alike
      .filter((path) => !isFolded(path))
      .map((path) => ({ path, twins: alike.filter(({ twinOf }) => twinOf === path.rank) }));
    return { pattern, heading: toHeading(pattern), cards };
  });
}
