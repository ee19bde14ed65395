import { addExample, type Findings } from "../../formats/findings.ts";
import type { Json } from "../../formats/json-graph/find-json-graph.ts";
import { formatValue } from "../../formats/mapping-columns.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { type Fields, takeFields } from "../fields.ts";
import type { Maker } from "../maker.ts";
import type { RunChunk, RunDocument, RunEntity, RunRelation, RunSource } from "../run.ts";
import { folderOf, nameFolder, type RunFiles } from "../run-files.ts";

/** Fields that only number a claim or stand elsewhere. */
const OF_CLAIMS: ReadonlySet<string> = new Set(
  "id human_readable_id covariate_type type description subject_id object_id text_unit_id".split(" "),
);
const OWN_FOLDERS = new Set(["output", "artifacts"]);
const TABLES = ["entities", "relationships", "text_units", "documents", "covariates"] as const;
type Table = (typeof TABLES)[number];

/** The path of a table, under the name that its version gives it. */
function findTable(files: RunFiles, folder: string, table: string): string | null {
  const names = [
    `${table}.parquet`,
    `create_final_${table}.parquet`,
    `${table}.csv`,
    `create_final_${table}.csv`,
  ];
  return names.map((name) => folder + name).find((path) => files.paths.includes(path)) ?? null;
}

function readTables(
  files: RunFiles,
  folder: string,
  findings: Findings,
): Result<Record<Table, readonly Json[]>> {
  const tables: Record<Table, readonly Json[]> = {
    entities: [],
    relationships: [],
    text_units: [],
    documents: [],
    covariates: [],
  };
  for (const table of TABLES) {
    const path = findTable(files, folder, table);
    if (path === null) {
      if (table !== "covariates") addExample(findings, "Tables of the run are missing", table);
      continue;
    }
    const rows = files.rows(path);
    if (!rows.ok) return rows;
    tables[table] = rows.value;
  }
  for (const table of ["communities", "community_reports"])
    if (findTable(files, folder, table) !== null)
      addExample(findings, "Tables about groups of entities were left out", table);
  return ok(tables);
}

/** `NONE` is how a claim without an object, or without a date, is written. */
const orNull = (text: string | null): string | null =>
  text === null || /^(?:none|nan|nat)$/i.test(text) ? null : text;

const toDocument = (row: Json): RunDocument => {
  const fields = takeFields(row);
  const key = fields.text("id") ?? "";
  const text = fields.text("text", "raw_content");
  const published = orNull(fields.text("creation_date"));
  return {
    key,
    title: fields.text("title") ?? key,
    ...(text === null ? {} : { text }),
    ...(published === null ? {} : { published: published.slice(0, 10) }),
  };
};

function toChunks(row: Json, order: number): readonly RunChunk[] {
  const fields = takeFields(row);
  const id = fields.text("id") ?? "";
  const text = fields.text("text") ?? "";
  const documents = [fields.text("document_id") ?? "", ...fields.list("document_ids")];
  return documents.filter((document) => document !== "").map((document) => ({ id, document, text, order }));
}

/** The version of a claim that the model itself calls false is no relation of that type. */
const wordType = (type: string, status: string | null): string =>
  /^false$/i.test(status ?? "") ? `not ${type}` : type;

/** GraphRAG: tables in Parquet or CSV. */
export const GRAPHRAG: Maker = {
  id: "graphrag",
  label: "GraphRAG",
  main: /^(?:create_final_)?relationships\.(?:parquet|csv)$/i,
  reads:
    /^(?:create_final_)?(?:entities|relationships|text_units|documents|covariates|communities|community_reports)\.(?:parquet|csv)$/i,
  matches: (path, files) => files.head(path).includes("text_unit_ids"),
  read(main, files, findings) {
    const read = readTables(files, folderOf(main), findings);
    if (!read.ok) return err(read.error);
    const tables = read.value;
    const documents = tables.documents.map(toDocument);
    const known = new Set(documents.map(({ key }) => key));
    const chunks = tables.text_units.flatMap(toChunks);
    const chunksOf = new Map<string, readonly RunChunk[]>();
    for (const chunk of chunks) {
      if (tables.documents.length > 0 && !known.has(chunk.document))
        addExample(findings, "Parts name documents that the run does not have", chunk.document);
      chunksOf.set(chunk.id, [...(chunksOf.get(chunk.id) ?? []), chunk]);
    }
    const toSources = (ids: readonly string[]): readonly RunSource[] =>
      ids.flatMap((id) => {
        const found = chunksOf.get(id);
        if (found !== undefined) return found.map((chunk) => ({ document: chunk.document, chunk }));
        addExample(findings, "Sources name parts of texts that the run does not have", id);
        return tables.text_units.length === 0 ? [] : [{ document: `text unit ${id}` }];
      });
    const titles = new Map(documents.map(({ key, title }) => [key, title]));
    const nameSources = (fields: Fields): readonly string[] => [
      ...new Set(
        toSources(fields.list("text_unit_ids")).map(({ document }) => titles.get(document) ?? document),
      ),
    ];

    const notes = new Map<string, string[]>();
    const claims = tables.covariates.flatMap((row): readonly RunRelation[] => {
      const fields = takeFields(row);
      const [subject, object] = [orNull(fields.text("subject_id")), orNull(fields.text("object_id"))];
      const says = fields.text("description") ?? "";
      const type = fields.text("type") ?? "claim";
      if (subject === null) {
        addExample(findings, "Claims about nothing were left out", says);
        return [];
      }
      if (object === null) {
        const others = [...fields.rest(findings)].flatMap(([title, value]) => {
          const text = formatValue(value);
          return OF_CLAIMS.has(title) || orNull(text) === null ? [] : [`${title}: ${text}`];
        });
        const more = others.length === 0 ? "" : ` (${others.join("; ")})`;
        notes.set(subject, [...(notes.get(subject) ?? []), `${type}: ${says}${more}`]);
        return [];
      }
      const status = orNull(fields.text("status"));
      const quote = orNull(fields.text("source_text"));
      const units = toSources(fields.list("text_unit_id"));
      const [start, end] = [orNull(fields.text("start_date")), orNull(fields.text("end_date"))];
      const attributes = new Map(fields.rest(findings));
      if (status !== null) attributes.set("status", status);
      return [
        {
          source: subject,
          target: object,
          type: wordType(type, status),
          directed: true,
          says,
          ...(/^suspected$/i.test(status ?? "") ? { method: "ambiguous" as const } : {}),
          ...(start === null && end === null ? {} : { times: [start, end] as const }),
          sources: units.map((unit) => (quote === null ? unit : { document: unit.document, quote })),
          attributes,
        },
      ];
    });
    const entities = tables.entities.map((row): RunEntity => {
      const fields = takeFields(row);
      const own = fields.text("id");
      // Relations and claims name entities by their titles.
      const name = fields.text("title", "name") ?? own ?? "";
      const sources = nameSources(fields);
      const type = fields.text("type");
      const summary = fields.text("description") ?? "";
      const attributes = new Map(fields.rest(findings));
      if (own !== null && own !== name) attributes.set("id", own);
      if (sources.length > 0) attributes.set("sources", sources);
      const said = notes.get(name);
      if (said !== undefined) attributes.set("claims", said);
      notes.delete(name);
      return { id: name, name, names: [], type, summary, attributes };
    });
    for (const [name, said] of notes)
      entities.push({
        id: name,
        name,
        names: [],
        type: null,
        summary: "",
        attributes: new Map([["claims", said]]),
      });
    const relations = tables.relationships.map((row): RunRelation => {
      const fields = takeFields(row);
      const [source, target] = [fields.text("source") ?? "", fields.text("target") ?? ""];
      const weight = fields.number("weight");
      return {
        source,
        target,
        type: null,
        directed: false,
        says: fields.text("description") ?? "",
        ...(weight === undefined ? {} : { weight }),
        sources: toSources(fields.list("text_unit_ids")),
        attributes: fields.rest(findings),
      };
    });
    return ok({
      title: nameFolder(main, OWN_FOLDERS) ?? "GraphRAG",
      documents,
      chunks,
      entities,
      relations: [...relations, ...claims],
    });
  },
};
