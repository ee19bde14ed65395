import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../bench/random-network.ts";
import { drain } from "../../src/core/base/drain.ts";
import { buildTopology } from "../../src/core/graph/topology.ts";
import { createBreadthSolver } from "../../src/core/paths/search/bidirectional.ts";
import { enumerateRoutes } from "../../src/core/paths/search/enumerate.ts";
import { findRoutes } from "../../src/core/paths/search/find-routes.ts";
import { type Network, toNetwork } from "../../src/core/paths/search/network.ts";
import { createScratchPool } from "../../src/core/paths/search/scratch-pool.ts";
import {
  PREFIX,
  prefixOf,
  type Route,
  type Solve,
  toRoles,
  toTerminals,
} from "../../src/core/paths/search/solver.ts";
import { takeStamp } from "../../src/core/paths/search/stamp.ts";
import { createStepsLeft, labelStepsLeft } from "../../src/core/paths/search/steps-left.ts";

interface Ends {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly isOpen: Uint8Array | null;
}

function take(routes: Generator<Route | null>, most: number): readonly Route[] {
  const found: Route[] = [];
  for (const route of routes) if (route !== null && found.push(route) === most) break;
  return found;
}

/** The same routes with a search of its own for every subspace. */
function findUnguided(network: Network, { sources, targets, isOpen }: Ends, most: number) {
  const terminals = toTerminals(sources, targets, toRoles(network.nodeCount, isOpen));
  const { roles } = terminals;
  const search = createBreadthSolver(network, terminals, createScratchPool(network.nodeCount).breadth);
  const solve: Solve = function* (subspace, limit) {
    const prefix = prefixOf(subspace);
    for (const node of prefix) roles[node] = (roles[node] ?? 0) | PREFIX;
    const solution = yield* search(subspace, limit);
    for (const node of prefix) roles[node] = (roles[node] ?? 0) & ~PREFIX;
    return solution;
  };
  return take(enumerateRoutes({ network, terminals, solve }, most), most);
}

/** Steps from every node to the nearest target over open nodes, by repeated relaxation. */
function countSteps({ nodeCount, out }: Network, ends: Ends) {
  const steps = new Float64Array(nodeCount).fill(Infinity);
  for (const target of ends.targets) steps[target] = 0;
  const isInner = (v: number) =>
    !ends.sources.includes(v) && !ends.targets.includes(v) && ends.isOpen?.[v] !== 0;
  for (let round = 0; round < nodeCount; round++)
    for (let u = 0; u < nodeCount; u++) {
      if (!isInner(u)) continue;
      const end = out.endOf(u);
      for (let i = out.starts[u] ?? 0; i < end; i++) {
        const v = out.heads[i] ?? 0;
        if (isInner(v) || ends.targets.includes(v))
          steps[u] = Math.min(steps[u] ?? Infinity, (steps[v] ?? Infinity) + 1);
      }
    }
  return steps;
}

/** Networks of few arcs a node, where ways are long, close loops and come to dead ends, and of many. */
const questions = fc
  .record({
    count: fc.integer({ min: 3, max: 40 }),
    density: fc.constantFrom(1, 1.1, 1.5, 2.5),
    seed: fc.nat(),
    hubs: fc.boolean(),
    forward: fc.boolean(),
    closed: fc.boolean(),
    ends: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  })
  .map(({ count, density, seed, hubs, forward, closed, ends }) => {
    const random = createRandom(seed);
    const draw = (most: number) => Math.floor(random() * most);
    const relations = Math.round(count * density);
    const pick = () => (hubs && draw(3) === 0 ? draw(2) : draw(count));
    const column = () => Uint32Array.from({ length: relations }, pick);
    const topology = buildTopology(count, column(), column(), new Uint8Array(relations).fill(1));
    const network = toNetwork(topology, { admits: null, forward, relationCosts: null });
    const chooseEnds = (size: number) => [...new Set(Array.from({ length: size }, () => draw(count)))];
    const isOpen = closed ? Uint8Array.from({ length: count }, () => (draw(8) === 0 ? 0 : 1)) : null;
    return { network, sources: chooseEnds(ends[0]), targets: chooseEnds(ends[1]), isOpen };
  });

describe("routes found with a guide", () => {
  it("are those found without, in the same order, until there are no more", () => {
    let given = 0;
    fc.assert(
      fc.property(questions, fc.constantFrom(2, 7, 60), ({ network, ...ends }, most) => {
        const question = { network, ...ends, k: most };
        const found = take(findRoutes(question, createScratchPool(network.nodeCount)), most);
        expect(found).toEqual(findUnguided(network, ends, most));
        given += found.length;
      }),
    );
    expect(given).toBeGreaterThan(100);
  });

  it("go round loops, past dead ends and through the long way of a ring", () => {
    const [length, way] = [60, 10];
    // A ring, and on each of its nodes a hair that leads nowhere.
    const source = Uint32Array.from({ length: 2 * length }, (_, i) => i % length);
    const target = Uint32Array.from(source, (at, i) => (i < length ? (at + 1) % length : at + length));
    const topology = buildTopology(2 * length, source, target, new Uint8Array(2 * length));
    const network = toNetwork(topology, { admits: null, forward: false, relationCosts: null });
    const question = { network, sources: [0], targets: [way], k: 5 };
    const routes = take(findRoutes(question, createScratchPool(2 * length)), 5);
    expect(routes.map(({ cost }) => cost)).toEqual([way, length - way]);
  });
});

describe("subspaces along a long route", () => {
  const count = 4000;
  const chain = Array.from({ length: count - 1 }, (_, i) => [i, i + 1] as const);
  /** All routes from the first node to another, and how many subspaces were looked into for them. */
  function countSolved(pairs: readonly (readonly [number, number])[], to: number) {
    const column = (end: 0 | 1) => Uint32Array.from(pairs, (pair) => pair[end]);
    const topology = buildTopology(count, column(0), column(1), new Uint8Array(pairs.length));
    const network = toNetwork(topology, { admits: null, forward: false, relationCosts: null });
    const terminals = toTerminals([0], [to], toRoles(count, null));
    const search = createBreadthSolver(network, terminals, createScratchPool(count).breadth);
    let solved = 0;
    const solve: Solve = function* (subspace, limit) {
      solved++;
      for (const node of prefixOf(subspace)) terminals.roles[node] = (terminals.roles[node] ?? 0) | PREFIX;
      const solution = yield* search(subspace, limit);
      for (const node of prefixOf(subspace)) terminals.roles[node] = (terminals.roles[node] ?? 0) & ~PREFIX;
      return solution;
    };
    const routes = [...enumerateRoutes({ network, terminals, solve }, 10)].filter((route) => route !== null);
    return { solved, lengths: routes.map(({ cost }) => cost) };
  }

  it("are not looked into where there is no way but that of the route", () => {
    expect(countSolved(chain, count - 1)).toEqual({ solved: 1, lengths: [count - 1] });
    const ring = countSolved([...chain, [count - 1, 0]], 1500);
    expect(ring.lengths).toEqual([1500, 2500]);
    expect(ring.solved).toBe(2);
  });

  it("are looked into only where the next route may be, if others cost as much", () => {
    // A chain of squares: every one can be passed on two sides, at the same cost.
    const squares = Array.from({ length: 999 }, (_, i) => i * 3).flatMap((at) => [
      [at, at + 1] as const,
      [at, at + 2] as const,
      [at + 1, at + 3] as const,
      [at + 2, at + 3] as const,
    ]);
    const column = (end: 0 | 1) => Uint32Array.from(squares, (pair) => pair[end]);
    const topology = buildTopology(3000, column(0), column(1), new Uint8Array(squares.length));
    const network = toNetwork(topology, { admits: null, forward: false, relationCosts: null });
    const routes = take(
      findRoutes({ network, sources: [0], targets: [2997], k: 9 }, createScratchPool(3000)),
      9,
    );
    // By nodes, the last squares are passed on their other side first.
    expect(routes.map(({ cost }) => cost)).toEqual(Array.from({ length: 9 }, () => 1998));
    expect(routes[1]?.nodes.at(-2)).toBe(2996);
    expect(routes[2]?.nodes.at(-4)).toBe(2993);
  });
});

describe("stamps", () => {
  it("begin anew, with all labels cleared, before they run out of numbers", () => {
    const labels = Int32Array.of(0x7fff_fff0, 0, 5);
    const stamp = { next: 0x7fff_fff1 };
    expect(takeStamp(stamp, [labels])).toBe(0x7fff_fff1);
    stamp.next = 0x7fff_fffe;
    expect(takeStamp(stamp, [labels])).toBe(1);
    expect([...labels]).toEqual([0, 0, 0]);
  });

  it("leave every answer as it is where they begin anew in the middle of searches", () => {
    fc.assert(
      fc.property(questions, fc.nat({ max: 60 }), ({ network, ...ends }, early) => {
        const ask = { network, ...ends, k: 20 };
        const expected = take(findRoutes(ask, createScratchPool(network.nodeCount)), 20);
        const pool = createScratchPool(network.nodeCount);
        pool.breadth.stamp.next = 0x7fff_ffff - 2 * (network.nodeCount + 2) - early;
        for (let again = 0; again < 3; again++) expect(take(findRoutes(ask, pool), 20)).toEqual(expected);
        expect(pool.breadth.stamp.next).toBeGreaterThan(0);
      }),
    );
  });
});

describe("steps left", () => {
  it("are exact wherever a route of at most that length may pass", () => {
    let checked = 0;
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 9 }), ({ network, ...ends }, length) => {
        const terminals = toTerminals(ends.sources, ends.targets, toRoles(network.nodeCount, ends.isOpen));
        const { breadth } = createScratchPool(network.nodeCount);
        const left = createStepsLeft(network.nodeCount);
        const { base } = drain(labelStepsLeft(network, terminals, breadth, left, length));
        const toTarget = countSteps(network, ends);
        const back: Network = { ...network, out: network.back, back: network.out };
        const turned = { ...ends, sources: ends.targets, targets: ends.sources };
        const fromSource = countSteps(back, turned);
        for (let v = 0; v < network.nodeCount; v++) {
          const label = left.labels[v] ?? 0;
          if (label >= base) expect(label - base).toBe(toTarget[v]);
          const isOnRoute = (toTarget[v] ?? Infinity) + (fromSource[v] ?? Infinity) <= length;
          if (!isOnRoute || ends.sources.includes(v)) continue;
          expect(label - base).toBe(toTarget[v]);
          checked++;
        }
      }),
    );
    expect(checked).toBeGreaterThan(20);
  });
});
