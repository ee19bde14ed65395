import { MultiGraph } from "graphology";
import { bidirectional } from "graphology-shortest-path";
import { buildGraph } from "../src/core/graph/build.ts";
import { writeIds } from "../src/core/lens/id-list.ts";
import { overlaps, parseEdtf } from "../src/core/model/dates.ts";
import { listRoutes } from "../src/core/paths/list-routes.ts";
import { createPathFinder } from "../src/core/paths/path-finder.ts";
import { toPathQuery } from "../src/core/paths/query.ts";
import { type GoalRow, percentile } from "./goal-table.ts";
import { toRandomDataset } from "./random-dataset.ts";
import type { RandomNetwork } from "./random-network.ts";

const DENIED = new Set(["t0", "t3", "t9", "t12"]);
/** Each question once more so often, as the questions without conditions are. */
const ROUNDS = 5;
const YEARS = ["2001", "2004", "2007", "2010", "2013"];

/**
 * Shortest paths without some types, inside a period, past some entities. The first question of a set of constraints
 * pays for what the constraints rule out, and for graphology's filtered copy; the further ones find that done.
 */
export function timeConstraints(
  network: RandomNetwork,
  pairs: readonly (readonly [number, number])[],
  goal: number | null,
): readonly GoalRow[] {
  const dataset = toRandomDataset(network);
  const graph = buildGraph(dataset);
  const finder = createPathFinder(graph);
  const full = new MultiGraph();
  for (const { id } of dataset.entities) full.addNode(id);
  for (const { source, target, type, period } of dataset.relations)
    full.addUndirectedEdge(source, target, { type, period });
  const used = new Set(pairs.flat());
  const avoid = dataset.entities
    .map(({ id }, index) => ({ id, index, degree: graph.degree[index] ?? 0 }))
    .sort((a, b) => b.degree - a.degree || a.index - b.index)
    .filter(({ index }) => !used.has(index))
    .slice(0, 20)
    .map(({ id }) => id);
  const avoided = new Set<string>(avoid);

  const idOf = (index: number) => dataset.entities[index]?.id ?? avoid[0] ?? dataset.entities[0]?.id;
  const ask = (pair: readonly [number, number], period: string): number => {
    const ends = pair.map((index) => [idOf(index)].flatMap((id) => id ?? []));
    const through = {
      relations: `!${[...DENIED].join(",")}`,
      period: `${period}:with-undated`,
      hidden: writeIds(avoid),
    };
    const query = { ranking: "steps" as const, through, k: 1 };
    const plan = finder.plan(toPathQuery(ends, query));
    if (!plan.ok) throw new Error(plan.error.map(({ message }) => message).join(" "));
    for (const route of listRoutes(plan.value, finder.scratchPool(), 1))
      if (route !== null) return route.cost;
    return -1;
  };
  const copy = (year: string) => {
    const within = parseEdtf(year);
    if (!within.ok) throw new Error(`${year} is no period.`);
    const part = new MultiGraph();
    full.forEachNode((id) => {
      if (!avoided.has(id)) part.addNode(id);
    });
    full.forEachEdge((_, { type, period }, source, target) => {
      if (DENIED.has(type) || avoided.has(source) || avoided.has(target)) return;
      if (
        period.length > 0 &&
        !period.some((interval: { from: number; to: number }) => overlaps(interval, within.value))
      )
        return;
      part.addUndirectedEdge(source, target, { type, period });
    });
    return part;
  };
  const time = (work: () => number): readonly [number, number] => {
    const start = performance.now();
    const found = work();
    return [performance.now() - start, found];
  };

  // What questions on one graph share is made before, as when a reader has asked before.
  ask(pairs[0] ?? [0, 1], "1999");
  const first = { ours: [] as number[], theirs: [] as number[] };
  const further = { ours: [] as number[], theirs: [] as number[] };
  const again = { ours: [] as number[], theirs: [] as number[] };
  const whole = { ours: [] as number[], theirs: [] as number[] };
  for (const year of YEARS) {
    let part: MultiGraph | null = null;
    const sum = { ours: 0, theirs: 0 };
    pairs.forEach((pair, i) => {
      const [a, b] = [String(idOf(pair[0])), String(idOf(pair[1]))];
      const [mine, found] = time(() => ask(pair, year));
      const [peers, other] = time(() => {
        part ??= copy(year);
        return (bidirectional(part, a, b)?.length ?? 0) - 1;
      });
      if (found !== other)
        throw new Error(`Different answers from ${a} to ${b} in ${year}: ${found}, ${other}.`);
      const rows = i === 0 ? first : further;
      rows.ours.push(mine);
      rows.theirs.push(peers);
      sum.ours += mine;
      sum.theirs += peers;
    });
    whole.ours.push(sum.ours);
    whole.theirs.push(sum.theirs);
    const kept = part;
    for (const pair of kept === null ? [] : pairs) {
      const [a, b] = [String(idOf(pair[0])), String(idOf(pair[1]))];
      const rounds = Array.from({ length: ROUNDS }, () => [
        time(() => ask(pair, year))[0],
        time(() => (kept === null ? 0 : (bidirectional(kept, a, b)?.length ?? 0)))[0],
      ]);
      again.ours.push(
        percentile(
          rounds.map(([mine = 0]) => mine),
          0.5,
        ),
      );
      again.theirs.push(
        percentile(
          rounds.map(([, peers = 0]) => peers),
          0.5,
        ),
      );
    }
  }
  if (percentile(first.ours, 0.5) <= 0) throw new Error("Nothing was measured.");
  return [
    { what: "constraints: first question", peer: "graphology copy", goal, ...first },
    { what: "constraints: further questions", peer: "graphology, copy kept", goal: null, ...further },
    { what: "constraints: once more", peer: "graphology, copy kept", goal: null, ...again },
    { what: "constraints: all these together", peer: "graphology", goal: null, ...whole },
  ];
}
