import { formatCount } from "../base/format-count.ts";
import type { GraphMapping, PropertyGraphMapping, TripleMapping } from "./graph-mapping.ts";
import type { LabelSurvey, SurveyedIri, TripleSurvey } from "./graph-survey.ts";
import type { GraphSurvey } from "./map-graph.ts";

const listNames = (properties: readonly { readonly name: string }[]): string =>
  properties.length === 0 ? "" : ` (properties: ${properties.map(({ name }) => name).join(", ")})`;

const describeLabels = ({ labels, relations }: LabelSurvey): readonly string[] => [
  ...labels.map(
    ({ label, count, properties, keys }) =>
      `${label}: ${formatCount(count)} nodes${listNames(properties)}; told apart by ${keys.length === 0 ? "no property" : keys.join(", ")}`,
  ),
  ...relations.map(
    ({ relation, count, properties, sources, targets }) =>
      `${relation}: ${formatCount(count)} relationships, ${sources.join("|")} to ${targets.join("|")}${listNames(properties)}`,
  ),
];

const nameIri = ({ iri, label }: SurveyedIri): string => (label === null ? iri : `${iri} (${label})`);

const describeIris = ({ triples, predicates, classes }: TripleSurvey): readonly string[] => [
  triples === null ? "more triples than were counted in time" : `${formatCount(triples)} triples`,
  ...classes.map((each) => `${nameIri(each)}: ${formatCount(each.count)} things`),
  ...predicates.map(
    (each) =>
      `${nameIri(each)}: ${formatCount(each.count)} triples, ${formatCount(each.links)} of them to things`,
  ),
];

/** What a graph consists of, a line for each label and type, or class and predicate. */
export const describeSurvey = (survey: GraphSurvey): readonly string[] =>
  survey.kind === "property-graph" ? describeLabels(survey) : describeIris(survey);

const describePropertyGraph = ({ entities, relations }: PropertyGraphMapping): readonly string[] => [
  ...entities.map(
    ({ label, type, key, name }) =>
      `${label}: an entity of the type ${type}, its id in ${key}, its name in ${name}`,
  ),
  ...relations.map((each) => {
    const fields = [
      ["first day in", each.from],
      ["last day in", each.to],
      ["sources in", each.document],
    ].flatMap(([word, property]) => (property === null ? [] : [`${word} ${property}`]));
    const what = each.kind === "direct" ? each.relation : `${each.label} (a node between two)`;
    return `${[`${what}: the relation "${each.type}"`, ...fields].join(", ")}`;
  }),
];

const describeTriples = ({ entities, relations }: TripleMapping): readonly string[] => [
  ...entities.map((each) => `${each.class}: an entity of the type ${each.type}`),
  ...relations.map(
    (each) =>
      `${each.kind === "direct" ? each.predicate : `${each.claim} (statements)`}: the relation "${each.type}"`,
  ),
];

/** What the parts of a graph stand for, a line each. */
export const describeGraphMapping = (mapping: GraphMapping): readonly string[] =>
  mapping.kind === "property-graph" ? describePropertyGraph(mapping) : describeTriples(mapping);
