import { shareLazyGenerator } from "../base/share-lazy-generator.ts";
import type { EvidenceContext } from "../evidence/context.ts";
import type { EntityHit } from "./found.ts";
import { type Found, NOTHING_FOUND } from "./found.ts";
import { indexNames, searchNames } from "./name-index.ts";
import { indexStatements, searchClaims, searchRelations } from "./statement-index.ts";
import { MAX_WORDS, splitTerms } from "./term-index.ts";

/** The searches of one graph. Both are run in slices; the indices behind them are built on first need and shared. */
export interface GraphSearch {
  /** Entities by their names. */
  readonly names: (query: string, limit: number) => Generator<void, readonly EntityHit[]>;
  /** Entities by their names, relations by ends and verb, claims by their words; `limit` of each. */
  readonly everything: (query: string, limit: number) => Generator<void, Found>;
}

const GAP = /[\s,;]+/u;

/**
 * Prepares the searches of a graph; costs nothing until one is run. A search that is stopped half-way leaves what is built
 * of the indices to the next.
 */
export function createGraphSearch(context: EvidenceContext): GraphSearch {
  const { graph } = context;
  const names = shareLazyGenerator(() => indexNames(graph));
  const statements = shareLazyGenerator(() => indexStatements(graph));
  return {
    *names(query, limit) {
      return searchNames(graph, yield* names(), query, limit).hits;
    },
    *everything(query, limit) {
      const words = splitTerms(query).slice(0, MAX_WORDS);
      if (words.length === 0 || limit < 1) return NOTHING_FOUND;
      const nameIndex = yield* names();
      const entities = searchNames(graph, nameIndex, query, limit);
      const index = yield* statements();
      const relations = searchRelations(context, nameIndex, index, words, limit);
      const claims = searchClaims(context, index, words, limit);
      const isUnknown = (word: string) => {
        const at = words.indexOf(word);
        return at !== -1 && relations.known[at] !== true && claims.known[at] !== true;
      };
      return {
        entities,
        relations: { hits: relations.hits, total: relations.total },
        claims: { hits: claims.hits, total: claims.total },
        unknown: query.split(GAP).filter((typed) => splitTerms(typed).some(isUnknown)),
      };
    },
  };
}
