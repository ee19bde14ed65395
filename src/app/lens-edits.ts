import type { Facet } from "../core/engine.ts";
import type { Lens } from "../core/lens/lens.ts";
import { changeArgument } from "../core/lens/set-argument.ts";

/** What a click on a legend row does. */
export type FacetChange = Parameters<typeof changeArgument>[2];

/** The lens with one filter's argument replaced; none takes the filter away. */
export function withFilter(lens: Lens, filter: string, argument: string | undefined): Lens {
  const rest = Object.entries(lens).filter(([id]) => id !== filter);
  return Object.fromEntries(argument === undefined ? rest : [...rest, [filter, argument]]);
}

/**
 * The lens after a click on a facet: `toggle` hides or shows a value, `only` leaves it alone (asked again, all come
 * back), `invert` swaps what is shown and what is hidden.
 */
export function changeFacet(lens: Lens, facet: Facet, change: FacetChange): Lens {
  const before = lens[facet.filter];
  const after = changeArgument(before, facet.values, change);
  const isUndone = change.kind === "only" && after === before;
  return withFilter(lens, facet.filter, isUndone ? undefined : after);
}
