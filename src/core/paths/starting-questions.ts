import { entityAt, type Graph } from "../graph/graph.ts";
import type { EntityId } from "../model/ids.ts";
import type { Question } from "./question.ts";

const MOST_CONNECTED = 2;
const CANDIDATES = 60;
const DEPTH = 4;
const AGENCY_WEIGHT = 3;

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

const byDegree = ({ degree, entityCount }: Graph): readonly number[] =>
  Array.from({ length: entityCount }, (_, index) => index).sort(
    (a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b,
  );

/** Breadth-first tree from one entity that stays off the blocked ones: predecessor entry and depth of each entity. */
function walk(graph: Graph, start: number, blocked: ReadonlySet<number>) {
  const depth = new Map([[start, 0]]);
  const entry = new Map<number, number>();
  const queue = [start];
  for (const u of queue) {
    const next = (depth.get(u) ?? 0) + 1;
    if (next > DEPTH) break;
    for (let i = graph.offsets[u] ?? 0; i < (graph.offsets[u + 1] ?? 0); i++) {
      const v = graph.neighbours[i] ?? 0;
      if (depth.has(v) || blocked.has(v)) continue;
      depth.set(v, next);
      entry.set(v, graph.incident[i] ?? 0);
      queue.push(v);
    }
  }
  return { depth, entry };
}

/** How much a path tells: documents and relation types that meet on it, less the generality of what lies between. */
function rate(graph: Graph, from: number, to: number, entry: ReadonlyMap<number, number>): number {
  const documents = new Set<string>();
  const families = new Set<string>();
  let generic = 0;
  let firm = 0;
  for (let at = to; at !== from; ) {
    const relation = entry.get(at);
    if (relation === undefined) return -Infinity;
    const record = graph.dataset.relations[relation];
    for (const id of record?.documents ?? []) documents.add(id);
    const type = graph.dataset.ontology.relationTypes[graph.relationType[relation] ?? 0];
    if (type !== undefined) families.add(type.family);
    firm += type?.strength === "strong" ? 1 : type?.strength === "structural" ? -1 : 0;
    const source = graph.source[relation] ?? 0;
    at = source === at ? (graph.target[relation] ?? 0) : source;
    if (at !== from) generic += Math.log2(1 + (graph.degree[at] ?? 0));
  }
  return 2 * documents.size + families.size + firm - generic / 2;
}

/** Documents in which an entity's relations stand: one that several tell of is better known. */
function countDocuments(graph: Graph, entity: number): number {
  const documents = new Set<string>();
  for (let i = graph.offsets[entity] ?? 0; i < (graph.offsets[entity + 1] ?? 0); i++)
    for (const id of graph.dataset.relations[graph.incident[i] ?? 0]?.documents ?? []) documents.add(id);
  return documents.size;
}

const nameOf = (graph: Graph, id: EntityId): string => {
  const index = graph.entityIndex.get(id);
  return index === undefined ? id : entityAt(graph, index).name;
};

const askHow = (graph: Graph, from: EntityId, to: EntityId): string =>
  `How is ${nameOf(graph, from)} connected to ${nameOf(graph, to)}?`;

/** Share of an entity's directed relations in which it is the one that acts. */
function measureAgency(graph: Graph, entity: number): number {
  let acts = 0;
  let directed = 0;
  for (let i = graph.offsets[entity] ?? 0; i < (graph.offsets[entity + 1] ?? 0); i++) {
    const relation = graph.incident[i] ?? 0;
    if (graph.directed[relation] === 0) continue;
    directed++;
    if (graph.source[relation] === entity) acts++;
  }
  return directed === 0 ? 0 : acts / directed;
}

/**
 * The questions that the data set itself asks, and up to `limit` in all pairs whose connection is worth asking for first: two to four steps apart by a way that avoids the two most
 * connected entities, of different types, told by several documents and relations, between entities that act. Each entity serves once, and so does each
 * pair of types. Deterministic; looks at the 60 most connected of the others only.
 */
export function listStartingQuestions(graph: Graph, limit = 4): readonly Question[] {
  const ranked = byDegree(graph);
  const blocked = new Set(ranked.slice(0, MOST_CONNECTED));
  const candidates = ranked.slice(MOST_CONNECTED, MOST_CONNECTED + CANDIDATES);
  const standing = new Map(
    candidates.map((entity) => [
      entity,
      AGENCY_WEIGHT * measureAgency(graph, entity) + countDocuments(graph, entity),
    ]),
  );
  const pairs: Pair[] = candidates.flatMap((from, place) => {
    const { depth, entry } = walk(graph, from, blocked);
    return candidates.slice(place + 1).flatMap((to) => {
      const steps = depth.get(to) ?? 0;
      if (steps < 2 || graph.entityType[from] === graph.entityType[to]) return [];
      return [
        {
          from,
          to,
          score: rate(graph, from, to, entry) + (standing.get(from) ?? 0) + (standing.get(to) ?? 0),
        },
      ];
    });
  });
  pairs.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  const questions: Question[] = (graph.dataset.questions ?? []).flatMap((question): readonly Question[] => {
    const { from, to, relation: type } = question;
    const text = question.text ?? askHow(graph, from, to);
    if (type === undefined) return [{ from, to, text }];
    const relation = graph.dataset.relations.find(
      (each) => each.type === type && each.source === from && each.target === to,
    );
    return relation === undefined ? [] : [{ from, to, text, relation: relation.id }];
  });
  const wanted = Math.max(questions.length, limit);
  const used = new Set(questions.flatMap(({ from, to }) => [from, to]));
  const patterns = new Set<string>();
  for (const { from, to } of pairs) {
    if (questions.length === wanted) break;
    const [a, b] = [entityAt(graph, from), entityAt(graph, to)];
    const pattern = [a.type, b.type].sort().join();
    if (used.has(a.id) || used.has(b.id) || patterns.has(pattern)) continue;
    used.add(a.id).add(b.id);
    patterns.add(pattern);
    questions.push({ from: a.id, to: b.id, text: askHow(graph, a.id, b.id) });
  }
  return questions;
}
