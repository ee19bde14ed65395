// Processor time of the hot paths on seeded graphs ten times as large each time, and the exponent that fits:
// node bench/run.mjs bench/growth.ts [LARGEST]. Beyond 100 000 entities without records, which do not fit into memory beside the rest.
import { drain } from "../src/core/base/drain.ts";
import { collectFindings } from "../src/core/formats/findings.ts";
import { FORMATS } from "../src/core/formats/formats.ts";
import { readGraphFile } from "../src/core/formats/read-graph-file.ts";
import { buildGraph } from "../src/core/graph/build.ts";
import { buildTopology } from "../src/core/graph/topology.ts";
import { maskLens } from "../src/core/lens/apply-lens.ts";
import { toCost } from "../src/core/paths/search/cost.ts";
import { findRoutes } from "../src/core/paths/search/find-routes.ts";
import { type Network, toNetwork, withLeast } from "../src/core/paths/search/network.ts";
import { createScratchPool } from "../src/core/paths/search/scratch-pool.ts";
import { indexNames, searchNames } from "../src/core/search/name-index.ts";
import { percentile } from "./goal-table.ts";
import { makeForeignGraph } from "./make-foreign-graph.ts";
import { createRandom, createRandomNetwork } from "./random-network.ts";

const largest = Number(process.argv[2] ?? 1_000_000);
const SIZES = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= largest);
const RECORDS = 100_000;
const PAIRS = 40;

/** Milliseconds of processor time by path and size. */
const table = new Map<string, Map<number, number>>();
const notes: string[] = [];

function note(what: string, size: number, ms: number): void {
  const row = table.get(what) ?? new Map<number, number>();
  table.set(what, row.set(size, ms));
}

function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Repeated until it can be measured; per turn. */
function repeat(work: () => void, least = 100): number {
  work();
  let turns = 0;
  let used = 0;
  while (used < least && turns < 200) {
    used += cpu(work);
    turns++;
  }
  return used / turns;
}

function measurePaths(size: number): void {
  const { topology, relationType } = createRandomNetwork(size, 5 * size, 1);
  const { entityCount, source, target, directed } = topology;
  note(
    "adjacency of 5 relations each",
    size,
    repeat(() => buildTopology(entityCount, source, target, directed)),
  );
  const pool = createScratchPool(size);
  const random = createRandom(7);
  const pick = () => Math.floor(random() * size);
  const pairs = Array.from({ length: PAIRS }, () => [pick(), pick()] as const);
  const weights = Float64Array.from(source, () => toCost(1 + random()));
  const ask = (network: Network, k: number) => (from: number, to: number) => {
    let found = 0;
    for (const route of findRoutes({ network, sources: [from], targets: [to], k }, pool))
      if (route !== null && ++found === k) break;
  };
  const askAll = (work: (from: number, to: number) => void) =>
    repeat(() => {
      for (const [from, to] of pairs) if (from !== to) work(from, to);
    }) / pairs.length;
  const plain = toNetwork(topology, { admits: null, forward: false, relationCosts: null });
  note("shortest path", size, askAll(ask(plain, 1)));
  note("10 best paths", size, askAll(ask(plain, 10)));
  const weighted = toNetwork(topology, { admits: null, forward: false, relationCosts: withLeast(weights) });
  note("10 best paths, weighted", size, askAll(ask(weighted, 10)));
  const admits = (relation: number) => (relationType[relation] ?? 0) % 3 !== 0 && relation % 5 !== 0;
  const conditions = { admits, forward: true, relationCosts: null };
  const times: number[] = [];
  const network = toNetwork(topology, conditions);
  for (const [from, to] of pairs) {
    times.push(cpu(() => from !== to && ask(network, 10)(from, to)));
  }
  note("10 best paths under conditions, first asked", size, times.reduce((a, b) => a + b, 0) / times.length);
  note("10 best paths under conditions, once more", size, askAll(ask(network, 10)));
  notes.push(
    `${size.toLocaleString("en")} entities: 10 best paths under conditions, first asked: 95 of 100 within ${percentile(times, 0.95).toFixed(1)} ms`,
  );
}

function measureRecords(size: number): void {
  const dataset = makeForeignGraph(size, 3 * size);
  note(
    "graph of records, 3 relations each",
    size,
    repeat(() => buildGraph(dataset)),
  );
  const graph = buildGraph(dataset);
  const masks = () => maskLens(graph, { relations: "met,visited" });
  if (!masks().ok) throw new Error("The filter was refused.");
  note("filter by type", size, repeat(masks));
  note(
    "index of names",
    size,
    repeat(() => drain(indexNames(graph))),
  );
  const names = drain(indexNames(graph));
  note(
    "search for a name",
    size,
    repeat(() => searchNames(graph, names, `numbre ${size / 2}`, 12)),
  );
  const gexf = FORMATS.find(({ id }) => id === "gexf");
  const write = () =>
    [
      ...(gexf?.write?.(
        {
          graph,
          entities: new Uint8Array(graph.entityCount).fill(1),
          relations: new Uint8Array(graph.relationCount).fill(1),
          options: { restore: "no" },
          today: "2026-01-31",
          description: "",
        },
        collectFindings(),
      ) ?? []),
    ].join("");
  note("GEXF out", size, repeat(write));
  const bytes = new TextEncoder().encode(write());
  note(
    "GEXF in",
    size,
    repeat(() => {
      if (!readGraphFile({ name: "bench.gexf", bytes }).ok) throw new Error("The file was refused.");
    }),
  );
}

/** Slope of the least-squares line through the logarithms of sizes and times. */
function fitExponent(row: ReadonlyMap<number, number>): number {
  const points = [...row].map(([size, ms]) => [Math.log(size), Math.log(ms)] as const);
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

// The first round is for the compiler.
measurePaths(SIZES[0] ?? RECORDS);
measureRecords(SIZES[0] ?? RECORDS);
table.clear();
notes.length = 0;
for (const size of SIZES) {
  measurePaths(size);
  if (size <= RECORDS) measureRecords(size);
  globalThis.gc?.();
}
const show = (ms: number | undefined) =>
  (ms === undefined ? "" : ms < 10 ? ms.toFixed(3) : ms.toFixed(0)).padStart(11);
console.log(
  `${"ms".padEnd(44)}${SIZES.map((size) => size.toLocaleString("en").padStart(11)).join("")}   exponent`,
);
for (const [what, row] of table)
  console.log(
    `${what.padEnd(44)}${SIZES.map((size) => show(row.get(size))).join("")}${fitExponent(row).toFixed(2).padStart(11)}`,
  );
for (const line of notes) console.log(line);
