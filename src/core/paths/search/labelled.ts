import { createBinaryHeap } from "./binary-heap.ts";
import { QUANTUM } from "./cost.ts";
import { dominates, type Label, stepInTime } from "./label.ts";
import type { Network } from "./network.ts";
import { comparePlaces } from "./places.ts";
import { createRouteBounds, type RouteBounds } from "./route-bounds.ts";
import { CLOSED, PREFIX, type Solution, type Solve, TARGET, type Terminals } from "./solver.ts";
import type { BoundOptions } from "./target-bounds.ts";
import type { TimeRule } from "./time.ts";
import { canVisitAll } from "./visit-check.ts";
import { arcCost, type PlaceCosts, stepCost } from "./weights.ts";
import { SLICE, type Work } from "./work.ts";

/** Conditions on a whole route that a plain shortest-path search cannot keep. */
export interface RouteRules {
  /** Places that must lie on the route, in any order. */
  readonly required: readonly number[];
  readonly time: TimeRule | null;
  /** Steps at most; Infinity = no limit. */
  readonly maxSteps: number;
  /** Labels that may be taken up before the search gives up. */
  readonly budget: number;
}

/** A label costs about so many times what an arc of a plain search costs. */
const LABEL_WEIGHT = 16;

/** Places that labels keep apart by having been entered or not; more would make too many labels. */
const MOST_SINGLE = 16;

/**
 * Finds the best route of a subspace under rules on the whole route: an A* search over walks labelled with the required
 * places visited, the days left and the steps taken, where a label gives way to one at the same place that is no worse
 * in any respect (multi-criteria label setting: Martins 1984). Only the duty to visit places can make the best walk
 * cross itself. Then, unless no route through a required place is left at all, the place where it does may be entered
 * only once from then on, and the search is run again (decremental state-space relaxation: Righini and Salani 2008);
 * with too many such places the subspace is split along the walk instead.
 */
export function createLabelledSolver(
  network: Network,
  placeCosts: PlaceCosts,
  terminals: Terminals,
  { required, time, maxSteps, budget }: RouteRules,
  options: BoundOptions,
): Solve {
  const { sources, roles } = terminals;
  const { out } = network;
  const bits = new Map(required.map((place, i) => [place, 1 << i]));
  const full = (1 << required.length) - 1;
  const isWeighted = out.costs !== null || placeCosts !== null;
  const countSteps = maxSteps < Infinity && isWeighted;
  const limits = { required, maxSteps: countSteps ? maxSteps : Infinity };
  const most = isWeighted ? Infinity : maxSteps;
  // Places that walks were seen to come back to; from then on they may be entered only once.
  const single = new Map<number, number>();
  let known: RouteBounds | null = null;
  let spent = 0;

  const start = (bounds: RouteBounds, place: number): Label => {
    const visited = bits.get(place) ?? 0;
    const bound = bounds.costFrom(place, visited);
    const earliest = time === null ? -Infinity : time.within.from;
    return { trail: [place], cost: 0, bound, visited, entered: 0, days: null, earliest };
  };

  const advance = (
    bounds: RouteBounds,
    label: Label,
    v: number,
    cost: number,
    limit: number,
  ): Label | null => {
    const u = label.trail.at(-1) ?? 0;
    const visited = label.visited | (bits.get(v) ?? 0);
    const bit = single.get(v) ?? 0;
    if ((label.entered & bit) !== 0) return null;
    const entered = label.entered | bit;
    const total = label.cost + cost;
    const bound = total + bounds.costFrom(v, visited);
    if (bound > limit) return null;
    if (countSteps && label.trail.length + bounds.stepsFrom(v, visited) > maxSteps) return null;
    const timed = stepInTime(label, time, u, v);
    return timed === null
      ? null
      : { trail: [...label.trail, v], cost: total, bound, visited, entered, ...timed };
  };

  /** The label of a prefix, or null when the prefix breaks a rule. */
  const follow = (bounds: RouteBounds, prefix: readonly number[]): Label | null => {
    let label: Label | null = null;
    for (const v of prefix) {
      if (label === null) label = start(bounds, v);
      else {
        const u: number = label.trail.at(-1) ?? 0;
        label = advance(bounds, label, v, stepCost(out, placeCosts, roles, u, v), Infinity);
        if (label === null) return null;
      }
    }
    return label;
  };

  function* search(
    bounds: RouteBounds,
    first: readonly Label[],
    banned: readonly number[],
    limit: number,
  ): Work<Label | null> {
    let slice = SLICE;
    const queue = createBinaryHeap<Label>((a, b) => a.bound - b.bound || comparePlaces(a.trail, b.trail));
    const kept = new Map<number, Label[]>();
    const keep = (label: Label) => {
      const place = label.trail.at(-1) ?? 0;
      const rivals = kept.get(place) ?? [];
      if (rivals.some((rival) => dominates(rival, label, countSteps))) return;
      kept.set(place, [...rivals.filter((rival) => !dominates(label, rival, countSteps)), label]);
      queue.push(label);
    };
    const firstLength = first[0]?.trail.length ?? 0;
    for (const label of first) queue.push(label);
    for (let label = queue.pop(); label !== undefined; label = queue.pop()) {
      const u = label.trail.at(-1) ?? 0;
      const isFirst = label.trail.length === firstLength;
      if (!isFirst && !(kept.get(u)?.includes(label) ?? false)) continue;
      if (!isFirst && ((roles[u] ?? 0) & TARGET) !== 0) {
        if (label.visited === full) return label;
        continue;
      }
      if (++spent > budget) return null;
      const end = out.endOf(u);
      const begin = out.starts[u] ?? 0;
      slice -= (end - begin + 1) * LABEL_WEIGHT;
      if (slice < 0) {
        slice = SLICE;
        yield null;
      }
      for (let i = begin; i < end; i++) {
        const v = out.heads[i] ?? 0;
        const role = roles[v] ?? 0;
        if ((role & PREFIX) !== 0 || ((role & CLOSED) !== 0 && (role & TARGET) === 0)) continue;
        if (isFirst && banned.includes(v)) continue;
        const next = advance(bounds, label, v, arcCost(out, placeCosts, roles, i, v), limit);
        if (next !== null && next.bound < Infinity) keep(next);
      }
    }
    return null;
  }

  return function* ({ prefix, banned, floor }, limit): Work<Solution> {
    known ??= yield* createRouteBounds(network, placeCosts, terminals, limits, options);
    const bounds = known;
    yield* bounds.extend(floor);
    const base = prefix.length === 0 ? null : follow(bounds, prefix);
    if (prefix.length > 0 && base === null) return { kind: "none" };
    const first =
      base === null
        ? sources.filter((place) => !banned.includes(place)).map((place) => start(bounds, place))
        : [base];
    const within = Math.min(limit, most, bounds.horizon());
    const reachable = first.filter(({ bound }) => bound <= within && bound < Infinity);
    const tips = base === null ? [] : banned;
    for (;;) {
      const best = yield* search(bounds, reachable, tips, within);
      if (spent > budget) return { kind: "spent" };
      if (best === null)
        return within === Infinity || within >= most
          ? { kind: "none" }
          : { kind: "beyond", floor: within + QUANTUM };
      const seen = new Set<number>();
      const crossing = best.trail.findIndex((place) => seen.size === seen.add(place).size);
      if (crossing < 0) return { kind: "route", route: { cost: best.cost, places: best.trail } };
      const left = required.filter((place) => !prefix.includes(place));
      if (base !== null && !(yield* canVisitAll(network, roles, base, left, time))) return { kind: "none" };
      if (single.size === MOST_SINGLE)
        return { kind: "split", floor: best.cost, places: best.trail.slice(0, crossing + 1) };
      single.set(best.trail[crossing] ?? 0, 1 << single.size);
    }
  };
}
