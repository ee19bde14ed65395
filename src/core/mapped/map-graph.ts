import { NAMESPACES } from "../formats/rdf/namespaces.ts";
import type { Cancel } from "../model/cancel.ts";
import { type Result, refuse } from "../model/result.ts";
import type { CypherRunner } from "../source/cypher/cypher-runner.ts";
import { checkEcho } from "../source/cypher/cypher-source.ts";
import { GRAPH_SHAPE } from "../source/cypher/templates.ts";
import type { SparqlRunner } from "../source/sparql/sparql-runner.ts";
import { createCypherMappedDialect } from "./cypher/cypher-mapped-dialect.ts";
import { surveyLabels } from "./cypher/survey-labels.ts";
import type { GraphMapping } from "./graph-mapping.ts";
import type { LabelSurvey, TripleSurvey } from "./graph-survey.ts";
import { guessLabels } from "./guess-labels.ts";
import { guessTriples } from "./guess-triples.ts";
import { createMappedSource, type MappedSource } from "./mapped-source.ts";
import { createSparqlMappedDialect } from "./sparql/sparql-mapped-dialect.ts";
import { surveyTriples } from "./sparql/survey-triples.ts";

/** An engine that holds somebody's graph. */
export type MappedRunner =
  | { readonly kind: "cypher"; readonly runner: Pick<CypherRunner, "read" | "close"> }
  | { readonly kind: "sparql"; readonly runner: Pick<SparqlRunner, "select"> };

/** What somebody's graph consists of, with counts and examples. */
export type GraphSurvey = LabelSurvey | TripleSurvey;

const nothing = () =>
  refuse(
    "not-published",
    "",
    "There is no graph that could be read.",
    "Name another database or graph, or publish a data set there.",
  );

const isOwn = (survey: GraphSurvey): boolean =>
  survey.kind === "property-graph"
    ? survey.labels.some(({ label }) => label === GRAPH_SHAPE.dataset)
    : survey.predicates.some(({ iri }) => iri.startsWith(NAMESPACES.corridor));

const isEmpty = (survey: GraphSurvey): boolean =>
  survey.kind === "property-graph" ? survey.labels.length === 0 : survey.predicates.length === 0;

/**
 * Looks at what a graph consists of. Costs a few requests for each label and type, or one pass over up to 200 000 triples. A database
 * where a data set was published, even in part, is refused: it is not read by guess.
 */
export async function surveyGraph(engine: MappedRunner, cancel?: Cancel): Promise<Result<GraphSurvey>> {
  const survey: Result<GraphSurvey> =
    engine.kind === "cypher"
      ? await surveyLabels(engine.runner, cancel)
      : await surveyTriples(engine.runner, cancel);
  return survey.ok && (isEmpty(survey.value) || isOwn(survey.value)) ? nothing() : survey;
}

/** The mapping that a graph suggests by the names and values in it; refused where nothing in it could be drawn. */
export function guessGraphMapping(survey: GraphSurvey): Result<GraphMapping> {
  const mapping = survey.kind === "property-graph" ? guessLabels(survey) : guessTriples(survey);
  if (mapping.entities.length > 0 || (mapping.kind === "triples" && mapping.relations.length > 0))
    return { ok: true, value: mapping };
  return survey.kind === "property-graph"
    ? refuse(
        "no-key",
        "",
        "No property tells the nodes of a label apart.",
        "Give the nodes ids of their own, for example with randomUUID().",
      )
    : refuse(
        "no-key",
        "",
        "The graph holds no things and no ties between any.",
        "Name another graph with ?graph=IRI.",
      );
}

const refuseMapping = (language: string) =>
  refuse(
    "mapping",
    "kind",
    `The mapping is for another kind of database; this one speaks ${language}.`,
    'Write one for it with "corridor inspect ADDRESS --write-mapping FILE".',
  );

/** A graph, read by what a mapping says of it, as a source. */
export function openMappedGraph(
  engine: MappedRunner,
  mapping: GraphMapping,
  title: string,
): Result<MappedSource> {
  if (engine.kind === "sparql")
    return mapping.kind === "triples"
      ? {
          ok: true,
          value: createMappedSource(createSparqlMappedDialect(engine.runner, mapping), mapping, title),
        }
      : refuseMapping("SPARQL");
  if (mapping.kind !== "property-graph") return refuseMapping("Cypher");
  const { runner } = engine;
  const source = createMappedSource(createCypherMappedDialect(runner, mapping), mapping, title);
  return {
    ok: true,
    value: {
      ...source,
      async open(cancel) {
        const echoed = await checkEcho(runner);
        return echoed.ok ? source.open(cancel) : echoed;
      },
    },
  };
}
