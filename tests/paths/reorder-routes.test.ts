import { describe, expect, test } from "vitest";
import { reorderRoutes } from "../../src/core/paths/search/reorder.ts";
import type { Route } from "../../src/core/paths/search/solver.ts";

/** Routes as a search gives them, with its looks in between; whether it came to its end. */
function* give(
  routes: readonly (Route | null)[],
  isWhole: boolean,
): Generator<Route | null, boolean, undefined> {
  yield* routes;
  return isWhole;
}

/** A route whose middle node tells it, for so much at the least. */
const route = (cost: number, middle: number): Route => ({ cost, nodes: [0, middle, 9] });

/** The middles in the order given, null for a look, and what is returned. `exact` is the cost of each middle. */
function order(
  given: readonly (Route | null)[],
  exact: Readonly<Record<number, number>>,
  isWhole = true,
): readonly [(number | null)[], boolean] {
  const found: (number | null)[] = [];
  const ordered = reorderRoutes(give(given, isWhole), ({ cost, nodes }) => ({
    cost: exact[nodes[1] ?? -1] ?? cost,
    nodes,
  }));
  for (;;) {
    const { value, done } = ordered.next();
    if (done === true) return [found, value];
    found.push(value?.nodes[1] ?? null);
  }
}

describe("routes brought into the order of their exact costs", () => {
  test("hold back what a later route of the same cost may come before", () => {
    expect(order([route(1, 5), route(2, 3)], { 5: 2, 3: 2 })[0]).toEqual([3, 5]);
  });

  test("hold back a dear one until nothing cheaper can follow, and give the cheap ones at once", () => {
    const [found] = order([route(1, 1), null, route(2, 2), null, route(3, 3), null, route(9, 4)], {
      1: 4,
      2: 2,
      3: 3,
    });
    expect(found).toEqual([null, null, 2, null, 3, 1, 4]);
  });

  test("of an unfinished search keep what something cheaper might still come before", () => {
    const given = [route(1, 1), route(2, 2), route(3, 3)];
    expect(order(given, { 1: 8, 2: 2.5, 3: 9 }, false)).toEqual([[2], false]);
    expect(order(given, { 1: 8, 2: 2.5, 3: 9 }, true)).toEqual([[2, 1, 3], true]);
  });

  test("let the search go when they are left early", () => {
    let isLeft = false;
    function* watched(): Generator<Route | null, boolean, undefined> {
      try {
        yield* give([route(1, 1), route(2, 2), route(3, 3)], true);
      } finally {
        isLeft = true;
      }
      return true;
    }
    for (const found of reorderRoutes(watched(), (each) => each)) if (found !== null) break;
    expect(isLeft).toBe(true);
  });
});
