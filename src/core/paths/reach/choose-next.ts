import type { CertaintyBound, Leg } from "./certainty.ts";
import type { FrontierNode } from "./frontier.ts";

/** Nodes with more relations are fetched last. */
const HUB = 5000;
/** How often the limit of a round is halved in on. */
const HALVINGS = 24;

/** What a round may cost, and what it is to settle. */
export interface RoundBudget {
  /** Rows that nodes are expected to bring. */
  readonly priceOf: (node: number) => number;
  readonly rows: number;
  readonly places: number;
  /** Nothing dearer matters: the cost of the last path that was asked for, once it is known. */
  readonly limit: number;
}

type Price = (node: number) => number;

const sum = (nodes: Iterable<number>, priceOf: Price): number => {
  let total = 0;
  for (const node of nodes) total += priceOf(node);
  return total;
};

/** The nodes of one side that have a partner on the other so near that a path through both costs no more than `most`. */
export function listNear(
  own: readonly FrontierNode[],
  others: readonly FrontierNode[],
  most: number,
  mostSteps: number,
): readonly FrontierNode[] {
  const leastBySteps = new Map<number, FrontierNode[]>();
  for (const other of others) {
    const known = leastBySteps.get(other.steps);
    if (known === undefined) leastBySteps.set(other.steps, [other]);
    else if (known.length < 2) known.push(other);
  }
  const partners = [...leastBySteps.values()].flat();
  return own.filter(({ node, exit, steps }) =>
    partners.some(
      (other) => other.node !== node && exit + other.exit <= most && steps + 1 + other.steps <= mostSteps,
    ),
  );
}

/**
 * The cheapest nodes found of which every pair of the two sides, at most so far apart, holds one: all of one side up to some
 * distance and of the other as far as that leaves, or all but the dearest node that stands on both sides.
 */
function coverLeg(leg: Leg, most: number, priceOf: Price): ReadonlySet<number> {
  const from = listNear(leg.from, leg.to, most, leg.mostSteps);
  const to = listNear(leg.to, leg.from, most, leg.mostSteps);
  if (from.length === 0 || to.length === 0) return new Set();
  let best = { price: Infinity, taken: 0, others: 0 };
  let price = sum(
    to.map(({ node }) => node),
    priceOf,
  );
  let others = to.length;
  for (let taken = 0; taken <= from.length; taken++) {
    const nearest = from[taken]?.exit ?? Infinity;
    while (others > 0 && (to[others - 1]?.exit ?? 0) + nearest > most) {
      others--;
      price -= priceOf(to[others]?.node ?? 0);
    }
    if (price < best.price) best = { price, taken, others };
    price += priceOf(from[taken]?.node ?? 0);
  }
  const nodes = new Set([
    ...from.slice(0, best.taken).map(({ node }) => node),
    ...to.slice(0, best.others).map(({ node }) => node),
  ]);
  const onFrom = new Set(from.map(({ node }) => node));
  let dearest = -1;
  for (const { node } of to)
    if (onFrom.has(node) && (dearest === -1 || priceOf(node) > priceOf(dearest))) dearest = node;
  if (dearest === -1) return nodes;
  const both = new Set([...from, ...to].map(({ node }) => node));
  both.delete(dearest);
  return sum(both, priceOf) < sum(nodes, priceOf) ? both : nodes;
}

/** What to fetch so that no path up to a limit is missed. */
function cover({ legs, leastStep }: CertaintyBound, limit: number, priceOf: Price): ReadonlySet<number> {
  const nodes = new Set<number>();
  for (const leg of legs)
    for (const node of coverLeg(leg, limit - leg.rest - leastStep, priceOf)) nodes.add(node);
  return nodes;
}

/**
 * The nodes to fetch next: those that settle all paths up to the greatest limit that the rows of a round allow, the cheapest
 * first, hubs only where nothing else is left to fetch. Empty when nothing up to the limit is open.
 */
export function chooseNext(
  certainty: CertaintyBound,
  { priceOf, rows, places, limit }: RoundBudget,
): readonly number[] {
  if (certainty.bound > limit || certainty.bound === Infinity) return [];
  const farthest = certainty.legs.reduce(
    (most, { from, to, rest }) =>
      Math.max(most, (from.at(-1)?.exit ?? 0) + certainty.leastStep + (to.at(-1)?.exit ?? 0) + rest),
    certainty.bound,
  );
  const coverUpTo = (cost: number) => cover(certainty, cost, priceOf);
  let low = certainty.bound;
  let high = Math.min(limit, farthest);
  let chosen = coverUpTo(high);
  if (sum(chosen, priceOf) > rows) {
    chosen = coverUpTo(low);
    for (let i = 0; i < HALVINGS && high > low; i++) {
      const middle = (low + high) / 2;
      const tried = coverUpTo(middle);
      if (sum(tried, priceOf) > rows) high = middle;
      else {
        low = middle;
        chosen = tried;
      }
    }
  }
  const cheapest = [...chosen].sort((a, b) => priceOf(a) - priceOf(b) || a - b);
  const next: number[] = [];
  let spent = 0;
  for (const node of cheapest) {
    const price = priceOf(node);
    if (next.length > 0 && (spent + price > rows || next.length >= places || price > HUB)) break;
    next.push(node);
    spent += price;
  }
  return next;
}
