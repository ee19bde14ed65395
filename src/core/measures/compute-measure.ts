import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import findBetweenness from "graphology-metrics/centrality/betweenness.js";
import findPagerank from "graphology-metrics/centrality/pagerank.js";
import { entityAt, type Graph } from "../graph/graph.ts";
import { createRandom } from "../graph/layout/random.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import { MEASURE_WORDS, type Measured, type MeasureId } from "./measure.ts";
import { countDegrees, listPairs, type Pairs } from "./pairs.ts";

/** Entities times entities and pairs: what betweenness walks through, some three seconds of it. */
const MOST_STEPS = 1e8;
/** Entities and pairs together: some ten seconds. */
const MOST_ELEMENTS = 1_000_000;
const SEED = 1;

const say = (count: number) => count.toLocaleString("en-GB");

function checkSize(measure: MeasureId, { members, first }: Pairs): Result<null> {
  const elements = members.length + first.length;
  const isTooMuch =
    measure === "betweenness" ? members.length * elements > MOST_STEPS : elements > MOST_ELEMENTS;
  if (measure === "degree" || !isTooMuch) return ok(null);
  const { label } = MEASURE_WORDS[measure];
  const most = measure === "betweenness" ? "about 5,000 entities with 15,000 ties" : say(MOST_ELEMENTS);
  return refuse(
    "too-large",
    measure,
    `${label} is not computed for ${say(members.length)} entities with ${say(first.length)} ties: it would take too long (the most is ${most}).`,
    "Hide part of the graph with the filter, or choose another measure.",
  );
}

// Keys are our own indices: ids of foreign files never become keys of this library.
function toLibraryGraph({ members, first, second, weight }: Pairs): UndirectedGraph {
  const graph = new UndirectedGraph({ multi: false, allowSelfLoops: false });
  for (const u of members) graph.addNode(u);
  for (const [i, u] of first.entries()) graph.addEdge(u, second[i], { weight: weight[i] });
  return graph;
}

/** Numbers groups from 1: the largest first, of equal ones the one with the earliest member. */
function numberGroups(members: readonly number[], groupOf: (u: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const u of members) {
    const group = groups.get(groupOf(u));
    if (group === undefined) groups.set(groupOf(u), [u]);
    else group.push(u);
  }
  const ordered = [...groups.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  return new Map(ordered.map((group, place) => [place + 1, group]));
}

function findCommunities(graph: Graph, pairs: Pairs): Measured {
  const found = louvain(toLibraryGraph(pairs), { getEdgeWeight: "weight", rng: createRandom(SEED) });
  const degree = countDegrees(pairs, graph.entityCount);
  const values = new Float64Array(graph.entityCount).fill(Number.NaN);
  const numbered = numberGroups(pairs.members, (u) => found[u] ?? -1);
  const communities = [...numbered].flatMap(([number, group]) => {
    for (const u of group) values[u] = number;
    if (group.length === 1) return [];
    const hub = entityAt(
      graph,
      group.reduce((best, u) => ((degree[u] ?? 0) > (degree[best] ?? 0) ? u : best)),
    );
    return [{ number, size: group.length, hub: { id: hub.id, name: hub.name, type: hub.type } }];
  });
  return { measure: "communities", values, communities };
}

function findShares(measure: "betweenness" | "pagerank", pairs: Pairs): Readonly<Record<string, number>> {
  const graph = toLibraryGraph(pairs);
  return measure === "betweenness"
    ? findBetweenness(graph, { getEdgeWeight: null, normalized: true })
    : findPagerank(graph, { getEdgeWeight: null, tolerance: 1e-12, maxIterations: 1000 });
}

/**
 * A measure over the visible part of a graph, in which each pair of neighbours counts once and directions do not count;
 * communities also weigh how many relations a pair has. Deterministic: communities come from a fixed seed. Algorithms:
 * Brandes 2001 for betweenness (normalised by ordered pairs of others), power iteration with damping 0.85 for PageRank,
 * Blondel and others 2008 for communities, all of graphology. Too large a graph is refused, with the sizes named.
 */
export function computeMeasure(
  graph: Graph,
  masks: { readonly entities: Uint8Array; readonly relations: Uint8Array },
  measure: MeasureId,
): Result<Measured> {
  const pairs = listPairs(graph, masks);
  const size = checkSize(measure, pairs);
  if (!size.ok) return size;
  const none = { measure, values: countDegrees(pairs, graph.entityCount), communities: [] };
  if (measure === "degree" || pairs.members.length === 0) return ok(none);
  if (measure === "communities") return ok(findCommunities(graph, pairs));
  const shares = findShares(measure, pairs);
  return ok({
    ...none,
    values: none.values.map((degree, u) => (Number.isNaN(degree) ? degree : (shares[u] ?? 0))),
  });
}
