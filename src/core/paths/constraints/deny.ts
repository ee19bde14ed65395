import type { ConstraintDefinition } from "./definition.ts";
import { checkTokens, dropEach, readTokens, tokenWords } from "./tokens.ts";

/** None of these relation types and families; none of these types of intermediates. */
export const deny: ConstraintDefinition = {
  id: "deny",
  flag: "--deny",
  label: "Without these kinds",
  form: { kind: "tokens" },
  maskFields: ["deny"],
  isActive: ({ deny: tokens }) => tokens.length > 0,
  check: (query, graph) => checkTokens(graph, "deny", query.deny),
  admits(query, { graph }) {
    const { relationTypes } = readTokens(graph, query.deny);
    return (relation) => relationTypes[graph.relationType[relation] ?? 0] !== 1;
  },
  opens(query, graph) {
    const { entityTypes } = readTokens(graph, query.deny);
    return (entity) => entityTypes[graph.entityType[entity] ?? 0] !== 1;
  },
  chip: (query, graph) => `without ${tokenWords(graph, query.deny)}`,
  sentence: (query, graph) => `No path uses ${tokenWords(graph, query.deny)}.`,
  relax: (query, graph) => [
    { label: `Allow ${tokenWords(graph, query.deny)}`, query: { ...query, deny: [] } },
    ...dropEach(query, "deny").map(({ token, query: looser }) => ({
      label: `Allow ${tokenWords(graph, [token])}`,
      query: looser,
    })),
  ],
};
