import type { FoundPath } from "../../core/paths/query.ts";

/** A card with the later ones that say nearly the same. */
export interface CardWithTwins {
  readonly path: FoundPath;
  readonly twins: readonly FoundPath[];
}

/** The paths in order of rank, each twin under the better one that it is like; none is lost. */
export function foldTwins(paths: readonly FoundPath[]): readonly CardWithTwins[] {
  const ranks = new Set(paths.map(({ rank }) => rank));
  return paths
    .filter(({ twinOf }) => twinOf === null || !ranks.has(twinOf))
    .map((path) => ({ path, twins: paths.filter(({ twinOf }) => twinOf === path.rank) }));
}
