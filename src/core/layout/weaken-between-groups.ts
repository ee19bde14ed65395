import type { Springs } from "./springs.ts";

/** Pull of a spring between two groups, against one inside a group: as low as leaves the stress of the picture as it was. */
const BETWEEN = 0.6;

/** The same springs, those between two groups weaker: what belongs together gathers, and groups drift apart. */
export function weakenBetweenGroups(springs: Springs, group: Uint32Array): Springs {
  const weight = springs.weight.map((value, e) =>
    group[springs.source[e] ?? 0] === group[springs.target[e] ?? 0] ? value : value * BETWEEN,
  );
  return { ...springs, weight };
}
