import { joinWords, type Names } from "../graph/entity-words.ts";
import type { Graph } from "../graph/graph.ts";
import type { Ontology } from "../model/ontology.ts";
import type { Issue } from "../model/result.ts";

/** What `--allow` and `--deny` name, 1 by index in the ontology: relation types and types of intermediates. */
export interface TokenSet {
  readonly relationTypes: Uint8Array;
  readonly entityTypes: Uint8Array;
}

const ENTITY = "entity:";

/** Reads relation type ids, family ids and `entity:TYPE`. Unknown tokens name nothing; `checkTokens` reports them. */
export function readTokens(ontology: Ontology, tokens: readonly string[]): TokenSet {
  const relationTypes = new Uint8Array(ontology.relationTypes.length);
  const entityTypes = new Uint8Array(ontology.entityTypes.length);
  for (const token of tokens) {
    ontology.relationTypes.forEach(({ id, family }, index) => {
      if (id === token || family === token) relationTypes[index] = 1;
    });
    if (token.startsWith(ENTITY)) {
      const index = ontology.entityTypes.findIndex(({ id }) => id === token.slice(ENTITY.length));
      if (index >= 0) entityTypes[index] = 1;
    }
  }
  return { relationTypes, entityTypes };
}

/** One issue per token that names neither a relation type, a family nor an entity type. */
export const checkTokens = (graph: Graph, field: string, tokens: readonly string[]): readonly Issue[] =>
  tokens
    .filter((token) => {
      const { relationTypes, entityTypes } = readTokens(graph.dataset.ontology, [token]);
      const { families } = graph.dataset.ontology;
      return (
        !relationTypes.includes(1) && !entityTypes.includes(1) && !families.some(({ id }) => id === token)
      );
    })
    .map((token) => ({
      code: "unknown-token",
      path: field,
      message: `"${token}" is no relation type, family or entity type of this data set.`,
      hint: "Write a relation type, a family, or entity:TYPE.",
    }));

/** The tokens by their labels, `Supply and trade, borders or State`. */
export function tokenWords({ dataset: { ontology } }: Names, tokens: readonly string[]): string {
  const words = tokens.map((token) => {
    const family = ontology.families.find(({ id }) => id === token);
    const relation = ontology.relationTypes.find(({ id }) => id === token);
    const entity = ontology.entityTypes.find(({ id }) => `${ENTITY}${id}` === token);
    return (
      family?.label ?? (relation === undefined ? undefined : `"${relation.label}"`) ?? entity?.plural ?? token
    );
  });
  return joinWords(words, "or");
}
