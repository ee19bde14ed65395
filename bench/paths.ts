// node bench/run.mjs bench/paths.ts [small|medium|large|huge ...]: the path search against its peers, each on the same
// seeded graphs in this one run. Ratios count; milliseconds depend on the machine.
import { spawnSync } from "node:child_process";
import { MultiGraph, UndirectedGraph } from "graphology";
import { dijkstra, bidirectional as shortestByGraphology, singleSource } from "graphology-shortest-path";
import { allSimplePaths } from "graphology-simple-path";
import createNgraph from "ngraph.graph";
import { nba } from "ngraph.path";
import type { Topology } from "../src/core/graph/topology.ts";
import { toCost } from "../src/core/paths/search/cost.ts";
import { findRoutes, type RouteQuestion } from "../src/core/paths/search/find-routes.ts";
import { type Network, toNetwork } from "../src/core/paths/search/network.ts";
import { createWorkspace } from "../src/core/paths/search/workspace.ts";
import { findByPlainYen } from "./plain-yen.ts";
import { createRandom, createRandomNetwork } from "./random-network.ts";

const SIZES = {
  small: { entities: 1_000, relations: 3_000, pairs: 40 },
  medium: { entities: 10_000, relations: 50_000, pairs: 40 },
  large: { entities: 100_000, relations: 500_000, pairs: 15 },
  huge: { entities: 1_000_000, relations: 5_000_000, pairs: 25 },
} as const;

type SizeName = keyof typeof SIZES;
type Pair = readonly [from: number, to: number];

const percentile = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  Number.NaN;

function timeEach(pairs: readonly Pair[], work: (from: number, to: number) => unknown): readonly number[] {
  // Twice, so that the second time runs compiled code; one slow pair is enough of a warning.
  const start = performance.now();
  for (const [from, to] of pairs) if (performance.now() - start < 5000) work(from, to);
  return pairs.map(([from, to]) => {
    const start = performance.now();
    work(from, to);
    return performance.now() - start;
  });
}

function timeOnce<T>(work: () => T): readonly [value: T, ms: number] {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

const show = (ms: number) => (ms < 10 ? ms.toFixed(3) : ms.toFixed(0)).padStart(9);

function row(what: string, ours: readonly number[], peers: Readonly<Record<string, number | string>>): void {
  const mine = percentile(ours, 0.5);
  const cells = Object.entries(peers).map(([name, ms]) =>
    typeof ms === "string" ? `${name}: ${ms}` : `${name} ${show(ms).trim()} ms = ${(ms / mine).toFixed(1)} x`,
  );
  console.log(
    `  ${what.padEnd(34)}${show(mine)} ms (p95 ${show(percentile(ours, 0.95)).trim()})   ${cells.join("; ")}`,
  );
}

function choosePairs({ offsets, entityCount }: Topology, count: number): readonly Pair[] {
  const random = createRandom(7);
  const pick = (): number => {
    const place = Math.floor(random() * entityCount);
    return (offsets[place + 1] ?? 0) > (offsets[place] ?? 0) ? place : pick();
  };
  return Array.from({ length: count }, () => [pick(), pick()] as const).filter(([a, b]) => a !== b);
}

function toGraphology({ entityCount, relationCount, source, target }: Topology, weights: Float64Array) {
  const graph = new MultiGraph();
  for (let v = 0; v < entityCount; v++) graph.addNode(String(v));
  for (let r = 0; r < relationCount; r++)
    graph.addUndirectedEdge(String(source[r]), String(target[r]), { weight: weights[r] ?? 1 });
  return graph;
}

function toNgraph({ entityCount, relationCount, source, target }: Topology, weights: Float64Array) {
  const graph = createNgraph<undefined, number>({ multigraph: true });
  for (let v = 0; v < entityCount; v++) graph.addNode(v);
  for (let r = 0; r < relationCount; r++) graph.addLink(source[r] ?? 0, target[r] ?? 0, weights[r] ?? 1);
  return graph;
}

interface NetworkxTimes {
  readonly missing?: string;
  readonly shortest?: number;
  readonly all?: number;
  readonly k10?: number;
}

/** networkx, where Debian's python3 has it. */
function timeNetworkx(topology: Topology, pairs: readonly Pair[]): NetworkxTimes {
  const lines = Array.from(topology.source, (u, r) => `${u} ${topology.target[r]}`);
  const head = JSON.stringify({ entities: topology.entityCount, pairs });
  const run = spawnSync("python3", ["bench/networkx_paths.py"], {
    input: [head, ...lines].join("\n"),
    encoding: "utf8",
    timeout: 300_000,
  });
  if (run.status !== 0) return { missing: "SKIPPED (python3 did not answer in time)" };
  return JSON.parse(run.stdout) as NetworkxTimes;
}

function take(question: RouteQuestion, workspace: ReturnType<typeof createWorkspace>, wanted: number) {
  const routes = [];
  for (const route of findRoutes({ ...question, wanted }, workspace)) {
    if (route === null) continue;
    routes.push(route);
    if (routes.length === wanted) break;
  }
  return routes;
}

/** All routes of the least cost. */
function takeAllShortest(question: RouteQuestion, workspace: ReturnType<typeof createWorkspace>) {
  const routes = [];
  for (const route of findRoutes({ ...question, wanted: 100 }, workspace)) {
    if (route === null) continue;
    if (routes.length > 0 && route.cost > (routes[0]?.cost ?? 0)) break;
    routes.push(route);
  }
  return routes;
}

function benchmark(name: SizeName): void {
  const { entities, relations, pairs: count } = SIZES[name];
  const { topology, relationType } = createRandomNetwork(entities, relations, 1);
  const workspace = createWorkspace(entities);
  const random = createRandom(3);
  const weights = Float64Array.from(topology.source, () => toCost(1 + random()));
  const generic = Float64Array.from({ length: entities }, (_, v) =>
    toCost(Math.log2(Math.max(1, (topology.offsets[v + 1] ?? 0) - (topology.offsets[v] ?? 0)))),
  );
  const compile = (mask: Uint8Array | null, relationCosts: Float64Array | null): Network =>
    toNetwork(topology, { mask, forward: false, relationCosts });
  const plain = compile(null, null);
  const pairs = choosePairs(topology, count * 2)
    .filter(([from, to]) => take({ network: plain, sources: [from], targets: [to] }, workspace, 1).length > 0)
    .slice(0, count);
  const weighted = compile(null, weights);
  const mask = Uint8Array.from(relationType, (type) => (type % 3 === 0 ? 0 : 1));
  const [masked, maskTime] = timeOnce(() => compile(mask, null));
  const ask =
    (network: Network, wanted: number, placeCosts: Float64Array | null = null) =>
    (from: number, to: number) =>
      take({ network, sources: [from], targets: [to], placeCosts }, workspace, wanted);
  const time = (work: (from: number, to: number) => unknown) => timeEach(pairs, work);
  const median = (work: (from: number, to: number) => unknown) => percentile(time(work), 0.5);

  console.log(
    `\n${entities.toLocaleString("en")} entities, ${relations.toLocaleString("en")} relations, ${pairs.length} pairs; medians`,
  );
  const hasPeers = name !== "huge";
  const note = { peers: "SKIPPED (graphology takes minutes and gigabytes to build this)" };
  const few = name === "huge" ? pairs.slice(0, 3) : pairs;
  const networkx: NetworkxTimes =
    name === "huge" ? { missing: "SKIPPED at this size" } : timeNetworkx(topology, pairs);
  const nx = (ms: number | undefined) => ({ networkx: ms ?? networkx.missing ?? "SKIPPED" });
  const [graphology, graphologyBuild] = hasPeers
    ? timeOnce(() => toGraphology(topology, weights))
    : [null, 0];
  const ngraph = hasPeers ? toNgraph(topology, weights) : null;
  if (graphology !== null) console.log(`  (graphology took ${graphologyBuild.toFixed(0)} ms to build)`);

  row("shortest", time(ask(plain, 1)), {
    ...(graphology === null
      ? note
      : {
          graphology: median((a, b) => shortestByGraphology(graphology, String(a), String(b))),
          "graphology singleSource": percentile(
            timeEach(pairs.slice(0, 5), (a) => singleSource(graphology, String(a))),
            0.5,
          ),
        }),
    ...nx(networkx.shortest),
  });
  row(
    "shortest, weighted",
    time(ask(weighted, 1)),
    graphology === null || ngraph === null
      ? note
      : {
          "graphology dijkstra": median((a, b) =>
            dijkstra.bidirectional(graphology, String(a), String(b), "weight"),
          ),
          "ngraph nba": (() => {
            const finder = nba(ngraph, { distance: (_a, _b, link) => link.data });
            return median((a, b) => finder.find(a, b));
          })(),
        },
  );
  row(
    "all shortest",
    time((from, to) => takeAllShortest({ network: plain, sources: [from], targets: [to] }, workspace)),
    nx(networkx.all),
  );
  if (name === "small") {
    const simple = new UndirectedGraph();
    for (let v = 0; v < entities; v++) simple.addNode(String(v));
    for (let r = 0; r < relations; r++)
      if (topology.source[r] !== topology.target[r])
        simple.mergeEdge(String(topology.source[r]), String(topology.target[r]));
    row(
      "all of up to 4 steps",
      time((from, to) =>
        take({ network: plain, sources: [from], targets: [to], maxSteps: 4 }, workspace, Infinity),
      ),
      {
        "graphology-simple-path": median((a, b) =>
          allSimplePaths(simple, String(a), String(b), { maxDepth: 4 }),
        ),
      },
    );
  }
  row("k = 10", time(ask(plain, 10)), {
    "plain Yen": percentile(
      timeEach(few, (a, b) => findByPlainYen(topology, a, b, 10)),
      0.5,
    ),
    ...nx(networkx.k10),
  });
  row("k = 50", time(ask(plain, 50)), {});
  row("k = 10, weighted", time(ask(weighted, 10)), {});
  row("k = 10, least generic", time(ask(weighted, 10, generic)), {});
  row(`k = 10, a third of types denied`, time(ask(masked, 10)), {
    "mask, once": `${maskTime.toFixed(1)} ms`,
  });
}

const asked = process.argv.slice(2).filter((name): name is SizeName => name in SIZES);
console.log("Times with peers are read as: peer's median = how many times ours.");
for (const name of asked.length > 0 ? asked : (Object.keys(SIZES) as SizeName[])) benchmark(name);
