import { defineConstraint } from "../constraint.ts";
import { tokenList } from "../parameter.ts";
import { checkTokens, readTokens, tokenWords } from "../tokens.ts";

/** None of these relation types and families; none of these types of intermediates. */
export const deny = defineConstraint({
  id: "deny",
  label: "Without these kinds",
  parameter: tokenList,
  toAsked: (tokens: readonly string[]) => ({ deny: tokens }),
  initial: [],
  check: (tokens, graph) => checkTokens(graph, "deny", tokens),
  reads: ["relationType"],
  allowsRelation(tokens, { relationType }, ontology) {
    const { relationTypes } = readTokens(ontology, tokens);
    return (relation) => relationTypes[relationType[relation] ?? 0] !== 1;
  },
  allowsIntermediate(tokens, graph) {
    const { entityTypes } = readTokens(graph.dataset.ontology, tokens);
    return (entity) => entityTypes[graph.entityType[entity] ?? 0] !== 1;
  },
  chip: (tokens, names) => `without ${tokenWords(names, tokens)}`,
  sentence: (tokens, names) => `No path uses ${tokenWords(names, tokens)}.`,
  relax: (tokens, graph) => [
    { label: `Allow ${tokenWords(graph, tokens)}`, value: [] },
    ...(tokens.length < 2 ? [] : tokens).map((token) => ({
      label: `Allow ${tokenWords(graph, [token])}`,
      value: tokens.filter((other) => other !== token),
    })),
  ],
});
