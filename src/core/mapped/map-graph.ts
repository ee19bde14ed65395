import type { Cancel } from "../model/cancel.ts";
import { type Result, refuse } from "../model/result.ts";
import type { CypherRunner } from "../source/cypher/cypher-runner.ts";
import { GRAPH_SHAPE } from "../source/cypher/templates.ts";
import { createCypherMappedDialect } from "./cypher/cypher-mapped-dialect.ts";
import { surveyLabels } from "./cypher/survey-labels.ts";
import type { GraphMapping } from "./graph-mapping.ts";
import type { LabelSurvey } from "./graph-survey.ts";
import { guessLabels } from "./guess-labels.ts";
import { createMappedSource, type MappedSource } from "./mapped-source.ts";

/** An engine that holds somebody's graph. */
export interface MappedRunner {
  readonly kind: "cypher";
  readonly runner: Pick<CypherRunner, "read" | "close">;
}

/** What somebody's graph consists of, with counts and examples. */
export type GraphSurvey = LabelSurvey;

const nothing = () =>
  refuse(
    "not-published",
    "",
    "There is no graph that could be read.",
    "Name another database or graph, or publish a data set there.",
  );

/**
 * Looks at what a graph consists of. Costs a few requests for each label and type. A database where a data set was published, even
 * in part, is refused: it is not read by guess.
 */
export async function surveyGraph({ runner }: MappedRunner, cancel?: Cancel): Promise<Result<GraphSurvey>> {
  const survey = await surveyLabels(runner, cancel);
  if (!survey.ok) return survey;
  const { labels } = survey.value;
  return labels.length === 0 || labels.some(({ label }) => label === GRAPH_SHAPE.dataset)
    ? nothing()
    : survey;
}

/** The mapping that a graph suggests by the names and values in it; refused where nothing tells its things apart. */
export function guessGraphMapping(survey: GraphSurvey): Result<GraphMapping> {
  const mapping = guessLabels(survey);
  return mapping.entities.length === 0
    ? refuse(
        "no-key",
        "",
        "No property tells the nodes of a label apart.",
        "Give the nodes ids of their own, for example with randomUUID().",
      )
    : { ok: true, value: mapping };
}

/** A graph, read by what a mapping says of it, as a source. */
export function openMappedGraph(
  { runner }: MappedRunner,
  mapping: GraphMapping,
  title: string,
): Result<MappedSource> {
  return mapping.kind === "property-graph"
    ? { ok: true, value: createMappedSource(createCypherMappedDialect(runner, mapping), mapping, title) }
    : refuse(
        "mapping",
        "kind",
        "The mapping is one of triples, and this database speaks Cypher.",
        "Use a mapping of its own.",
      );
}
