import type { DrawnPart, DrawnPicture } from "./drawn-part.ts";
import { createPictureCost } from "./picture-cost.ts";
import { type Refinement, refinePicture } from "./refine-picture.ts";

export interface PictureSearch {
  /** Beginnings, best refined each on its own. */
  readonly starts: readonly DrawnPicture[];
  /** Rounds of one refinement. */
  readonly rounds: number;
  /** How often the best picture so far is warmed up and refined again. */
  readonly returns: number;
  readonly seed: number;
  readonly home?: NonNullable<Refinement["home"]>;
  /** Told of every refinement: the least cost so far. */
  readonly onStep?: (least: number) => void;
}

/**
 * The cheapest picture that so many refinements find: all starts, then again and again from the best one. Deterministic.
 * Costs seconds for fifty entities and minutes for a hundred: meant for pictures that are computed once and kept.
 */
export function searchPicture(part: DrawnPart, search: PictureSearch): DrawnPicture {
  const { home } = search;
  const held = home === undefined ? {} : { home };
  const priceOf = (picture: DrawnPicture): number => createPictureCost(part, picture, home ?? null).total();
  let best: DrawnPicture | null = null;
  let least = Number.POSITIVE_INFINITY;
  const consider = (picture: DrawnPicture): void => {
    const price = priceOf(picture);
    if (price < least) {
      least = price;
      best = picture;
    }
    search.onStep?.(least);
  };
  search.starts.forEach((start, i) => {
    consider(
      refinePicture(part, start, {
        rounds: search.rounds,
        seed: search.seed + i,
        reach: 60,
        heat: 5,
        ...held,
      }),
    );
  });
  for (let i = 0; i < search.returns && best !== null; i++) {
    // Warm, warmer, hardly: what a small shake does not better, a larger one may.
    const warmth = [0.5, 1, 0.25][i % 3] ?? 1;
    consider(
      refinePicture(part, best, {
        rounds: search.rounds,
        seed: search.seed + 1000 + i,
        reach: 60 * warmth,
        heat: 5 * warmth,
        ...held,
      }),
    );
  }
  if (best === null) throw new Error("A picture needs a beginning.");
  return best;
}
