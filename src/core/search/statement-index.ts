import { agree } from "../evidence/agree.ts";
import { claimsOf, type EvidenceContext, formatPeriod, toEntityRef } from "../evidence/context.ts";
import { entityAt, type Graph, relationAt, relationTypeOf } from "../graph/graph.ts";
import { documentsOf } from "../model/claim-documents.ts";
import { fold } from "./fold.ts";
import type { ClaimHit, RelationHit, Section } from "./found.ts";
import { markText } from "./mark-text.ts";
import type { NameIndex } from "./name-index.ts";
import { indexTerms, type Matches, markWords, noMatches, type TermIndex } from "./term-index.ts";
import { countBits } from "./typos.ts";

/** The words of relation types and of relations' own labels, and of what claims say. */
export interface StatementIndex {
  /** One item per relation type, then one per distinct label of a relation's own. */
  readonly verbs: TermIndex;
  /** Item of `verbs` with the label that a relation has of its own; its type's where it has none. */
  readonly verbOf: Uint32Array;
  readonly claims: TermIndex;
}

export function* indexStatements(graph: Graph): Generator<void, StatementIndex> {
  const { ontology, relations, claims } = graph.dataset;
  const texts = ontology.relationTypes.map(({ label, inverse }) => `${label} ${inverse}`);
  const known = new Map<string, number>();
  const verbOf = new Uint32Array(graph.relationCount);
  for (const [index, { label }] of relations.entries()) {
    const type = graph.relationType[index] ?? 0;
    let item = type;
    if (label !== undefined && label !== ontology.relationTypes[type]?.label) {
      item = known.get(label) ?? texts.push(label) - 1;
      known.set(label, item);
    }
    verbOf[index] = item;
  }
  yield;
  return {
    verbs: yield* indexTerms(texts.length, (item) => texts[item] ?? ""),
    verbOf,
    claims: yield* indexTerms(claims.length, (item) => {
      const claim = claims[item];
      return claim === undefined ? "" : `${claim.says} ${claim.note ?? ""}`;
    }),
  };
}

/** Keeps the best of what it is shown, `limit` at most; of equals, those shown first. */
function createBest(limit: number) {
  const best: { readonly item: number; readonly score: number }[] = [];
  let total = 0;
  return {
    add(item: number, score: number) {
      total++;
      if (best.length === limit && score <= (best.at(-1)?.score ?? 0)) return;
      let place = best.length;
      while (place > 0 && (best[place - 1]?.score ?? 0) < score) place--;
      best.splice(place, 0, { item, score });
      if (best.length > limit) best.pop();
    },
    list: () => ({ items: best.map(({ item }) => item), total }),
  };
}

/** What each entity's names hold together. */
function gatherByEntity(graph: Graph, { entityOf }: NameIndex, bits: Uint16Array): Uint16Array {
  const gathered = new Uint16Array(graph.entityCount);
  for (let name = 0; name < bits.length; name++) {
    const entity = entityOf[name] ?? 0;
    gathered[entity] = (gathered[entity] ?? 0) | (bits[name] ?? 0);
  }
  return gathered;
}

interface Searched<T> extends Section<T> {
  /** Word by word, whether it occurs at all. */
  readonly known: readonly boolean[];
}

/**
 * The relations whose two ends and verb hold every word between them, a word may stand in any name of an end. Order:
 * more whole words, more documents, order of the data. Cost: linear in the relations.
 */
export function searchRelations(
  context: EvidenceContext,
  names: NameIndex,
  { verbs, verbOf }: StatementIndex,
  words: readonly string[],
  limit: number,
): Searched<RelationHit> {
  const { graph } = context;
  const inNames: Matches = noMatches(names.terms);
  const inVerbs: Matches = noMatches(verbs);
  const known = markWords(
    [
      { index: names.terms, matches: inNames },
      { index: verbs, matches: inVerbs },
    ],
    words,
  );
  const best = createBest(limit);
  if (!known.includes(false)) {
    const all = 2 ** words.length - 1;
    const found = gatherByEntity(graph, names, inNames.found);
    const whole = gatherByEntity(graph, names, inNames.whole);
    for (let relation = 0; relation < graph.relationCount; relation++) {
      const source = graph.source[relation] ?? 0;
      const target = graph.target[relation] ?? 0;
      const type = graph.relationType[relation] ?? 0;
      const own = verbOf[relation] ?? 0;
      const gather = (ends: Uint16Array, verb: Uint16Array) =>
        (ends[source] ?? 0) | (ends[target] ?? 0) | (verb[type] ?? 0) | (verb[own] ?? 0);
      if (gather(found, inVerbs.found) !== all) continue;
      best.add(
        relation,
        countBits(gather(whole, inVerbs.whole)) * 256 + (graph.documentCount[relation] ?? 0),
      );
    }
  }
  const { items, total } = best.list();
  return { hits: items.map((relation) => toRelationHit(context, relation)), total, known };
}

function toRelationHit(context: EvidenceContext, index: number): RelationHit {
  const { graph, numbers } = context;
  const relation = relationAt(graph, index);
  const { label, family } = relationTypeOf(graph, index);
  return {
    id: relation.id,
    source: toEntityRef(graph, relation.source),
    verb: agree(relation.label ?? label, entityAt(graph, graph.source[index] ?? 0)),
    target: toEntityRef(graph, relation.target),
    family,
    certainty: relation.certainty,
    directed: relation.directed,
    when: formatPeriod(relation, claimsOf(context, relation)),
    documents: relation.documents.map((id) => numbers.get(id) ?? 0),
  };
}

/** The claims whose paraphrase or note holds every word. Order: the words as one phrase, more whole words, order of the data. */
export function searchClaims(
  { graph, numbers, relationOf }: EvidenceContext,
  { claims }: StatementIndex,
  words: readonly string[],
  limit: number,
): Searched<ClaimHit> {
  const matches = noMatches(claims);
  const known = markWords([{ index: claims, matches }], words);
  const all = 2 ** words.length - 1;
  const best = createBest(limit);
  const phrase = ` ${words.join(" ")}`;
  const list = graph.dataset.claims;
  for (let item = 0; item < matches.found.length; item++) {
    if (matches.found[item] !== all) continue;
    const isPhrase = words.length > 1 && ` ${fold(list[item]?.says ?? "")}`.includes(phrase);
    best.add(item, countBits(matches.whole[item] ?? 0) + (isPhrase ? 64 : 0));
  }
  const { items, total } = best.list();
  const hits = items.flatMap((item): readonly ClaimHit[] => {
    const claim = list[item];
    const relation = claim && graph.dataset.relations[relationOf().get(claim.id) ?? -1];
    if (claim === undefined || relation === undefined) return [];
    const documents = new Set(documentsOf(claim).map((id) => numbers.get(id) ?? 0));
    return [
      {
        id: claim.id,
        relation: relation.id,
        says: claim.says,
        marks: markText(claim.says, words),
        documents: [...documents],
      },
    ];
  });
  return { hits, total, known };
}
