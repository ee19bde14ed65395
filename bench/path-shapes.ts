import { buildTopology, type Topology } from "../src/core/graph/topology.ts";
import { findRoutes } from "../src/core/paths/search/find-routes.ts";
import { toNetwork } from "../src/core/paths/search/network.ts";
import { createScratchPool } from "../src/core/paths/search/scratch-pool.ts";
import { findByPlainYen } from "./plain-yen.ts";
import { createRandom } from "./random-network.ts";

// k best paths on ten shapes of graph, where ways are very long, very many or almost none, against plain Yen in the same run:
// node bench/run.mjs bench/path-shapes.ts [ENTITIES] [K] [SHAPE]. Plain Yen gets PATIENCE times our time, and is then said to be slower than that.

const entities = Number(process.argv[2] ?? 100_000);
const k = Number(process.argv[3] ?? 10);
const PATIENCE = 10;
const LEAST_PATIENCE = 2000;

type Pairs = readonly (readonly [number, number])[];

interface Shape {
  readonly name: string;
  readonly count: number;
  readonly pairs: Pairs;
  readonly from: number;
  readonly to: number;
}

/** The ten shapes, each of about so many entities, the same every time. */
function drawShapes(size: number): readonly Shape[] {
  const random = createRandom(19);
  const draw = (most: number) => Math.floor(random() * most);
  const side = Math.floor(Math.sqrt(size));
  const half = Math.floor(size / 2);
  const each = (count: number, pair: (i: number) => readonly (readonly [number, number])[]): Pairs =>
    Array.from({ length: count }, (_, i) => pair(i)).flat();
  const chain = (count: number) => each(count - 1, (i) => [[i, i + 1]]);
  const clique = 10;
  const caves = Math.floor(size / clique);
  const ends: number[] = [];
  const scaleFree: [number, number][] = [];
  for (let v = 1; v < size; v++)
    for (let times = 0; times < 3; times++) {
      const u = ends.length === 0 ? 0 : random() < 0.5 ? draw(v) : (ends[draw(ends.length)] ?? 0);
      scaleFree.push([v, u]);
      ends.push(v, u);
    }
  return [
    { name: "ring", count: size, pairs: [...chain(size), [size - 1, 0]], from: 0, to: half },
    { name: "chain", count: size, pairs: chain(size), from: 0, to: size - 1 },
    {
      name: "ladder",
      count: 2 * half,
      pairs: each(half, (i) => [
        [i, half + i],
        ...(i + 1 < half
          ? ([
              [i, i + 1],
              [half + i, half + i + 1],
            ] as const)
          : []),
      ]),
      from: 0,
      to: half - 1,
    },
    {
      name: "tree",
      count: size,
      pairs: each(size - 1, (i) => [[i + 1, i >> 1]]),
      from: 3 * 2 ** Math.floor(Math.log2(size) - 2) - 1,
      to: size - 1,
    },
    {
      name: "grid",
      count: side * side,
      pairs: each(side * side, (i) => [
        ...(i % side < side - 1 ? ([[i, i + 1]] as const) : []),
        ...(i + side < side * side ? ([[i, i + side]] as const) : []),
      ]),
      from: 0,
      to: side * side - 1,
    },
    { name: "star", count: size, pairs: each(size - 1, (i) => [[0, i + 1]]), from: 1, to: size - 1 },
    {
      name: "caveman",
      count: caves * clique,
      pairs: each(caves, (cave) => {
        const first = cave * clique;
        const inside = each(clique, (a) => each(clique, (b) => (a < b ? [[first + a, first + b]] : [])));
        return [...inside, [first + clique - 1, ((cave + 1) % caves) * clique]];
      }),
      from: 1,
      to: Math.floor(caves / 2) * clique + 1,
    },
    {
      name: "bipartite",
      count: size,
      pairs: each(3 * half, () => [[draw(half), half + draw(half)]]),
      from: 0,
      to: 1,
    },
    {
      name: "small world",
      count: size,
      pairs: each(size, (i) => [
        [i, random() < 0.05 ? draw(size) : (i + 1) % size],
        [i, random() < 0.05 ? draw(size) : (i + 2) % size],
      ]),
      from: 0,
      to: half,
    },
    { name: "scale free", count: size, pairs: scaleFree, from: size - 1, to: size - 2 },
  ];
}

const toTopology = ({ count, pairs }: Shape): Topology =>
  buildTopology(
    count,
    Uint32Array.from(pairs, ([u]) => u),
    Uint32Array.from(pairs, ([, v]) => v),
    new Uint8Array(pairs.length),
  );

interface Ours {
  readonly costs: readonly number[];
  readonly first: number;
  readonly all: number;
}

function ask(topology: Topology, from: number, to: number, weighted: boolean): Ours {
  const network = toNetwork(topology, { admits: null, forward: false, relationCosts: null });
  const nodeCosts = weighted ? new Float64Array(network.nodeCount).fill(1) : null;
  const question = { network, sources: [from], targets: [to], k, nodeCosts };
  const costs: number[] = [];
  const start = performance.now();
  let first = Number.NaN;
  for (const route of findRoutes(question, createScratchPool(network.nodeCount))) {
    if (route === null) continue;
    if (costs.length === 0) first = performance.now() - start;
    costs.push(route.nodes.length - 1);
    if (costs.length === k) break;
  }
  return { costs, first, all: performance.now() - start };
}

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0)).padStart(8);

console.log(`k = ${k}, about ${entities.toLocaleString("en")} entities; ms, median of 3`);
console.log("shape         steps  paths   first     all   weighted: first   all   plain Yen   ratio");
const only = process.argv[4];
for (const shape of drawShapes(entities).filter(({ name }) => only === undefined || name === only)) {
  const topology = toTopology(shape);
  const { from, to } = shape;
  const plain = [0, 1, 2].map(() => ask(topology, from, to, false)).sort((a, b) => a.all - b.all)[1];
  const weighted = [0, 1, 2].map(() => ask(topology, from, to, true)).sort((a, b) => a.all - b.all)[1];
  if (plain === undefined || weighted === undefined) throw new Error("Nothing was asked.");
  if (plain.costs.join() !== weighted.costs.join()) throw new Error(`${shape.name}: two answers.`);
  const patience = Math.max(LEAST_PATIENCE, PATIENCE * plain.all);
  const start = performance.now();
  const peer = findByPlainYen(topology, from, to, k, () => performance.now() - start > patience);
  const theirs = performance.now() - start;
  if (peer !== null && peer.map((path) => path.length - 1).join() !== plain.costs.join())
    throw new Error(
      `${shape.name}: plain Yen found ${peer.map((path) => path.length - 1).join()}, we ${plain.costs.join()}.`,
    );
  console.log(
    `${shape.name.padEnd(12)} ${String(plain.costs[0] ?? "none").padStart(6)} ${String(plain.costs.length).padStart(6)} ${ms(plain.first)} ${ms(plain.all)}      ${ms(weighted.first)} ${ms(weighted.all)}   ${peer === null ? `> ${ms(theirs).trim()}`.padStart(9) : ms(theirs).padStart(9)}   ${peer === null ? "> " : ""}${(theirs / plain.all).toFixed(1)} x`,
  );
}
