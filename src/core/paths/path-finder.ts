import { lazy } from "../base/lazy.ts";
import { createLruCache } from "../base/lru-cache.ts";
import { buildEvidenceContext, type EvidenceContext } from "../evidence/context.ts";
import type { Graph } from "../graph/graph.ts";
import { medianDegree } from "../graph/median-degree.ts";
import { err, ok, type Result } from "../model/result.ts";
import { type OrGroups, readThrough, type Through, toAdmits, toOpenNodes } from "./allowed-steps.ts";
import { checkQuery } from "./check-query.ts";
import { CONSTRAINTS } from "./constraints.ts";
import { type Plan, toTimeRule } from "./plan.ts";
import type { PathQuery } from "./query.ts";
import type { RankingDefinition } from "./ranking.ts";
import { rankingOf } from "./rankings.ts";
import { type RelationFacts, toRelationFacts, type WholeGraph } from "./relation-facts.ts";
import { type Admits, type Network, type RelationCosts, toNetwork, withLeast } from "./search/network.ts";
import { createScratchPool, type ScratchPool } from "./search/scratch-pool.ts";
import { type SearchGraph, toSearchGraph } from "./search/search-graph.ts";

/** A graph made ready for path questions. What questions share is worked out at the first that needs it and kept. */
export interface PathFinder {
  readonly graph: Graph;
  /** Set where the graph is a part of a larger one: what is counted in it is the least that there is. */
  readonly whole: WholeGraph | null;
  readonly facts: () => RelationFacts;
  readonly context: () => EvidenceContext;
  readonly scratchPool: () => ScratchPool;
  readonly median: () => number;
  /** The query ready for the search, or everything that is wrong with it. */
  readonly plan: (query: PathQuery) => Result<Plan>;
}

/** Networks kept, each of up to 25 bytes a relation, and sets of open nodes, each of a byte an entity. */
const MOST_KEPT = 6;

/** Fields on which the network of a query depends: equal values give equal networks. */
const NETWORK_FIELDS = [
  ...CONSTRAINTS.filter(({ allowsRelation }) => allowsRelation !== null).map(({ id }) => id),
  "through",
  "direction",
  "throughQualifiers",
] as const;

const toKey = (query: PathQuery, fields: readonly (keyof PathQuery)[]): string =>
  JSON.stringify(fields.map((field) => query[field]));

interface Compiled {
  readonly admits: Admits;
  readonly relationCosts: RelationCosts | null;
  readonly network: Network;
}

/**
 * Keeps per graph what path questions share: the order of ids, facts of relations, the network of each of the
 * last constraint sets. One question at a time. Of a part of a larger graph, `whole` tells what cannot be seen in it.
 */
export function createPathFinder(graph: Graph, whole: WholeGraph | null = null): PathFinder {
  const facts = lazy(() => toRelationFacts(graph, whole));
  const plainGraph = lazy(() => toSearchGraph(graph, false));
  const widerGraph = lazy(() => toSearchGraph(graph, true));
  const keepPlaceCosts = createLruCache<Float64Array | null>(Infinity);
  const keepRelationCosts = createLruCache<RelationCosts | null>(Infinity);
  const keepCompiled = createLruCache<Compiled>(MOST_KEPT);
  const keepThrough = createLruCache<Result<Through>>(MOST_KEPT);
  const keepOpen = createLruCache<Uint8Array | null>(MOST_KEPT);

  const toNodeCosts = (ranking: RankingDefinition, searchGraph: SearchGraph): Float64Array | null =>
    keepPlaceCosts(ranking.id, () => {
      const costs = ranking.entityCosts(graph);
      return costs === null ? null : Float64Array.from(searchGraph.entityOf, (entity) => costs[entity] ?? 0);
    });

  const toRelationCosts = (ranking: RankingDefinition, searchGraph: SearchGraph): RelationCosts | null =>
    keepRelationCosts(`${ranking.id} ${searchGraph === plainGraph()}`, () => {
      const costs = ranking.relationCosts(facts());
      return withLeast(
        costs === null ? null : Float64Array.from(searchGraph.relationOf, (r) => costs[r] ?? 0),
      );
    });

  const compile = (
    query: PathQuery,
    alternatives: OrGroups,
    searchGraph: SearchGraph,
    ranking: RankingDefinition,
  ): Compiled => {
    const ends = new Set(query.ends.flat().map((id) => graph.entityIndex.get(id)));
    const options = {
      admits: toAdmits(query, alternatives, facts(), searchGraph, (node) =>
        ends.has(searchGraph.entityOf[node]),
      ),
      forward: query.direction === "forward",
      relationCosts: toRelationCosts(ranking, searchGraph),
    };
    return { ...options, network: toNetwork(searchGraph.topology, options) };
  };

  return {
    graph,
    whole,
    facts,
    context: lazy(() => {
      const context = buildEvidenceContext(graph);
      return whole === null ? context : { ...context, commonWords: () => whole.commonWords };
    }),
    scratchPool: lazy(() => createScratchPool(graph.entityCount)),
    median: lazy(() => whole?.medianDegree ?? medianDegree(graph)),
    plan(query) {
      const through = keepThrough(JSON.stringify(query.through), () => readThrough(graph, query.through));
      const issues = checkQuery(query, graph, through);
      if (issues.length > 0 || !through.ok) return err(issues);
      const { alternatives, hidden, entityKey } = through.value;
      const wanted = rankingOf(query.ranking);
      const ranking = wanted.searchBy === undefined ? wanted : rankingOf(wanted.searchBy);
      const searchGraph = query.throughQualifiers ? widerGraph() : plainGraph();
      const { admits, relationCosts, network } = keepCompiled(
        // Ends are exempt from what alternatives ask of entities.
        ranking.id + toKey(query, NETWORK_FIELDS) + (alternatives.length > 1 ? toKey(query, ["ends"]) : ""),
        () => compile(query, alternatives, searchGraph, ranking),
      );
      const nodeOf = (id: PathQuery["via"][number]) =>
        searchGraph.nodeOf[graph.entityIndex.get(id) ?? 0] ?? 0;
      const ends = query.ends.map((end) => [...new Set(end.filter((id) => !hidden.has(id)).map(nodeOf))]);
      // A required node that is the only member of an end lies on every path anyway.
      const certain = new Set(
        ends.length === 2
          ? ends.filter((end) => end.length === 1).flat()
          : ends[0]?.length === 1
            ? ends[0]
            : [],
      );
      const part = { query, searchGraph, admits };
      return ok({
        ...part,
        facts: facts(),
        ranking,
        relationCosts,
        nodeCosts: toNodeCosts(ranking, searchGraph),
        network,
        isOpen: keepOpen(`${query.throughQualifiers} ${entityKey}`, () =>
          toOpenNodes(alternatives, searchGraph),
        ),
        time: toTimeRule(part),
        ends,
        required: [...new Set(query.via.map(nodeOf))].filter((node) => !certain.has(node)),
      });
    },
  };
}
