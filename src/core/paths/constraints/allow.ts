import type { ConstraintDefinition } from "./definition.ts";
import { checkTokens, readTokens, tokenWords } from "./tokens.ts";

/** Only these relation types and families; only these types of intermediates. */
export const allow: ConstraintDefinition = {
  id: "allow",
  flag: "--allow",
  label: "Only these kinds",
  form: { kind: "tokens" },
  maskFields: ["allow"],
  isActive: ({ allow: tokens }) => tokens.length > 0,
  check: (query, graph) => checkTokens(graph, "allow", query.allow),
  admits(query, { graph }) {
    const { relationTypes } = readTokens(graph, query.allow);
    const namesRelations = query.allow.some((token) => !token.startsWith("entity:"));
    return (relation) => !namesRelations || relationTypes[graph.relationType[relation] ?? 0] === 1;
  },
  opens(query, graph) {
    const { entityTypes } = readTokens(graph, query.allow);
    const namesEntities = entityTypes.includes(1);
    return (entity) => !namesEntities || entityTypes[graph.entityType[entity] ?? 0] === 1;
  },
  chip: (query, graph) => `only ${tokenWords(graph, query.allow)}`,
  sentence: (query, graph) => `Only ${tokenWords(graph, query.allow)} may make up a path.`,
  relax: (query) => [{ label: "Allow all kinds", query: { ...query, allow: [] } }],
};
