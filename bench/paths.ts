// node bench/run.mjs bench/paths.ts [small|medium|large|huge ...]: the path search against its peers, each on the same
// seeded graph in this one run, with what was aimed at. Ratios count; milliseconds depend on the machine. networkx and
// igraph run in the Python of the variable PYTHON, else python3. Answers are compared before times are.
import { MultiGraph, UndirectedGraph } from "graphology";
import { dijkstra, bidirectional as shortestByGraphology } from "graphology-shortest-path";
import { allSimplePaths } from "graphology-simple-path";
import createNgraph from "ngraph.graph";
import { nba } from "ngraph.path";
import type { Topology } from "../src/core/graph/topology.ts";
import { toCost } from "../src/core/paths/search/cost.ts";
import { findRoutes } from "../src/core/paths/search/find-routes.ts";
import { type Network, toNetwork, withLeast } from "../src/core/paths/search/network.ts";
import { createScratchPool } from "../src/core/paths/search/scratch-pool.ts";
import type { Route } from "../src/core/paths/search/solver.ts";
import { type GoalRow, percentile, printGoals, type Timed } from "./goal-table.ts";
import { timeConstraints } from "./path-constraints.ts";
import { findByPlainYen } from "./plain-yen.ts";
import { runPythonPeers } from "./python-peers.ts";
import { createRandom, createRandomNetwork } from "./random-network.ts";

const SIZES = {
  small: { entities: 1_000, relations: 3_000, pairs: 40 },
  medium: { entities: 10_000, relations: 50_000, pairs: 40 },
  large: { entities: 100_000, relations: 500_000, pairs: 40 },
  huge: { entities: 1_000_000, relations: 5_000_000, pairs: 25 },
} as const;

type SizeName = keyof typeof SIZES;
type Pair = readonly [from: number, to: number];

/** Times that we must be faster than a peer, by size; where nothing stands none is set. */
const GOALS: Readonly<Record<string, Partial<Record<SizeName, number>>>> = {
  "shortest, graphology": { large: 5, huge: 3 },
  "shortest, weighted, ngraph nba": { large: 8 },
  "shortest, weighted, graphology": { large: 50 },
  "all shortest, networkx": { large: 150 },
  "k = 10, networkx": { large: 10, huge: 10 },
  "k = 50, networkx": { huge: 15 },
  "k = 10, weighted, networkx": { large: 100 },
  "constraints: first question": { large: 100 },
};

const PYTHON_QUESTIONS = [
  "networkx shortest",
  "networkx shortest weighted",
  "networkx all",
  "networkx k10",
  "networkx k50",
  "networkx k10 weighted",
  "igraph shortest",
  "igraph shortest weighted",
  "igraph all",
  "igraph k10",
  "igraph k10 weighted",
];
/** More than minutes a pair on a million entities. */
const NOT_HUGE = ["networkx k10 weighted", "igraph k10", "igraph k10 weighted"];

/** Milliseconds that quick work is repeated for. */
const LEAST_MS = 400;

/**
 * Each pair's median of a few rounds after a round to warm up, of more where they are quick, for as long as ten seconds allow,
 * and in any case once.
 */
function timeEach(pairs: readonly Pair[], work: (from: number, to: number) => unknown): Timed {
  const begin = performance.now();
  const times = pairs.map((): number[] => []);
  for (let round = 0; round < 6 || performance.now() - begin < LEAST_MS; round++)
    pairs.forEach(([from, to], i) => {
      const start = performance.now();
      if (round > 1 && start - begin > 10_000) return;
      work(from, to);
      // The first round warms up, unless it is the only one that fits.
      if (round === 1) times[i] = [];
      times[i]?.push(performance.now() - start);
    });
  return times.map((each) => percentile(each, 0.5));
}

function timeOnce<T>(work: () => T): readonly [value: T, ms: number] {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

function choosePairs({ offsets, entityCount }: Topology, count: number): readonly Pair[] {
  const random = createRandom(7);
  const pick = (): number => {
    const place = Math.floor(random() * entityCount);
    return (offsets[place + 1] ?? 0) > (offsets[place] ?? 0) ? place : pick();
  };
  return Array.from({ length: count }, () => [pick(), pick()] as const).filter(([a, b]) => a !== b);
}

/** Building a peer's graph is given up after this time. */
const MOST_BUILD_MS = 360_000;

/** Null when it takes too long. */
function toGraphology({ entityCount, relationCount, source, target }: Topology, weights: Float64Array) {
  const start = performance.now();
  const graph = new MultiGraph();
  for (let v = 0; v < entityCount; v++) graph.addNode(String(v));
  for (let r = 0; r < relationCount; r++) {
    if (r % 10_000 === 0 && performance.now() - start > MOST_BUILD_MS) {
      console.log(`  (graphology was given up with ${r} of ${relationCount} relations built)`);
      return null;
    }
    graph.addUndirectedEdge(String(source[r]), String(target[r]), { weight: weights[r] ?? 1 });
  }
  return graph;
}

function toNgraph({ entityCount, relationCount, source, target }: Topology, weights: Float64Array) {
  const graph = createNgraph<undefined, number>({ multigraph: true });
  for (let v = 0; v < entityCount; v++) graph.addNode(v);
  for (let r = 0; r < relationCount; r++) graph.addLink(source[r] ?? 0, target[r] ?? 0, weights[r] ?? 1);
  return graph;
}

function compare(what: string, ours: readonly number[], theirs: readonly number[]): void {
  const isSame =
    ours.length === theirs.length && ours.every((cost, i) => Math.abs(cost - (theirs[i] ?? 0)) < 1e-6);
  if (isSame) return;
  console.log(
    `  DIFFERENT ANSWERS, ${what}: ${ours.slice(0, 10).join(" ")} / ${theirs.slice(0, 10).join(" ")}`,
  );
  process.exitCode = 1;
}

function benchmark(name: SizeName): void {
  const { entities, relations, pairs: count } = SIZES[name];
  const random = createRandomNetwork(entities, relations, 1);
  const { topology } = random;
  const scratchPool = createScratchPool(entities);
  const draw = createRandom(3);
  const weights = Float64Array.from(topology.source, () => toCost(1 + draw()));
  const generic = Float64Array.from({ length: entities }, (_, v) =>
    toCost(Math.log2(Math.max(1, (topology.offsets[v + 1] ?? 0) - (topology.offsets[v] ?? 0)))),
  );
  const compile = (relationCosts: Float64Array | null): Network =>
    toNetwork(topology, { admits: null, forward: false, relationCosts: withLeast(relationCosts) });
  const [plain, weighted] = [compile(null), compile(weights)];
  const ask =
    (network: Network, k: number, nodeCosts: Float64Array | null = null) =>
    (from: number, to: number): readonly Route[] => {
      const routes: Route[] = [];
      for (const route of findRoutes({ network, sources: [from], targets: [to], nodeCosts, k }, scratchPool))
        if (route !== null && routes.push(route) === k) break;
      return routes;
    };
  /** All routes of the least cost. */
  const askAll = (from: number, to: number): readonly Route[] => {
    const routes: Route[] = [];
    for (const route of findRoutes({ network: plain, sources: [from], targets: [to], k: 100 }, scratchPool)) {
      if (route === null) continue;
      if (route.cost > (routes[0]?.cost ?? Infinity)) break;
      routes.push(route);
    }
    return routes;
  };
  const pairs = choosePairs(topology, count * 2)
    .filter(([from, to]) => ask(plain, 1)(from, to).length > 0)
    .slice(0, count);
  const head = `${entities.toLocaleString("en")} entities, ${relations.toLocaleString("en")} relations`;
  console.log(`\n${head}, ${pairs.length} pairs; medians`);

  const rows: GoalRow[] = [];
  const add = (what: string, ours: Timed, peer: string, theirs: Timed | string) => {
    rows.push({
      what,
      ours,
      peer,
      theirs,
      goal: GOALS[`${what}, ${peer}`]?.[name] ?? GOALS[what]?.[name] ?? null,
    });
  };
  const peerTimes = (work: (from: number, to: number) => unknown) => timeEach(pairs, work);
  const isHuge = name === "huge";
  const asked = PYTHON_QUESTIONS.filter((question) => !isHuge || !NOT_HUGE.includes(question));
  const python = runPythonPeers(topology, weights, pairs, asked);
  const addPython = (what: string, ours: Timed, question: string, solve: ReturnType<typeof ask>) => {
    for (const peer of ["networkx", "igraph"]) {
      const asks = `${peer} ${question}`;
      if (!PYTHON_QUESTIONS.includes(asks)) continue;
      python.costsOf(asks).forEach((costs, i) => {
        const [from, to] = pairs[i] ?? [0, 0];
        compare(
          `${what}, ${peer}`,
          solve(from, to).map(({ cost }) => cost),
          costs,
        );
      });
      add(what, ours, peer, python.of(asks));
    }
  };

  // Each peer's graph is built, asked and let go, so that one at a time stands in memory.
  const shortest = timeEach(pairs, ask(plain, 1));
  const cheapest = timeEach(pairs, ask(weighted, 1));
  const askGraphology = () => {
    const [graph, built] = timeOnce(() => toGraphology(topology, weights));
    if (graph === null) {
      const why = `SKIPPED: not built in ${MOST_BUILD_MS / 60_000} minutes`;
      add("shortest", shortest, "graphology", why);
      add("shortest, weighted", cheapest, "graphology", why);
      return;
    }
    console.log(`  (graphology took ${(built / 1000).toFixed(1)} s to build)`);
    const find = (a: number, b: number) => shortestByGraphology(graph, String(a), String(b));
    const weigh = (a: number, b: number) =>
      dijkstra.bidirectional(graph, String(a), String(b), "weight") as string[] | null;
    compare(
      "shortest, graphology",
      pairs.map(([a, b]) => ask(plain, 1)(a, b)[0]?.cost ?? -1),
      pairs.map(([a, b]) => (find(a, b)?.length ?? 0) - 1),
    );
    add("shortest", shortest, "graphology", peerTimes(find));
    add("shortest, weighted", cheapest, "graphology", peerTimes(weigh));
  };
  askGraphology();
  addPython("shortest", shortest, "shortest", ask(plain, 1));
  if (isHuge) add("shortest, weighted", cheapest, "ngraph nba", "SKIPPED: past twelve gigabytes");
  else {
    const finder = nba(toNgraph(topology, weights), { distance: (_a, _b, link) => link.data });
    const weigh = (places: readonly { readonly id: string | number }[]) => {
      let total = 0;
      for (let i = 1; i < places.length; i++)
        total += ask(weighted, 1)(Number(places[i - 1]?.id), Number(places[i]?.id))[0]?.cost ?? 0;
      return total;
    };
    compare(
      "shortest, weighted, ngraph nba",
      pairs.map(([a, b]) => ask(weighted, 1)(a, b)[0]?.cost ?? -1),
      pairs.map(([a, b]) => weigh(finder.find(a, b))),
    );
    add(
      "shortest, weighted",
      cheapest,
      "ngraph nba",
      peerTimes((a, b) => finder.find(a, b)),
    );
  }
  addPython("shortest, weighted", cheapest, "shortest weighted", ask(weighted, 1));
  addPython("all shortest", timeEach(pairs, askAll), "all", askAll);
  if (name === "small") {
    const simple = new UndirectedGraph();
    for (let v = 0; v < entities; v++) simple.addNode(String(v));
    for (let r = 0; r < relations; r++)
      if (topology.source[r] !== topology.target[r])
        simple.mergeEdge(String(topology.source[r]), String(topology.target[r]));
    const upTo = (from: number, to: number) => {
      const question = { network: plain, sources: [from], targets: [to], maxSteps: 4 };
      return [...findRoutes({ ...question, k: Infinity }, scratchPool)];
    };
    const find = (a: number, b: number) => allSimplePaths(simple, String(a), String(b), { maxDepth: 4 });
    add("all of up to 4 steps", timeEach(pairs, upTo), "graphology-simple-path", peerTimes(find));
  }
  const best = timeEach(pairs, ask(plain, 10));
  const few = isHuge ? pairs.slice(0, 3) : pairs;
  add(
    "k = 10",
    best,
    "plain Yen",
    timeEach(few, (a, b) => findByPlainYen(topology, a, b, 10)),
  );
  addPython("k = 10", best, "k10", ask(plain, 10));
  addPython("k = 50", timeEach(pairs, ask(plain, 50)), "k50", ask(plain, 50));
  addPython("k = 10, weighted", timeEach(pairs, ask(weighted, 10)), "k10 weighted", ask(weighted, 10));
  add("k = 10, most telling", timeEach(pairs, ask(weighted, 10, generic)), "none", "no peer has it");
  if (isHuge)
    console.log("  (constraints SKIPPED: five million relation records do not fit beside the graphs)");
  else rows.push(...timeConstraints(random, pairs, GOALS["constraints: first question"]?.[name] ?? null));
  console.log(`  (${["Node", process.version, ...python.versions].join(" ")})`);
  printGoals(rows);
  if (isHuge) {
    const late = percentile(best, 0.95);
    console.log(
      `  k = 10, 95th percentile of the search alone: ${late.toFixed(1)} ms; goal 100 ms from the page`,
    );
  }
}

const asked = process.argv.slice(2).filter((name): name is SizeName => name in SIZES);
for (const name of asked.length > 0 ? asked : (Object.keys(SIZES) as SizeName[])) benchmark(name);
