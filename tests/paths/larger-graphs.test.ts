import { describe, expect, it } from "vitest";
import { createRandom, createRandomNetwork } from "../../bench/random-network.ts";
import { buildTopology, type Topology } from "../../src/core/graph/topology.ts";
import { toCost } from "../../src/core/paths/search/cost.ts";
import { findRoutes, type RouteQuestion } from "../../src/core/paths/search/find-routes.ts";
import { toNetwork, withLeast } from "../../src/core/paths/search/network.ts";
import { createScratchPool } from "../../src/core/paths/search/scratch-pool.ts";
import type { Route } from "../../src/core/paths/search/solver.ts";

interface Case {
  readonly topology: Topology;
  readonly mask: Uint8Array;
  readonly open: Uint8Array;
  readonly relationCosts: Float64Array | null;
  readonly nodeCosts: Float64Array | null;
  readonly forward: boolean;
  readonly maxSteps?: number;
}

type Arcs = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Cheapest admissible relation per ordered pair, straight from the columns. */
function readArcs({ topology, mask, relationCosts, forward }: Case): Arcs {
  const arcs = new Map<number, Map<number, number>>();
  const lay = (u: number, v: number, cost: number) => {
    const row = arcs.get(u) ?? new Map<number, number>();
    arcs.set(u, row.set(v, Math.min(cost, row.get(v) ?? Infinity)));
  };
  for (let r = 0; r < topology.relationCount; r++) {
    const [u, v] = [topology.source[r] ?? 0, topology.target[r] ?? 0];
    if (mask[r] === 0 || u === v) continue;
    const cost = relationCosts?.[r] ?? 1;
    lay(u, v, cost);
    if (!forward || topology.directed[r] === 0) lay(v, u, cost);
  }
  return arcs;
}

/**
 * Another way to the same answer: distances by Bellman and Ford, then a depth-first walk over everything that can stay
 * within a cost bound, raised until enough routes lie within it.
 */
function enumerateByBound(given: Case, from: number, to: number, k: number): readonly Route[] {
  const arcs = readArcs(given);
  const { open, nodeCosts, topology, maxSteps = Infinity } = given;
  const passing = (v: number) => (v === to ? 0 : (nodeCosts?.[v] ?? 0));
  const mayEnter = (v: number) => v === to || (v !== from && open[v] === 1);
  const distance = new Float64Array(topology.entityCount).fill(Infinity);
  distance[to] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const [u, row] of arcs) {
      if (u === to || (u !== from && open[u] === 0)) continue;
      for (const [v, cost] of row) {
        const through = cost + passing(v) + (mayEnter(v) ? (distance[v] ?? 0) : Infinity);
        if (through < (distance[u] ?? 0)) {
          distance[u] = through;
          changed = true;
        }
      }
    }
  }
  let bound = distance[from] ?? Infinity;
  for (let rounds = 0; bound < Infinity && rounds < 60; rounds++) {
    const found: Route[] = [];
    const walk = (nodes: readonly number[], cost: number) => {
      const u = nodes.at(-1) ?? 0;
      if (u === to) {
        found.push({ cost, nodes });
        return;
      }
      if (nodes.length > maxSteps) return;
      for (const [v, step] of arcs.get(u) ?? []) {
        const next = cost + step + passing(v);
        if (mayEnter(v) && !nodes.includes(v) && next + (distance[v] ?? 0) <= bound)
          walk([...nodes, v], next);
      }
    };
    walk([from], 0);
    const compare = (a: Route, b: Route) => {
      const at = a.nodes.findIndex((place, i) => place !== b.nodes[i]);
      return a.cost - b.cost || (a.nodes[at] ?? -1) - (b.nodes[at] ?? -1);
    };
    if (found.length >= k || rounds === 59) return found.sort(compare).slice(0, k);
    bound += toCost(0.5);
  }
  return [];
}

function takeRoutes(question: RouteQuestion, k: number): readonly Route[] {
  const routes: Route[] = [];
  const scratchPool = createScratchPool(question.network.nodeCount);
  for (const route of findRoutes({ ...question, k }, scratchPool)) {
    if (route !== null) routes.push(route);
    if (routes.length === k) break;
  }
  return routes;
}

function compareBoth(given: Case, pairs: readonly (readonly [number, number])[], k: number): number {
  const { topology, mask, relationCosts, nodeCosts, open, forward, maxSteps = null } = given;
  const network = toNetwork(topology, {
    admits: (relation) => mask[relation] === 1,
    forward,
    relationCosts: withLeast(relationCosts),
  });
  let found = 0;
  for (const [from, to] of pairs) {
    const routes = takeRoutes(
      { network, sources: [from], targets: [to], nodeCosts, isOpen: open, maxSteps },
      k,
    );
    expect(routes).toEqual(enumerateByBound(given, from, to, k));
    found += routes.length;
  }
  return found;
}

const pickPairs = (count: number, below: number, seed: number) => {
  const random = createRandom(seed);
  return Array.from(
    { length: count },
    () => [Math.floor(random() * below), Math.floor(random() * below)] as const,
  ).filter(([a, b]) => a !== b);
};

describe("k best routes on larger graphs, against bounded depth-first enumeration", () => {
  const entities = 400;
  const relations = 1100;
  for (const weighting of ["unweighted", "relation costs", "relation and entity costs"] as const)
    for (const forward of [false, true])
      it(`${weighting}, ${forward ? "along the arrows" : "any direction"}`, () => {
        const { topology } = createRandomNetwork(entities, relations, forward ? 11 : 12);
        const random = createRandom(5);
        const found = compareBoth(
          {
            topology,
            mask: Uint8Array.from(topology.source, () => (random() < 0.9 ? 1 : 0)),
            open: Uint8Array.from({ length: entities }, () => (random() < 0.95 ? 1 : 0)),
            relationCosts:
              weighting === "unweighted"
                ? null
                : Float64Array.from(topology.source, () => toCost(1 + random())),
            nodeCosts:
              weighting === "relation and entity costs"
                ? Float64Array.from({ length: entities }, () => toCost(2 * random()))
                : null,
            forward,
          },
          pickPairs(12, 60, 3),
          25,
        );
        expect(found).toBeGreaterThan(100);
      });

  it("steps limited beside the cost, so that a dearer way with fewer steps is the one that goes on", () => {
    const { topology } = createRandomNetwork(entities, relations, 14);
    const random = createRandom(6);
    const given = {
      topology,
      mask: new Uint8Array(relations).fill(1),
      open: new Uint8Array(entities).fill(1),
      relationCosts: Float64Array.from(topology.source, () => toCost(0.25 + 4 * random() ** 3)),
      nodeCosts: Float64Array.from({ length: entities }, () => toCost(3 * random())),
      forward: false,
    };
    for (const maxSteps of [3, 4, 5])
      expect(compareBoth({ ...given, maxSteps }, pickPairs(8, 60, 4), 25)).toBeGreaterThan(20);
  });

  it("a dear way with steps to spare beats a cheap way that has used them up", () => {
    // 0 to 1 for 5, or over 2 for 1; 1 to 4 for 20, or over 3 for 1. Of three steps, 0 1 3 4 costs least: 6.
    const source = Uint32Array.of(0, 0, 2, 1, 1, 3);
    const given = {
      topology: buildTopology(5, source, Uint32Array.of(1, 2, 1, 4, 3, 4), new Uint8Array(6)),
      mask: new Uint8Array(6).fill(1),
      open: new Uint8Array(5).fill(1),
      relationCosts: Float64Array.of(5, 0.5, 0.5, 20, 0.5, 0.5),
      nodeCosts: null,
      forward: false,
      maxSteps: 3,
    };
    expect(compareBoth(given, [[0, 4]], 9)).toBe(3);
  });

  it("whole costs, so that the last place asked for is a tie", () => {
    const { topology } = createRandomNetwork(150, 330, 21);
    const random = createRandom(8);
    const given = {
      topology,
      mask: new Uint8Array(330).fill(1),
      open: new Uint8Array(150).fill(1),
      relationCosts: Float64Array.from(topology.source, () => 1 + Math.floor(2 * random())),
      nodeCosts: Float64Array.from({ length: 150 }, () => Math.floor(2 * random())),
      forward: false,
    };
    for (const k of [2, 3, 5, 9, 17, 33, 65])
      expect(compareBoth(given, pickPairs(14, 100, k), k)).toBeGreaterThan(k);
  });

  it("a grid, where nearly everything is a tie", () => {
    const side = 6;
    const source: number[] = [];
    const target: number[] = [];
    for (let place = 0; place < side * side; place++) {
      if (place % side < side - 1) [source[source.length], target[target.length]] = [place, place + 1];
      if (place < side * (side - 1)) [source[source.length], target[target.length]] = [place, place + side];
    }
    const topology = buildTopology(
      side * side,
      Uint32Array.from(source),
      Uint32Array.from(target),
      new Uint8Array(source.length),
    );
    const all = {
      topology,
      mask: new Uint8Array(source.length).fill(1),
      open: new Uint8Array(side * side).fill(1),
      nodeCosts: null,
      forward: false,
    };
    for (const relationCosts of [null, new Float64Array(source.length).fill(1)])
      for (const k of [1, 7, 60])
        expect(compareBoth({ ...all, relationCosts }, [[0, side * side - 1]], k)).toBe(k);
  });
});
