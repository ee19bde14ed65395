// node bench/run.mjs bench/engines.ts [medium|large|twice ...] [--pairs n]: path questions that fetch what they need from a source, on
// seeded graphs: rounds, rows, requests, time until the first card and until all, and the part of the time that is not waiting.
// The source is a graph in memory; answers are compared with a search over all of it.
import { buildGraph } from "../src/core/graph/build.ts";
import type { Graph } from "../src/core/graph/graph.ts";
import { findPathsWith } from "../src/core/paths/find-paths.ts";
import { createPathFinder } from "../src/core/paths/path-finder.ts";
import { type PathQuery, toPathQuery } from "../src/core/paths/query.ts";
import { createReach } from "../src/core/paths/reach/reach.ts";
import type { GraphSource } from "../src/core/source/graph-source.ts";
import { createMemorySource } from "../src/core/source/memory-source.ts";
import { toRandomDataset } from "./random-dataset.ts";
import { createRandom, createRandomNetwork } from "./random-network.ts";

const SIZES = {
  medium: { entities: 10_000, relations: 50_000 },
  large: { entities: 100_000, relations: 500_000 },
  twice: { entities: 200_000, relations: 1_000_000 },
} as const;

interface Measured {
  readonly rounds: number;
  readonly rows: number;
  readonly requests: number;
  readonly first: number;
  readonly all: number;
  readonly own: number;
  readonly isCertain: boolean;
  readonly isEqual: boolean;
}

/** Counts requests and the time that they take. */
function watch(source: GraphSource) {
  const spent = { requests: 0, milliseconds: 0 };
  const timed =
    <A extends readonly unknown[], T>(call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const since = performance.now();
      try {
        return await call(...args);
      } finally {
        spent.requests++;
        spent.milliseconds += performance.now() - since;
      }
    };
  const watched: GraphSource = {
    ...source,
    entities: timed(source.entities),
    expand: timed(source.expand),
    claims: timed(source.claims),
  };
  return { watched, spent };
}

const PORTS = {
  pause: async () => {},
  startTimer: (then: () => void, milliseconds: number) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function measure(graph: Graph, asked: (pair: number) => PathQuery, pairs: number) {
  const { watched, spent } = watch(createMemorySource(graph));
  const vocabulary = await watched.open();
  if (!vocabulary.ok) throw new Error("The source does not open.");
  const finder = createPathFinder(graph);
  const measured: Measured[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const query = asked(pair);
    const reach = createReach(watched, vocabulary.value, PORTS);
    const [requests, waited, since] = [spent.requests, spent.milliseconds, performance.now()];
    let first = Number.NaN;
    const found = await reach.paths(query, {
      onPath: () => {
        if (Number.isNaN(first)) first = performance.now() - since;
      },
    });
    const all = performance.now() - since;
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    const expected = findPathsWith(finder, query);
    const routes = (paths: readonly { cost: number; entities: readonly string[] }[]) =>
      JSON.stringify(paths.map(({ cost, entities }) => [cost, entities]));
    measured.push({
      rounds: found.value.rounds,
      rows: found.value.rows,
      requests: spent.requests - requests,
      first: Number.isNaN(first) ? all : first,
      all,
      own: all - (spent.milliseconds - waited),
      isCertain: found.value.answer.certainUpTo === undefined,
      isEqual: expected.ok && routes(expected.value.paths) === routes(found.value.answer.paths),
    });
  }
  return measured;
}

const given = process.argv.slice(2);
const at = given.indexOf("--pairs");
const pairs = at === -1 ? 15 : Number(given[at + 1]);
const sizes = (Object.keys(SIZES) as (keyof typeof SIZES)[]).filter((size) => given.includes(size));

for (const size of sizes.length === 0 ? (["medium"] as const) : sizes) {
  const { entities, relations } = SIZES[size];
  const graph = buildGraph(toRandomDataset(createRandomNetwork(entities, relations, 1)));
  const most = graph.degree.reduce((a, b) => Math.max(a, b), 0);
  console.log(
    `\n${size}: ${entities} entities, ${relations} relations, largest degree ${most}, ${pairs} pairs, k = 10`,
  );
  const random = createRandom(7);
  const pick = () => graph.dataset.entities[Math.floor(random() * entities)]?.id;
  const places = Array.from({ length: pairs }, () =>
    [pick(), pick(), pick()].filter((id) => id !== undefined),
  );
  const endsOf = (pair: number) => (places[pair] ?? []).slice(0, 2).map((id) => [id]);
  const questions: readonly (readonly [string, (pair: number) => PathQuery])[] = [
    ["fewest steps", (pair) => toPathQuery(endsOf(pair), { ranking: "steps", k: 10 })],
    ["least generic", (pair) => toPathQuery(endsOf(pair), { ranking: "specific", k: 10 })],
    ["best evidenced", (pair) => toPathQuery(endsOf(pair), { ranking: "evidence", k: 10 })],
    ["along the arrows", (pair) => toPathQuery(endsOf(pair), { direction: "forward", k: 10 })],
    [
      "three kinds fewer",
      (pair) => toPathQuery(endsOf(pair), { k: 10, through: { relations: "!t1,t2,t3" } }),
    ],
    ["through one", (pair) => toPathQuery(endsOf(pair), { k: 10, via: (places[pair] ?? []).slice(2) })],
  ];
  console.log(
    "question           rounds   rows  requests  first ms   all ms  own share  certain  equal where certain",
  );
  for (const [name, asked] of questions) {
    const measured = await measure(graph, asked, pairs);
    const of = (key: "rounds" | "rows" | "requests" | "first" | "all") =>
      Math.round(median(measured.map((each) => each[key])));
    const share = median(measured.map(({ own, all }) => own / all));
    const certain = measured.filter(({ isCertain }) => isCertain);
    console.log(
      [
        name.padEnd(18),
        String(of("rounds")).padStart(6),
        String(of("rows")).padStart(7),
        String(of("requests")).padStart(9),
        String(of("first")).padStart(9),
        String(of("all")).padStart(8),
        share.toFixed(2).padStart(10),
        `${certain.length}/${measured.length}`.padStart(8),
        `${certain.filter(({ isEqual }) => isEqual).length}/${certain.length}`.padStart(8),
      ].join(" "),
    );
  }
}
