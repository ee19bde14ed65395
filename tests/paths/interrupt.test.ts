import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../bench/random-network.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { buildTopology } from "../../src/core/graph/topology.ts";
import { findPaths, findPathsWith, streamPaths } from "../../src/core/paths/find-paths.ts";
import { createPathFinder } from "../../src/core/paths/path-finder.ts";
import { countWays, findComponent, findCuts } from "../../src/core/paths/search/connectivity.ts";
import { SLICE } from "../../src/core/paths/search/cooperative-task.ts";
import { toCost } from "../../src/core/paths/search/cost.ts";
import { findRoutes, type RouteQuestion } from "../../src/core/paths/search/find-routes.ts";
import { type Network, toNetwork, withLeast } from "../../src/core/paths/search/network.ts";
import { createNodeHeap } from "../../src/core/paths/search/node-heap.ts";
import { createScratchPool } from "../../src/core/paths/search/scratch-pool.ts";
import { toRoles, toTerminals } from "../../src/core/paths/search/solver.ts";
import { growTree } from "../../src/core/paths/search/steiner.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { graphOf, queryOf } from "./ask.ts";
import { toQuery } from "./plain-query.ts";
import { graphTexts, queries } from "./random-graphs.ts";

const SIDE = 160;
const LAST = SIDE * SIDE - 1;

/** A square grid from corner to corner: one search looks at nearly all of its arcs. */
function layGrid(isWeighted: boolean): Network {
  const source: number[] = [];
  const target: number[] = [];
  const lay = (u: number, v: number) => {
    source.push(u);
    target.push(v);
  };
  for (let place = 0; place <= LAST; place++) {
    if (place % SIDE < SIDE - 1) lay(place, place + 1);
    if (place + SIDE <= LAST) lay(place, place + SIDE);
  }
  const random = createRandom(1);
  return toNetwork(
    buildTopology(
      LAST + 1,
      Uint32Array.from(source),
      Uint32Array.from(target),
      new Uint8Array(source.length),
    ),
    {
      admits: null,
      forward: false,
      relationCosts: isWeighted ? withLeast(Float64Array.from(source, () => toCost(1 + random()))) : null,
    },
  );
}

const plain = layGrid(false);
const weighted = layGrid(true);
const always = [{ from: -Infinity, to: Infinity }];
const corners = { sources: [0], targets: [LAST] };
const inTime = (mode: "common" | "chronological") => ({
  mode,
  within: { from: -Infinity, to: Infinity },
  daysOf: () => always,
});

/** The network with every look at an arc's head counted. */
function countLooks(network: Network): { readonly network: Network; readonly looks: () => number } {
  let looks = 0;
  const heads = new Proxy(network.out.heads, {
    get(target, key) {
      if (typeof key === "string") looks++;
      const value: unknown = Reflect.get(target, key);
      return value;
    },
  });
  const out = { ...network.out, heads };
  return { network: { ...network, out, back: out }, looks: () => looks };
}

/** Takes up work until its first result; how many looks lay between two chances to stop, at most and in all. */
function watch<T>(
  work: Generator<T | null, unknown, undefined>,
  looks: () => number,
): { readonly most: number; readonly all: number } {
  let most = 0;
  for (let last = 0; ; last = looks()) {
    const { value, done } = work.next();
    most = Math.max(most, looks() - last);
    if (done === true || value !== null) return { most, all: looks() };
  }
}

const asked: readonly (readonly [string, RouteQuestion])[] = [
  ["fewest steps", { network: plain, ...corners }],
  ["weighted", { network: weighted, ...corners }],
  ["weighted, several asked for", { network: weighted, ...corners, k: 10 }],
  ["required places", { network: plain, ...corners, required: [SIDE - 1, LAST - SIDE + 1] }],
  ["required places, weighted", { network: weighted, ...corners, required: [LAST - SIDE + 1] }],
  ["one common time", { network: plain, ...corners, time: inTime("common") }],
  ["order of time, weighted", { network: weighted, ...corners, time: inTime("chronological") }],
  ["limited steps, weighted", { network: weighted, ...corners, maxSteps: 2 * SIDE }],
];

describe("no search looks at many arcs without a chance to stop", () => {
  it.each(asked)("%s", (_, question) => {
    const { network, looks } = countLooks(question.network);
    const { most, all } = watch(findRoutes({ ...question, network }, createScratchPool(LAST + 1)), looks);
    expect(all).toBeGreaterThan(2 * SLICE);
    // Every arc is looked at twice at most: on the way out, and when the way is read off.
    expect(most).toBeLessThan(2 * SLICE);
  });

  it("what joins several ends, the parts that hang together, and what routes depend on", () => {
    const { network, looks } = countLooks(plain);
    const ends = [[0], [SIDE - 1], [LAST]];
    const tree = growTree({ network, nodeCosts: null, isOpen: null, ends, required: [] }, createNodeHeap());
    const works = [
      tree,
      findComponent(network, [0], null),
      countWays(network, toTerminals([0], [LAST], toRoles(LAST + 1, null))),
      findCuts({ network, ...corners }, createScratchPool(LAST + 1), [0, 1, SIDE + 1, LAST]),
    ];
    for (const work of works) {
      const start = looks();
      const { most, all } = watch(work, () => looks() - start);
      expect(all).toBeGreaterThan(2 * SLICE);
      expect(most).toBeLessThan(2 * SLICE);
    }
  });
});

describe("a search that is left in the middle", () => {
  it.each(asked)("leaves nothing behind: %s", (_, question) => {
    const first = (scratchPool: ReturnType<typeof createScratchPool>) => {
      for (const route of findRoutes(question, scratchPool)) if (route !== null) return route;
      return null;
    };
    const scratchPool = createScratchPool(LAST + 1);
    const routes = findRoutes(question, scratchPool);
    for (let slices = 0; slices < 3; slices++) expect(routes.next()).toEqual({ value: null, done: false });
    routes.return(false);
    const roles = scratchPool.acquireRoles(null);
    expect(roles.every((role) => role === 0)).toBe(true);
    scratchPool.releaseRoles(roles, null);
    expect(first(scratchPool)).toEqual(first(createScratchPool(LAST + 1)));
  });

  it.each(["left", "cancelled"])(
    "gives back the memory that it had borrowed when its stream is %s",
    (how) => {
      const finder = createPathFinder(
        graphOf("a -borders-> b\nb -borders-> c\na -borders-> d\nd -borders-> c"),
      );
      const scratchPool = finder.scratchPool();
      const roles = scratchPool.acquireRoles(null);
      scratchPool.releaseRoles(roles, null);
      const plan = finder.plan(queryOf("a c"));
      if (!plan.ok) throw new Error(plan.error.map(({ message }) => message).join(" "));
      const cancel = { aborted: false };
      const stream = streamPaths(finder, plan.value, cancel);
      expect(stream.next().done).toBe(false);
      if (how === "cancelled") {
        cancel.aborted = true;
        expect(() => [...stream]).toThrow("cancelled");
      } else for (const _ of stream) break;
      expect(scratchPool.acquireRoles(null)).toBe(roles);
    },
  );

  it("is told by an AbortError at the very look that finds the flag, wherever that is, and the finder stays good", () => {
    fc.assert(
      fc.property(
        graphTexts,
        queries(fc.constantFrom("steps" as const, "specific" as const, "unexpected" as const)),
        fc.integer({ min: 0, max: 60 }),
        (text, plain, after) => {
          const query = toQuery(plain);
          const finder = createPathFinder(buildGraph(toDataset(text)));
          let looks = 0;
          const cancel = {
            get aborted() {
              return ++looks > after;
            },
          };
          fc.pre(finder.plan(query).ok);
          let name = "";
          try {
            findPathsWith(finder, query, cancel);
          } catch (error) {
            name = error instanceof Error ? error.name : "";
          }
          expect(looks).toBeLessThanOrEqual(after + 1);
          expect(name).toBe(looks > after ? "AbortError" : "");
          expect(findPathsWith(finder, query)).toEqual(findPaths(finder.graph, query));
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);

  it("can be cancelled while it explains why there is no path, and while it tells what paths depend on", () => {
    const graph = buildGraph(
      toDataset("a -borders-> b ~r\n b -borders-> c\n a -borders-> m\n m -borders-> c\n x"),
    );
    const countChances = (query: ReturnType<typeof queryOf>) => {
      let looks = 0;
      const cancel = {
        get aborted() {
          looks++;
          return false;
        },
      };
      findPaths(graph, query, cancel);
      return looks;
    };
    // Every constraint that could be lifted is a search of its own.
    const hopeless = queryOf("a x", { noContested: true });
    const more = queryOf("a x", { noContested: true, noWeak: true, assertedOnly: true, maxSteps: 3 });
    expect(countChances(more)).toBeGreaterThan(countChances(hopeless));
    expect(countChances(queryOf("a c"))).toBeGreaterThan(4);
  });
});
