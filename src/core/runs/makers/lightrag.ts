import { addExample, type Findings } from "../../formats/findings.ts";
import { inspectGraphml } from "../../formats/graphml/inspect-graphml.ts";
import type { Json } from "../../formats/json-graph/find-json-graph.ts";
import type { Attributes } from "../../model/dataset.ts";
import { isObject } from "../../model/parse-part.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { takeFields, toConfidence } from "../fields.ts";
import type { Maker } from "../maker.ts";
import type { RunChunk, RunDocument, RunEntity, RunRelation, RunSource } from "../run.ts";
import { baseOf, folderOf, nameFolder, type RunFiles } from "../run-files.ts";

/** What parts lists in one text. */
const SEPARATOR = /\s*<SEP>\s*/;
/** Written where the file of a text is not known. */
const NO_FILE = /^(?:unknown_source|unknown|no-file-path)$/i;

/** Old runs wrote names and types in quotes. */
const unquote = (text: string): string => text.replace(/^"([\s\S]*)"$/, "$1");

const toSentences = (text: string | null): string =>
  [...new Set((text ?? "").split(SEPARATOR).map((part) => unquote(part.trim())))].join(" ");

/** The fields of an element, those that the reader of GraphML takes for the element's own among them. */
const toRecord = (attributes: Attributes, own: Json): Json => ({
  ...own,
  ...Object.fromEntries(attributes),
});

/** A store beside the graph: `kv_store_text_chunks.json`. Absent ones hold nothing. */
function readStore(
  files: RunFiles,
  folder: string,
  name: string,
): Result<readonly (readonly [string, Json])[]> {
  const path = `${folder}${name}`;
  if (!files.paths.includes(path)) return ok([]);
  const json = files.json(path);
  if (!json.ok) return json;
  return ok(
    isObject(json.value)
      ? Object.entries(json.value).flatMap(([id, item]) => (isObject(item) ? [[id, item] as const] : []))
      : [],
  );
}

const nameFile = (path: string | null): string | null => (path === null || NO_FILE.test(path) ? null : path);

interface Stores {
  readonly documents: readonly RunDocument[];
  readonly chunks: ReadonlyMap<string, RunChunk>;
}

function readStores(files: RunFiles, folder: string, findings: Findings): Result<Stores> {
  const [full, parts, status] = [
    readStore(files, folder, "kv_store_full_docs.json"),
    readStore(files, folder, "kv_store_text_chunks.json"),
    readStore(files, folder, "kv_store_doc_status.json"),
  ];
  if (!full.ok) return full;
  if (!parts.ok) return parts;
  if (!status.ok) return status;
  const titles = new Map<string, string>();
  for (const [id, item] of [...status.value, ...full.value]) {
    const title = nameFile(takeFields(item).text("file_path"));
    if (title !== null) titles.set(id, title);
  }
  const chunks = new Map<string, RunChunk>();
  const known = new Set(full.value.map(([id]) => id));
  for (const [id, item] of parts.value) {
    const fields = takeFields(item);
    const document = fields.text("full_doc_id") ?? fields.text("file_path") ?? id;
    const title = nameFile(fields.text("file_path"));
    if (title !== null && !titles.has(document)) titles.set(document, title);
    if (!known.has(document))
      addExample(findings, "Parts name documents that the run does not have", document);
    chunks.set(id, {
      id,
      document,
      text: fields.text("content") ?? "",
      order: fields.number("chunk_order_index") ?? 0,
    });
  }
  const documents = full.value.map(([key, item]): RunDocument => {
    const text = takeFields(item).text("content");
    return { key, title: titles.get(key) ?? key, ...(text === null ? {} : { text }) };
  });
  const others = new Set(
    [...chunks.values()].map(({ document }) => document).filter((key) => !known.has(key)),
  );
  return ok({
    documents: [...documents, ...[...others].map((key) => ({ key, title: titles.get(key) ?? key }))],
    chunks,
  });
}

/** Chunks where they are at hand, else the files and the ids of the chunks. */
function toSources(
  ids: readonly string[],
  paths: readonly string[],
  { chunks }: Stores,
): readonly RunSource[] {
  const known = ids.flatMap((id) => chunks.get(id) ?? []);
  const named = known.map((chunk) => ({ document: chunk.document, chunk }));
  if (known.length === ids.length && known.length > 0) return named;
  const missing = ids.filter((id) => !chunks.has(id));
  const titles = paths.filter((path) => nameFile(path) !== null);
  const [only] = titles;
  if (titles.length === 1 && only !== undefined)
    return [...named, ...missing.map((place) => ({ document: only, place }))];
  return [...named, ...(titles.length === 0 ? missing : titles).map((document) => ({ document }))];
}

/** LightRAG: a GraphML file, with the texts in stores beside it. */
export const LIGHTRAG: Maker = {
  id: "lightrag",
  label: "LightRAG",
  main: /\.graphml$/i,
  reads: /^(?:.*\.graphml|kv_store_(?:text_chunks|full_docs|doc_status)\.json)$/i,
  matches: (path, files) => {
    const head = files.head(path);
    const has = (name: string) => head.includes(`attr.name="${name}"`);
    return has("source_id") && has("description") && (has("entity_type") || has("entity_id"));
  },
  read(main, files, findings) {
    const file = files.file(main);
    if (file === null) return err([]);
    const graph = inspectGraphml(file);
    if (!graph.ok) return err(graph.error.map((issue) => ({ ...issue, at: { ...issue.at, file: main } })));
    for (const { message, line, count } of graph.value.findings) findings.add(message, line, count);
    const stores = readStores(files, folderOf(main), findings);
    if (!stores.ok) return stores;
    const missing = new Set<string>();
    const listSources = (fields: ReturnType<typeof takeFields>): readonly RunSource[] => {
      const ids = fields.list("source_id", SEPARATOR);
      if (stores.value.chunks.size > 0)
        for (const id of ids) if (!stores.value.chunks.has(id)) missing.add(id);
      return toSources(ids, fields.list("file_path", SEPARATOR), stores.value);
    };
    const entities = graph.value.nodes.map(({ id, label, attrs }): RunEntity => {
      const fields = takeFields(toRecord(attrs, { label }));
      const name = unquote(fields.text("entity_id", "label") ?? id);
      const type = unquote(fields.text("entity_type") ?? "");
      const sources = listSources(fields);
      const summary = toSentences(fields.text("description"));
      const attributes = new Map(fields.rest(findings));
      const named = [...new Set(sources.map(({ document }) => document))];
      const titles = named.map(
        (key) => stores.value.documents.find((each) => each.key === key)?.title ?? key,
      );
      if (titles.length > 0) attributes.set("sources", titles);
      return { id, name, names: [], type: /^(?:unknown)?$/i.test(type) ? null : type, summary, attributes };
    });
    const relations = graph.value.edges.map(({ source, target, weight, label, kind, attrs }): RunRelation => {
      const fields = takeFields(toRecord(attrs, { label, kind }));
      const own = fields.number("weight") ?? weight;
      const confidence = toConfidence(fields.peek("confidence"));
      return {
        source,
        target,
        type: null,
        directed: false,
        says: toSentences(fields.text("description")),
        sources: listSources(fields),
        attributes: fields.rest(findings),
        ...(own === undefined ? {} : { weight: own }),
        ...(confidence === undefined ? {} : { confidence }),
      };
    });
    for (const id of missing)
      addExample(findings, "Sources name parts of texts that the run does not have", id);
    return ok({
      title: graph.value.title ?? nameFolder(main) ?? baseOf(main).replace(/\.[^.]+$/, ""),
      documents: stores.value.documents,
      chunks: [...stores.value.chunks.values()],
      entities,
      relations,
    });
  },
};
