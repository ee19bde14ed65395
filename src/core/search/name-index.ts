import { entityAt, type Graph } from "../graph/graph.ts";
import { compareCodePoints } from "../model/ids.ts";
import { fold } from "./fold.ts";
import type { EntityHit, Section } from "./found.ts";
import { listSearchNames } from "./list-search-names.ts";
import {
  indexTerms,
  MAX_WORDS,
  type Matches,
  markWords,
  noMatches,
  splitTerms,
  type TermIndex,
} from "./term-index.ts";

/** Every name of every entity, and the words in them. */
export interface NameIndex {
  /** Entity of each name, by index. */
  readonly entityOf: Uint32Array;
  readonly texts: readonly string[];
  readonly ranks: Uint8Array;
  readonly terms: TermIndex;
}

export function* indexNames(graph: Graph): Generator<void, NameIndex> {
  const names = graph.dataset.entities.flatMap((entity, index) =>
    listSearchNames(entity).map(({ text, rank }) => ({ index, text, rank })),
  );
  const texts = names.map(({ text }) => text);
  return {
    entityOf: Uint32Array.from(names, ({ index }) => index),
    texts,
    ranks: Uint8Array.from(names, ({ rank }) => rank),
    terms: yield* indexTerms(texts.length, (item) => texts[item] ?? ""),
  };
}

/** A whole name beats a name's beginning beats a word's beginning beats a likeness. */
function weigh(folded: string, wanted: string): number {
  if (folded === wanted) return 4;
  if (folded.startsWith(wanted)) return 3;
  if (` ${folded}`.includes(` ${wanted}`)) return 2;
  return 1;
}

/** How like a text others are spelled: the Dice coefficient of their letter pairs, 0 to 1 (Dice 1945). */
function compareSpelling(wanted: string): (text: string) => number {
  const pairAt = (text: string, at: number) => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
  const pairs = Float64Array.from({ length: Math.max(0, wanted.length - 1) }, (_, at) => pairAt(wanted, at));
  const isTaken = new Uint8Array(pairs.length);
  return (text) => {
    isTaken.fill(0);
    let shared = 0;
    for (let at = 0; at + 1 < text.length; at++) {
      const pair = pairAt(text, at);
      for (let other = 0; other < pairs.length; other++) {
        if (pairs[other] !== pair || isTaken[other] === 1) continue;
        isTaken[other] = 1;
        shared++;
        break;
      }
    }
    return (2 * shared) / Math.max(1, pairs.length + Math.max(0, text.length - 1));
  };
}

/** The names in which every word occurs; with typing mistakes in all words when there is none otherwise. */
function listNames({ terms }: NameIndex, words: readonly string[]): readonly number[] {
  const all = 2 ** words.length - 1;
  for (const typos of [false, true]) {
    const matches: Matches = noMatches(terms);
    if (markWords([{ index: terms, matches }], words, typos).includes(false)) continue;
    const names: number[] = [];
    for (let name = 0; name < terms.items; name++) if (matches.found[name] === all) names.push(name);
    if (names.length > 0) return names;
  }
  return [];
}

/** As many names as are compared with the query letter by letter; beyond, the data's order decides who is left out. */
const COMPARED = 20_000;

/**
 * The entities that a query names, one hit each, with the name that matched best; order: kind of match, kind of name,
 * degree (likeness first where nothing begins with the query), then id.
 */
export function searchNames(
  graph: Graph,
  index: NameIndex,
  query: string,
  limit: number,
): Section<EntityHit> {
  const words = splitTerms(query).slice(0, MAX_WORDS);
  if (words.length === 0 || limit < 1) return { hits: [], total: 0 };
  const wanted = words.join(" ");
  const likeness = compareSpelling(wanted);
  const best = new Map<number, { readonly score: number; readonly name: number }>();
  for (const [place, name] of listNames(index, words).entries()) {
    const entity = index.entityOf[name] ?? 0;
    const earlier = best.get(entity)?.score ?? -1;
    if (place >= COMPARED) {
      if (earlier === -1) best.set(entity, { score: 0, name });
      continue;
    }
    const degree = graph.degree[entity] ?? 0;
    const folded = fold(index.texts[name] ?? "");
    const kind = weigh(folded, wanted);
    const within = kind === 1 ? likeness(folded) / 2 : (0.09 * degree) / (degree + 10);
    const score = kind - (index.ranks[name] ?? 0) / 10 + within;
    if (score > earlier) best.set(entity, { score, name });
  }
  const idOf = (entity: number) => entityAt(graph, entity).id;
  const order = [...best].sort(([a, x], [b, y]) => y.score - x.score || compareCodePoints(idOf(a), idOf(b)));
  const hits = order.slice(0, limit).map(([entity, { name, score }]): EntityHit => {
    const { id, type, name: own } = entityAt(graph, entity);
    return {
      id,
      type,
      name: own,
      matched: index.ranks[name] === 0 ? own : (index.texts[name] ?? own),
      score,
    };
  });
  return { hits, total: best.size };
}
