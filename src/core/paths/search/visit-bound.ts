/**
 * Least cost of a walk from a node that visits all required nodes not yet visited, in the best order, and ends at a
 * target (Held and Karp 1962 over the required nodes). `toRequired[i]` holds the distances to the i-th of `required`.
 */
export function createVisitBound(
  required: readonly number[],
  toRequired: readonly Float64Array[],
  toTarget: Float64Array,
): (node: number, visited: number) => number {
  const count = required.length;
  const full = (1 << count) - 1;
  // rest[visited * count + i]: from the i-th required node, itself visited.
  const rest = new Float64Array((full + 1) * count).fill(Infinity);
  const boundFrom = (node: number, visited: number): number => {
    if (visited === full) return toTarget[node] ?? Infinity;
    let least = Infinity;
    for (let i = 0; i < count; i++) {
      if ((visited & (1 << i)) !== 0) continue;
      const there = toRequired[i]?.[node] ?? Infinity;
      least = Math.min(least, there + (rest[(visited | (1 << i)) * count + i] ?? Infinity));
    }
    return least;
  };
  for (let visited = full; visited > 0; visited--)
    for (let i = 0; i < count; i++)
      if ((visited & (1 << i)) !== 0) rest[visited * count + i] = boundFrom(required[i] ?? 0, visited);
  return boundFrom;
}
