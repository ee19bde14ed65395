import MiniSearch from "minisearch";
import type { Hit } from "../engine.ts";
import { entityAt, type Graph } from "../graph/graph.ts";
import { compareCodePoints } from "../model/ids.ts";
import { fold } from "./fold.ts";
import { namesOf } from "./names-of.ts";

interface NameRecord {
  readonly id: number;
  readonly entity: number;
  readonly text: string;
  readonly rank: number;
}

export type Search = (query: string, limit: number) => readonly Hit[];

/** A whole name beats a name's beginning beats a word's beginning beats a likeness. */
function weigh(folded: string, wanted: string): number {
  if (folded === wanted) return 4;
  if (folded.startsWith(wanted)) return 3;
  if (` ${folded}`.includes(` ${wanted}`)) return 2;
  return 1;
}

/** Dice coefficient of the letter pairs of two texts, 0 to 1 (Dice 1945). */
function compareSpelling(a: string, b: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const rest = pairs(b);
  const total = Math.max(1, rest.length + pairs(a).length);
  let shared = 0;
  for (const pair of pairs(a)) {
    const place = rest.indexOf(pair);
    if (place === -1) continue;
    rest.splice(place, 1);
    shared++;
  }
  return (2 * shared) / total;
}

/**
 * An index over ids, names and other names of a graph's entities: folded, by word beginning, forgiving about one letter in
 * five. One hit per entity with the name that matched best; order: kind of match, kind of name,
 * degree (likeness first where nothing begins with the query), then id. Built once per graph.
 */
export function buildSearch(graph: Graph): Search {
  const records: NameRecord[] = graph.dataset.entities.flatMap((entity, index) =>
    namesOf(entity).map(({ text, rank }) => ({ id: 0, entity: index, text, rank })),
  );
  const index = new MiniSearch<NameRecord>({
    fields: ["text"],
    storeFields: ["entity", "text", "rank"],
    tokenize: (text) => fold(text).split(" "),
    processTerm: (term) => (term === "" ? null : term),
    searchOptions: { prefix: true, fuzzy: (term) => (term.length > 3 ? 0.2 : false), combineWith: "AND" },
  });
  index.addAll(records.map((record, id) => ({ ...record, id })));

  return (query, limit) => {
    const wanted = fold(query);
    if (wanted === "" || limit < 1) return [];
    const best = new Map<number, Hit>();
    for (const result of index.search(wanted)) {
      const record = records[Number(result.id)];
      if (record === undefined) continue;
      const degree = graph.degree[record.entity] ?? 0;
      const folded = fold(record.text);
      const place = weigh(folded, wanted);
      const within = place === 1 ? compareSpelling(folded, wanted) / 2 : (0.09 * degree) / (degree + 10);
      const score = place - record.rank / 10 + within;
      if ((best.get(record.entity)?.score ?? -1) >= score) continue;
      const { id, type, name } = entityAt(graph, record.entity);
      best.set(record.entity, { id, type, name, matched: record.rank === 0 ? name : record.text, score });
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score || compareCodePoints(a.id, b.id))
      .slice(0, limit);
  };
}
