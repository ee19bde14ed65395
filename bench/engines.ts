// node bench/run.mjs bench/engines.ts [SIZE[:ENGINE] ...] [--pairs n], SIZE small, medium, large or twice, ENGINE memory, neo4j or virtuoso: path questions that fetch
// what they need from a source, on seeded graphs: rounds, rows, requests, time until the first card and until all, the part of the time
// that is not waiting, the same question again with one type fewer, and the engine's own ten shortest ways where it has them. Answers
// are compared with a search over all of the graph in memory. `hub`: two actors whose one tie is a hub of 100 000.
import { buildGraph } from "../src/core/graph/build.ts";
import type { Graph } from "../src/core/graph/graph.ts";
import { toEntityId, toRelationId } from "../src/core/model/ids.ts";
import { findPathsWith } from "../src/core/paths/find-paths.ts";
import { createPathFinder } from "../src/core/paths/path-finder.ts";
import { type PathQuery, toPathQuery } from "../src/core/paths/query.ts";
import { createReach, type Reach } from "../src/core/paths/reach/reach.ts";
import type { GraphSource } from "../src/core/source/graph-source.ts";
import { createMemorySource } from "../src/core/source/memory-source.ts";
import { ENGINES, type LoadedEngine } from "./engine-servers.ts";
import { toRandomDataset } from "./random-dataset.ts";
import { createRandom, createRandomNetwork } from "./random-network.ts";

const SIZES = {
  small: { entities: 2000, relations: 10_000 },
  medium: { entities: 20_000, relations: 100_000 },
  large: { entities: 100_000, relations: 500_000 },
  twice: { entities: 200_000, relations: 1_000_000 },
} as const;
const SPOKES = 100_000;

interface Measured {
  readonly rounds: number;
  readonly rows: number;
  readonly requests: number;
  readonly first: number;
  readonly all: number;
  readonly own: number;
  /** The same once more, one type fewer: its requests for relations, and its share of the time. */
  readonly againRequests: number;
  readonly again: number;
  readonly engine: number | null;
  readonly isCertain: boolean;
  readonly isEqual: boolean;
}

/** Counts requests and the time in which at least one is waited for. */
function watch(source: GraphSource) {
  const spent = { requests: 0, expansions: 0, milliseconds: 0 };
  let open = 0;
  let since = 0;
  const timed =
    <A extends readonly unknown[], T>(call: (...args: A) => Promise<T>, isExpansion = false) =>
    async (...args: A): Promise<T> => {
      if (open++ === 0) since = performance.now();
      try {
        return await call(...args);
      } finally {
        spent.requests++;
        if (isExpansion) spent.expansions++;
        if (--open === 0) spent.milliseconds += performance.now() - since;
      }
    };
  const watched: GraphSource = {
    ...source,
    entities: timed(source.entities),
    expand: timed(source.expand, true),
    between: timed(source.between),
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

const toRoutes = (paths: readonly { cost: number; entities: readonly string[] }[]) =>
  JSON.stringify(paths.map(({ cost, entities }) => [cost, entities]));

async function ask(reach: Reach, query: PathQuery) {
  const since = performance.now();
  let first = Number.NaN;
  const found = await reach.paths(query, {
    onPath: () => {
      if (Number.isNaN(first)) first = performance.now() - since;
    },
  });
  const all = performance.now() - since;
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return { ...found.value, first: Number.isNaN(first) ? all : first, all };
}

async function measure(
  graph: Graph,
  { source, ownPaths }: Pick<LoadedEngine, "source" | "ownPaths">,
  asked: (pair: number) => PathQuery,
  pairs: number,
  isPlain: boolean,
) {
  const { watched, spent } = watch(source);
  const vocabulary = await watched.open();
  if (!vocabulary.ok) throw new Error(JSON.stringify(vocabulary.error));
  const finder = createPathFinder(graph);
  const measured: Measured[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const query = asked(pair);
    const reach = createReach(watched, vocabulary.value, PORTS);
    const before = { ...spent };
    const { answer, rounds, rows, first, all } = await ask(reach, query);
    const asking = { ...spent };
    const again = await ask(reach, { ...query, through: { ...query.through, relations: "!t9" } });
    const expected = findPathsWith(finder, query);
    const [from = "", to = ""] = query.ends.flat();
    measured.push({
      ...{ rounds, rows, first, all },
      requests: asking.requests - before.requests,
      own: all - (asking.milliseconds - before.milliseconds),
      againRequests: spent.expansions - asking.expansions,
      again: again.all / all,
      engine: isPlain && ownPaths !== null ? await ownPaths(from, to) : null,
      isCertain: answer.certainUpTo === undefined,
      isEqual: expected.ok && toRoutes(expected.value.paths) === toRoutes(answer.paths),
    });
  }
  return measured;
}

const HEAD =
  "question           rounds   rows  requests  first ms   all ms  own share  again: requests  time  engine's own ms  certain  equal where certain";

function toLine(name: string, measured: readonly Measured[]): string {
  const of = (key: "rounds" | "rows" | "requests" | "first" | "all" | "againRequests") =>
    String(Math.round(median(measured.map((each) => each[key]))));
  const certain = measured.filter(({ isCertain }) => isCertain);
  const engine = measured.flatMap((each) => each.engine ?? []);
  return [
    name.padEnd(18),
    of("rounds").padStart(6),
    of("rows").padStart(7),
    of("requests").padStart(9),
    of("first").padStart(9),
    of("all").padStart(8),
    median(measured.map(({ own, all }) => own / all))
      .toFixed(2)
      .padStart(10),
    of("againRequests").padStart(16),
    median(measured.map(({ again }) => again))
      .toFixed(2)
      .padStart(5),
    (engine.length === 0 ? "" : `${Math.round(median(engine))} (${engine.length})`).padStart(16),
    `${certain.length}/${measured.length}`.padStart(8),
    `${certain.filter(({ isEqual }) => isEqual).length}/${certain.length}`.padStart(8),
  ].join(" ");
}

/** Two actors who have nothing but one hub in common: the hub is never fetched. */
async function measureHub() {
  const dataset = toRandomDataset(createRandomNetwork(SPOKES + 3, 3, 1));
  const id = (at: number) => toEntityId(`n${String(at).padStart(8, "0")}`);
  const [template] = dataset.relations;
  if (template === undefined) throw new Error("no relation");
  const relations = Array.from({ length: SPOKES + 2 }, (_, at) => ({
    ...template,
    id: toRelationId(`e${at}`),
    source: id(at + 1),
    target: id(0),
  }));
  const source = createMemorySource(buildGraph({ ...dataset, relations }));
  const vocabulary = await source.open();
  if (!vocabulary.ok) throw new Error("The source does not open.");
  const query = toPathQuery([[id(1)], [id(2)]], { k: 10 });
  const { rows, rounds, answer } = await ask(createReach(source, vocabulary.value, PORTS), query);
  console.log(
    `hub of ${SPOKES + 2} neighbours between two actors: ${rows} rows, ${rounds} rounds, ${answer.paths.length} path, ${answer.exhausted ? "certain that there is no other" : "NOT CERTAIN"}`,
  );
}

const given = process.argv.slice(2);
const readFlag = (name: string): string | null => {
  const at = given.indexOf(name);
  return at === -1 ? null : (given[at + 1] ?? null);
};
const pairs = Number(readFlag("--pairs") ?? 15);
/** `small:neo4j`: a size and the engine that it is asked of. */
const runs = given.flatMap((word) => {
  const [, name = "", engine = "memory"] = /^([a-z]+)(?::([a-z0-9]+))?$/.exec(word) ?? [];
  const size = (Object.keys(SIZES) as (keyof typeof SIZES)[]).find((each) => each === name);
  return size === undefined ? [] : [{ size, engine }];
});

async function loadEngine(name: string, graph: Graph): Promise<LoadedEngine | string> {
  if (name === "memory") return { source: createMemorySource(graph), ownPaths: null, stop: async () => {} };
  const load = ENGINES[name];
  return load === undefined ? "there is no such engine" : load(graph.dataset);
}

await measureHub();
for (const { size, engine: name } of runs.length === 0
  ? [{ size: "medium", engine: "memory" } as const]
  : runs) {
  const { entities, relations } = SIZES[size];
  const dataset = toRandomDataset(createRandomNetwork(entities, relations, 1));
  // A database gives back what it can know: without documents and claims a relation is unsourced.
  const graph = buildGraph({
    ...dataset,
    relations: dataset.relations.map((relation) => ({ ...relation, certainty: "unsourced" as const })),
  });
  const most = graph.degree.reduce((a, b) => Math.max(a, b), 0);
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
      "three types fewer",
      (pair) => toPathQuery(endsOf(pair), { k: 10, through: { relations: "!t1,t2,t3" } }),
    ],
    ["through one", (pair) => toPathQuery(endsOf(pair), { k: 10, via: (places[pair] ?? []).slice(2) })],
  ];
  const since = performance.now();
  const engine = await loadEngine(name, graph);
  const seconds = Math.round((performance.now() - since) / 1000);
  console.log(
    `\n${name}: ${entities} entities, ${relations} relations, largest degree ${most}, ${pairs} pairs, k = 10${name === "memory" ? "" : `, started and filled in ${seconds} s`}`,
  );
  if (typeof engine === "string") {
    console.log(`NOT MEASURED: ${engine}`);
    continue;
  }
  console.log(HEAD);
  for (const [index, [question, asked]] of questions.entries())
    console.log(toLine(question, await measure(graph, engine, asked, pairs, index === 0)));
  await engine.stop();
}
