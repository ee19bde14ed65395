import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CertaintyBound, Leg } from "../../src/core/paths/reach/certainty.ts";
import { chooseNext } from "../../src/core/paths/reach/choose-next.ts";

const LEAST_STEP = 1;

const frontiers = fc
  .uniqueArray(
    fc.record({
      node: fc.nat(11),
      exit: fc.integer({ min: 0, max: 12 }),
      steps: fc.integer({ min: 0, max: 4 }),
    }),
    { selector: ({ node }) => node, minLength: 1, maxLength: 8 },
  )
  .map((nodes) => nodes.sort((a, b) => a.exit - b.exit || a.node - b.node));

const legs: fc.Arbitrary<Leg> = fc.record({
  from: frontiers,
  to: frontiers,
  rest: fc.constantFrom(0, 0, 3),
  mostSteps: fc.constantFrom(Infinity, Infinity, 6),
});

/** Every pair between which a step may be missing, and what a path over it costs at least. */
const listPairs = ({ from, to, rest, mostSteps }: Leg) =>
  from.flatMap((a) =>
    to.flatMap((b) =>
      a.node === b.node || a.steps + 1 + b.steps > mostSteps
        ? []
        : [{ nodes: [a.node, b.node], cost: a.exit + LEAST_STEP + b.exit + rest }],
    ),
  );

const toCertainty = (list: readonly Leg[]): CertaintyBound => {
  const open = list.filter((leg) => listPairs(leg).length > 0);
  const costs = open.flatMap((leg) => listPairs(leg).map(({ cost }) => cost));
  return { legs: open, leastStep: LEAST_STEP, bound: Math.min(Infinity, ...costs) };
};

const prices = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 12, maxLength: 12 });
const PLENTY = { rows: 1_000_000, places: 1000 };

describe("what is fetched next", () => {
  test("settles all that may be missing up to the limit, where rows allow", () => {
    fc.assert(
      fc.property(
        fc.array(legs, { maxLength: 3 }),
        prices,
        fc.integer({ min: 1, max: 30 }),
        (list, price, limit) => {
          const certainty = toCertainty(list);
          const priceOf = (node: number) => price[node] ?? 0;
          const chosen = new Set(chooseNext(certainty, { ...PLENTY, priceOf, limit }));
          const pairs = certainty.legs.flatMap(listPairs).filter(({ cost }) => cost <= limit);
          for (const { nodes } of pairs) expect(nodes.some((node) => chosen.has(node))).toBe(true);
          expect(chosen.size === 0).toBe(pairs.length === 0);
          const atStake = new Set(pairs.flatMap(({ nodes }) => nodes));
          for (const node of chosen) expect(atStake.has(node)).toBe(true);
        },
      ),
      { numRuns: 500, seed: 3 },
    );
  });

  test("settles as far as the rows of a round go, and no farther than they go", () => {
    let halved = 0;
    fc.assert(
      fc.property(legs, prices, fc.integer({ min: 1, max: 150 }), (leg, price, rows) => {
        const certainty = toCertainty([leg]);
        const priceOf = (node: number) => price[node] ?? 0;
        const sum = (nodes: readonly number[]) => nodes.reduce((all, node) => all + priceOf(node), 0);
        const upTo = (limit: number) => chooseNext(certainty, { ...PLENTY, priceOf, limit });
        const chosen = chooseNext(certainty, { rows, places: 1000, priceOf, limit: Infinity });
        const costs = [...new Set(listPairs(leg).map(({ cost }) => cost))].sort((a, b) => a - b);
        const reachable = costs.filter((cost) => sum(upTo(cost)) <= rows);
        const best = reachable.at(-1);
        if (best !== undefined && best < (costs.at(-1) ?? 0)) halved++;
        if (best !== undefined) expect(chosen).toEqual(upTo(best));
        if (chosen.length > 1) expect(sum(chosen)).toBeLessThanOrEqual(rows);
        expect(chosen.length > 0).toBe(costs.length > 0);
      }),
      { numRuns: 500, seed: 4 },
    );
    expect(halved).toBeGreaterThan(50);
  });

  test("is the cheapest first, no more than there are places, and a hub only where it is alone", () => {
    const to = [1, 2, 3, 4].map((node) => ({ node, exit: 0, steps: 0 }));
    const from = [5, 6, 7, 8, 9].map((node) => ({ node, exit: 0, steps: 0 }));
    const certainty = toCertainty([{ from, to, rest: 0, mostSteps: Infinity }]);
    const price = [0, 6000, 30, 10, 20, 9000, 9000, 9000, 9000, 9000];
    const priceOf = (node: number) => price[node] ?? 0;
    const asked = { ...PLENTY, priceOf, limit: Infinity };
    expect(chooseNext(certainty, asked)).toEqual([3, 4, 2]);
    expect(chooseNext(certainty, { ...asked, places: 2 })).toEqual([3, 4]);
    expect(chooseNext(certainty, { ...asked, rows: 35 })).toEqual([3, 4]);
    const hubs = toCertainty([{ from, to: to.slice(0, 1), rest: 0, mostSteps: Infinity }]);
    expect(chooseNext(hubs, asked)).toEqual([1]);
  });
});
