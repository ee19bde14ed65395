import { resolve } from "node:path";
import { countNoun } from "../../core/base/count-noun.ts";
import { formatCount } from "../../core/base/format-count.ts";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import { createCypherTarget } from "../../core/publish/cypher-target.ts";
import { type PublishNews, type PublishOutcome, publish } from "../../core/publish/publish.ts";
import { type Published, toPublished } from "../../core/publish/published.ts";
import { createSparqlTarget } from "../../core/publish/sparql-target.ts";
import { toScript } from "../../core/publish/to-script.ts";
import { toTurtle } from "../../core/publish/to-turtle.ts";
import { PUBLISHED_GRAPH } from "../../core/source/engine-address.ts";
import type { Answer, Arguments, CliCommand, Io } from "../command.ts";
import { DATA_FLAGS, openData } from "../data/open-data.ts";
import { openRunner } from "../data/open-runner.ts";
import { writeFile } from "../data/write-file.ts";

const WORDS: Readonly<Record<PublishOutcome["kind"], string>> = {
  written: "Published",
  resumed: "Published the rest of",
  unchanged: "Nothing to do for",
};

const describeCounts = ({ counts }: Published) =>
  [
    countNoun(counts.entities, "entity", "entities"),
    countNoun(counts.relations, "relation"),
    countNoun(counts.claims, "claim"),
    countNoun(counts.documents, "document"),
  ].join(", ");

function writePublished(published: Published, file: string, io: Io): Result<Answer> {
  const pieces = /\.(?:ttl|nt)$/i.test(file)
    ? toTurtle(published)
    : /\.(?:cypher|cql)$/i.test(file)
      ? toScript(published)
      : null;
  if (pieces === null)
    return refuse(
      "usage",
      "-o",
      `The name "${file}" does not say in which shape.`,
      "Name a file that ends in .ttl (RDF) or .cypher (property graph).",
    );
  const written = writeFile(resolve(io.cwd, file), file, pieces);
  if (!written.ok) return written;
  return ok({
    status: 0,
    json: () => ({ files: [file], ...published.counts }),
    text: () => [],
    notes: [`Wrote ${file}: ${describeCounts(published)}.`],
  });
}

async function publishTo(
  published: Published,
  address: string,
  given: Arguments,
  io: Io,
): Promise<Result<Answer>> {
  const opened = await openRunner(address, given, io);
  if (!opened.ok) return opened;
  const { close } = opened.value;
  try {
    const target =
      opened.value.kind === "cypher"
        ? createCypherTarget(published, opened.value.runner)
        : createSparqlTarget(published, opened.value.runner, opened.value.address.graph ?? PUBLISHED_GRAPH);
    let told = -1;
    const tell = (news: PublishNews) => {
      if (news.kind === "sentence") return io.err(`${news.text}\n`);
      // A line for every tenth, whatever the number of batches.
      const tenth = Math.floor((news.records * 10) / Math.max(1, news.of));
      if (tenth === told) return;
      told = tenth;
      io.err(`${formatCount(news.records)} of ${formatCount(news.of)} records\n`);
    };
    const outcome = await publish(published, target, given.has("replace"), tell);
    if (!outcome.ok) return outcome;
    return ok({
      status: 0,
      json: () => ({ ...outcome.value, ...published.counts }),
      text: () => [],
      notes: [`${WORDS[outcome.value.kind]} ${address}: ${describeCounts(published)}.`],
    });
  } finally {
    await close();
  }
}

export const publishCommand: CliCommand = {
  name: "publish",
  summary: "Publishes the data to a graph database, or writes it in the shape for one.",
  words: [],
  flags: [
    {
      name: "to",
      value: "ADDRESS",
      help: "bolt://HOST/DATABASE, neo4j+s://HOST/DATABASE or sparql://HOST/PATH?graph=IRI",
    },
    {
      name: "output",
      short: "o",
      value: "FILE",
      help: "write FILE instead: .ttl (RDF) or .cypher (property graph)",
    },
    { name: "replace", help: "replace what Corridor published there before; other data is never touched" },
    ...DATA_FLAGS,
  ],
  details: `An interrupted run goes on where it stopped when the same command is given again.
docs/engines.md describes both shapes.
--json: {kind, written, skipped, entities, relations, claims, documents}; with -o {files, entities, relations, claims, documents}`,
  async run(given, io) {
    const [to, file] = [given.text("to"), given.text("output")];
    if ((to === null) === (file === null))
      return refuse("usage", "--to", "Name one place to publish to.", "Give either --to ADDRESS or -o FILE.");
    const opened = await openData(given, io);
    if (!opened.ok) return opened;
    for (const note of opened.value.notes) io.err(`${note}\n`);
    const published = await toPublished(opened.value.dataset);
    return file === null ? publishTo(published, to ?? "", given, io) : writePublished(published, file, io);
  },
};
