import { defineConstraint } from "../constraint.ts";
import { tokenList } from "../parameter.ts";
import { checkTokens, readTokens, tokenWords } from "../tokens.ts";

/** Only these relation types and families; only these types of intermediates. */
export const allow = defineConstraint({
  id: "allow",
  label: "Only these kinds",
  parameter: tokenList,
  toAsked: (tokens: readonly string[]) => ({ allow: tokens }),
  initial: [],
  check: (tokens, graph) => checkTokens(graph, "allow", tokens),
  reads: ["relationType"],
  allowsRelation(tokens, { relationType }, ontology) {
    const { relationTypes } = readTokens(ontology, tokens);
    const namesRelations = tokens.some((token) => !token.startsWith("entity:"));
    return (relation) => !namesRelations || relationTypes[relationType[relation] ?? 0] === 1;
  },
  allowsIntermediate(tokens, graph) {
    const { entityTypes } = readTokens(graph.dataset.ontology, tokens);
    const namesEntities = entityTypes.includes(1);
    return (entity) => !namesEntities || entityTypes[graph.entityType[entity] ?? 0] === 1;
  },
  chip: (tokens, names) => `only ${tokenWords(names, tokens)}`,
  sentence: (tokens, names) => `Only ${tokenWords(names, tokens)} may make up a path.`,
  relax: () => [{ label: "Allow all kinds", value: [] }],
});
