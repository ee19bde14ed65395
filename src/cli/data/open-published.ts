import { formatCount } from "../../core/base/format-count.ts";
import { err, ok, type Result, refuse } from "../../core/model/result.ts";
import { readPublishedGraph, readPublishedTriples } from "../../core/publish/read-published.ts";
import { createCypherSource } from "../../core/source/cypher/cypher-source.ts";
import type { GraphSource } from "../../core/source/graph-source.ts";
import { createSparqlSource } from "../../core/source/sparql/sparql-source.ts";
import type { Arguments, Io } from "../command.ts";
import { MOST_READ } from "./most-read.ts";
import { type OpenedRunner, openRunner } from "./open-runner.ts";
import type { OpenedData } from "./opened-data.ts";

const toSource = (opened: OpenedRunner): GraphSource =>
  opened.kind === "cypher" ? createCypherSource(opened.runner) : createSparqlSource(opened.runner);

/** Asks a published data set; the connection is closed when the answer is there. Issues name the address. */
export async function askPublished<Answer>(
  address: string,
  given: Arguments,
  io: Io,
  ask: (source: GraphSource, opened: OpenedRunner) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  const opened = await openRunner(address, given, io);
  if (!opened.ok) return opened;
  try {
    const answer = await ask(toSource(opened.value), opened.value);
    return answer.ok
      ? answer
      : err(answer.error.map((issue) => (issue.path === "" ? { ...issue, path: address } : issue)));
  } finally {
    await opened.value.close();
  }
}

/** The whole of a published data set, as a file of it would open. */
export async function readWhole(opened: OpenedRunner): Promise<Result<OpenedData>> {
  const dataset =
    opened.kind === "cypher"
      ? await readPublishedGraph(opened.runner)
      : await readPublishedTriples(opened.runner);
  return dataset.ok
    ? ok({ dataset: dataset.value, folder: null, findPlace: () => undefined, notes: [], texts: new Map() })
    : dataset;
}

/** The same for what needs all of it: refused where it is too large for that. */
export const openPublished = (address: string, given: Arguments, io: Io): Promise<Result<OpenedData>> =>
  askPublished(address, given, io, async (source, opened) => {
    const vocabulary = await source.open();
    if (!vocabulary.ok) return vocabulary;
    const { relations } = vocabulary.value.totals;
    return relations === null || relations > MOST_READ
      ? refuse(
          "needs-whole-graph",
          "",
          `This needs the whole graph, and it has ${relations === null ? "an unknown number of" : formatCount(relations)} relations.`,
          'Ask "corridor paths" or "corridor search", which need a part of it.',
        )
      : readWhole(opened);
  });
