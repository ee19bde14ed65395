import { formatCount } from "../../core/base/format-count.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { err, ok, type Result, refuse } from "../../core/model/result.ts";
import { readPublishedGraph, readPublishedTriples } from "../../core/publish/read-published.ts";
import { createCypherSource } from "../../core/source/cypher/cypher-source.ts";
import type { GraphSource } from "../../core/source/graph-source.ts";
import { createSparqlSource } from "../../core/source/sparql/sparql-source.ts";
import type { Arguments, Io } from "../command.ts";
import { MOST_READ } from "./most-read.ts";
import { openMapped } from "./open-mapped.ts";
import { type OpenedRunner, openRunner } from "./open-runner.ts";
import type { OpenedData } from "./opened-data.ts";

const toSource = (opened: OpenedRunner): GraphSource =>
  opened.kind === "cypher" ? createCypherSource(opened.runner) : createSparqlSource(opened.runner);

/** A graph in a database. */
export interface AskedDatabase {
  readonly source: GraphSource;
  /** All of it as a data set; a graph that others made is refused above so many relations. */
  readonly readWhole: (most: number) => Promise<Result<Dataset>>;
  /** How it was read, for people. */
  readonly notes: readonly string[];
}

/** Whether Corridor published a data set there: its header is asked for, and a refusal is no answer. */
async function isPublished(source: GraphSource): Promise<Result<boolean>> {
  const opened = await source.open();
  if (opened.ok) return ok(true);
  return opened.error[0]?.code === "not-published" ? ok(false) : opened;
}

async function openAsked(
  opened: OpenedRunner,
  address: string,
  given: Arguments,
  io: Io,
): Promise<Result<AskedDatabase>> {
  const published = toSource(opened);
  const mapped = await openMapped(opened, address, given, io, () => isPublished(published));
  if (!mapped.ok) return mapped;
  if (mapped.value !== null)
    return ok({
      source: mapped.value.source,
      readWhole: mapped.value.source.readWhole,
      notes: mapped.value.notes,
    });
  return ok({
    source: published,
    readWhole: () =>
      opened.kind === "cypher" ? readPublishedGraph(opened.runner) : readPublishedTriples(opened.runner),
    notes: [],
  });
}

/** Asks a graph in a database; the connection is closed when the answer is there. Issues name the address. */
export async function askDatabase<Answer>(
  address: string,
  given: Arguments,
  io: Io,
  ask: (asked: AskedDatabase) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  const opened = await openRunner(address, given, io);
  if (!opened.ok) return opened;
  try {
    const asked = await openAsked(opened.value, address, given, io);
    const answer = asked.ok ? await ask(asked.value) : asked;
    return answer.ok
      ? answer
      : err(answer.error.map((issue) => (issue.path === "" ? { ...issue, path: address } : issue)));
  } finally {
    await opened.value.close();
  }
}

/** The whole of a graph in a database, as a file of it would open. */
export async function readWhole({ readWhole: read, notes }: AskedDatabase): Promise<Result<OpenedData>> {
  const dataset = await read(MOST_READ);
  return dataset.ok
    ? ok({ dataset: dataset.value, folder: null, findPlace: () => undefined, notes, texts: new Map() })
    : dataset;
}

/** The same for what needs all of it: refused where it is too large for that. */
export const openPublished = (address: string, given: Arguments, io: Io): Promise<Result<OpenedData>> =>
  askDatabase(address, given, io, async (asked) => {
    const vocabulary = await asked.source.open();
    if (!vocabulary.ok) return vocabulary;
    const { relations } = vocabulary.value.totals;
    return relations === null || relations > MOST_READ
      ? refuse(
          "needs-whole-graph",
          "",
          `This needs the whole graph, and it has ${relations === null ? "an unknown number of" : formatCount(relations)} relations.`,
          'Ask "corridor paths" or "corridor search", which need a part of it.',
        )
      : readWhole(asked);
  });
