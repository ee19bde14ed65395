import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import findExactBetweenness from "graphology-metrics/centrality/betweenness.js";
import findPagerank from "graphology-metrics/centrality/pagerank.js";
import { entityAt, type Graph } from "../graph/graph.ts";
import { createRandom } from "../layout/random.ts";
import { ok, type Result, refuse } from "../model/result.ts";
import { estimateBetweenness } from "./estimate-betweenness.ts";
import { MEASURE_WORDS, type Measured, type MeasureId } from "./measure.ts";
import { countDegrees, listPairs, type NeighbourPairs } from "./neighbour-pairs.ts";

/** Sources times entities and pairs, which is what betweenness walks through: some seconds. */
const MOST_STEPS = 1e8;
/** The same where only some entities are sources: the larger the graph, the longer a step takes. */
const MOST_SAMPLED = 5e7;
/** Fewer sources than this would say little. */
const FEWEST_SOURCES = 100;
/** Entities and pairs together: some ten seconds of PageRank or communities. */
const MOST_ELEMENTS = 1_000_000;
const SEED = 1;

const say = (count: number) => count.toLocaleString("en-GB");

function checkSize(measure: "pagerank" | "communities", { members, first }: NeighbourPairs): Result<null> {
  if (members.length + first.length <= MOST_ELEMENTS) return ok(null);
  return refuse(
    "too-large",
    measure,
    `${MEASURE_WORDS[measure].label} is not computed for ${say(members.length)} entities with ${say(first.length)} ties: it would take too long (the most is ${say(MOST_ELEMENTS)} of both together).`,
    "Hide part of the graph with the filter, or choose another measure.",
  );
}

// Keys are our own indices: ids of foreign files never become keys of this library.
function toLibraryGraph({ members, first, second, weight }: NeighbourPairs): UndirectedGraph {
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

function findCommunities(graph: Graph, pairs: NeighbourPairs): Measured {
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

const spread = (
  { members }: NeighbourPairs,
  entityCount: number,
  shares: Readonly<Record<string, number>>,
) => {
  const values = new Float64Array(entityCount).fill(Number.NaN);
  for (const u of members) values[u] = shares[u] ?? 0;
  return values;
};

/** By the library where it can look at all shortest ways in time, else from some of them. */
function findBetweenness(graph: Graph, pairs: NeighbourPairs): Measured {
  const measure = "betweenness";
  const entities = pairs.members.length;
  const elements = entities + pairs.first.length;
  if (entities * elements <= MOST_STEPS) {
    const shares = findExactBetweenness(toLibraryGraph(pairs), { getEdgeWeight: null, normalized: true });
    return { measure, values: spread(pairs, graph.entityCount, shares), communities: [] };
  }
  const sources = Math.min(entities, Math.max(FEWEST_SOURCES, Math.floor(MOST_SAMPLED / elements)));
  const values = estimateBetweenness(pairs, graph.entityCount, sources, SEED);
  return { measure, values, communities: [], sources };
}

/**
 * A measure over the visible part of a graph, in which each pair of neighbours counts once and directions do not count;
 * communities also weigh how many relations a pair has. Deterministic: what is drawn by lot follows from a fixed seed.
 * Algorithms: Brandes 2001 for betweenness (normalised by ordered pairs of others), from a sample of the sources where the
 * graph is large; power iteration with damping 0.85 for PageRank; Blondel and others 2008 for communities. All but the
 * sample are graphology's. PageRank and communities of too large a graph are refused, with the sizes named.
 */
export function computeMeasure(
  graph: Graph,
  masks: { readonly entities: Uint8Array; readonly relations: Uint8Array },
  measure: MeasureId,
): Result<Measured> {
  const pairs = listPairs(graph, masks);
  if (measure === "degree" || pairs.members.length === 0)
    return ok({ measure, values: countDegrees(pairs, graph.entityCount), communities: [] });
  if (measure === "betweenness") return ok(findBetweenness(graph, pairs));
  const size = checkSize(measure, pairs);
  if (!size.ok) return size;
  if (measure === "communities") return ok(findCommunities(graph, pairs));
  const shares = findPagerank(toLibraryGraph(pairs), {
    getEdgeWeight: null,
    tolerance: 1e-12,
    maxIterations: 1000,
  });
  return ok({ measure, values: spread(pairs, graph.entityCount, shares), communities: [] });
}
