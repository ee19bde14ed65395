/**
 * A short part of a sequence that still fails: first its end alone, ever longer, since most faults need little of what came
 * before; then without whatever can be left out (delta debugging, Zeller and Hildebrandt 2002). Steps keep their order. Calls
 * `fails` O(n²) times at worst, and `isOver` before each call: once that says so, the shortest part found so far is returned.
 */
export async function shorten<Step>(
  steps: readonly Step[],
  fails: (part: readonly Step[]) => Promise<boolean>,
  isOver: () => boolean = () => false,
): Promise<readonly Step[]> {
  let part = steps;
  for (let length = 1; length < steps.length && !isOver(); length *= 2) {
    const end = steps.slice(-length);
    if (!(await fails(end))) continue;
    part = end;
    break;
  }
  let pieces = 2;
  while (part.length > 1 && !isOver()) {
    const size = Math.ceil(part.length / pieces);
    let shorter: readonly Step[] | null = null;
    for (let from = 0; from < part.length && shorter === null && !isOver(); from += size) {
      const rest = [...part.slice(0, from), ...part.slice(from + size)];
      if (await fails(rest)) shorter = rest;
    }
    if (shorter !== null) {
      part = shorter;
      pieces = Math.max(2, pieces - 1);
    } else if (size === 1) break;
    else pieces = Math.min(part.length, pieces * 2);
  }
  return part;
}
