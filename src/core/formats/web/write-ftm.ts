import { fromDay } from "../../model/dates.ts";
import type { Findings } from "../findings.ts";
import type { Format, WriteInput } from "../format.ts";
import { toReader } from "../import-raw-graph.ts";
import { inPieces } from "../in-pieces.ts";
import { inspectFtm } from "../json-lines/inspect-ftm.ts";
import { detectFtm } from "../json-lines/json-lines.ts";
import { toClosedDataset } from "../subset.ts";
import { listClaimSummaries, toNameOf } from "../table/claim-summary.ts";

/** Schemata of FollowTheMoney for what types of the vocabulary are mapped to; `ftm:X` in a mapping names one itself. */
const SCHEMATA: Readonly<Record<string, string>> = {
  "schema:Person": "Person",
  "schema:Corporation": "Company",
  "schema:Organization": "Organization",
  "schema:Country": "PublicBody",
  "schema:Event": "Event",
};
const FALLBACK = "LegalEntity";

const toSchema = (mappings: readonly string[]): string | undefined => {
  const own = mappings.find((mapping) => mapping.startsWith("ftm:"))?.slice(4);
  return own ?? mappings.map((mapping) => SCHEMATA[mapping]).find((schema) => schema !== undefined);
};

/** Properties as FollowTheMoney wants them: lists of texts, empty ones left out. */
function toProperties(properties: Readonly<Record<string, readonly (string | null | undefined)[]>>) {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, values]) => {
      const filled = values.filter((value) => value !== null && value !== undefined && value !== "");
      return filled.length === 0 ? [] : [[name, filled]];
    }),
  );
}

function* writeFtm(input: WriteInput, findings: Findings): Iterable<string> {
  const dataset = toClosedDataset(input.graph, input.entities, input.relations);
  const { ontology, entities, relations, documents, claims } = dataset;
  const schemata = new Map(ontology.entityTypes.map(({ id, mappings }) => [id, toSchema(mappings)]));
  const labels = new Map(ontology.relationTypes.map(({ id, label }) => [id, label]));
  const documentLabels = new Map(documents.map(({ id, label, title }) => [id, title ?? label]));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const nameOf = toNameOf(input.graph);

  function* lines(): Iterable<string> {
    for (const { id, label, title, authors, published, language, url, sha256 } of documents)
      yield JSON.stringify({
        id,
        schema: "PlainText",
        properties: toProperties({
          name: [title ?? label],
          title: [title],
          author: authors,
          publishedAt: [published],
          language: [language],
          sourceUrl: [url],
          notes: [sha256 === null ? undefined : `sha256 ${sha256}`],
        }),
      });
    for (const entity of entities) {
      const schema = schemata.get(entity.type);
      if (schema === undefined)
        findings.add(`Entities of types that FollowTheMoney does not have were written as ${FALLBACK}`);
      yield JSON.stringify({
        id: entity.id,
        schema: schema ?? FALLBACK,
        properties: toProperties({
          name: [entity.name],
          alias: entity.names.map(({ text }) => text),
          summary: [entity.summary],
          keywords: [entity.type, entity.subtype],
          notes: [entity.note],
        }),
      });
    }
    for (const relation of relations) {
      const summary = listClaimSummaries(
        nameOf,
        relation.claims.flatMap((id) => byId.get(id) ?? []),
      );
      const toDate = (day: number | undefined) =>
        day !== undefined && Number.isFinite(day) ? fromDay(day) : null;
      const label = relation.label ?? labels.get(relation.type) ?? relation.type;
      yield JSON.stringify({
        id: relation.id,
        schema: "UnknownLink",
        properties: toProperties({
          subject: [relation.source],
          object: [relation.target],
          role: [label],
          startDate: [toDate(relation.period[0]?.from)],
          endDate: [toDate(relation.period.at(-1)?.to)],
          summary: summary.says,
          status: [relation.certainty],
          publisher: relation.documents.map((id) => documentLabels.get(id)),
          proof: relation.documents,
        }),
      });
    }
  }
  yield* inPieces(lines());
}

/** FollowTheMoney, one entity a line: relations become links with their claims' words, for Aleph and OpenSanctions tools. */
export const FTM: Format = {
  id: "ftm",
  label: "FollowTheMoney (Aleph)",
  isClosed: true,
  extensions: ["ftm.json"],
  mediaType: "application/json+ftm",
  options: [],
  keeps: {
    types: "partly",
    names: "partly",
    direction: "partly",
    parallels: "partly",
    dates: "partly",
    claims: "partly",
    documents: "partly",
    attributes: "no",
    positions: "no",
    look: "no",
  },
  detect: detectFtm,
  ...toReader(inspectFtm),
  write: writeFtm,
};
