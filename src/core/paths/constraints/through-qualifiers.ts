import type { ConstraintDefinition } from "./definition.ts";

/** A switch that allows more: entities named only in qualifiers of claims tie the ends of those claims. Active when off. */
export const throughQualifiers: ConstraintDefinition = {
  id: "throughQualifiers",
  flag: "--through-qualifiers",
  label: "Pass through qualifiers",
  form: { kind: "switch" },
  maskFields: ["throughQualifiers"],
  isActive: (query) => !query.throughQualifiers,
  check: () => [],
  chip: (query) => (query.throughQualifiers ? "also through qualifiers" : "not through qualifiers"),
  sentence: (query) =>
    query.throughQualifiers
      ? "Things that stand only in qualifiers, such as a good, may be passed through."
      : "Things that stand only in qualifiers are not passed through.",
  relax: (query, graph) =>
    graph.qualifierOnly.includes(1)
      ? [{ label: "Pass through things named in qualifiers", query: { ...query, throughQualifiers: true } }]
      : [],
};
