import type { Json } from "../../formats/json-graph/find-json-graph.ts";
import { isObject } from "../../model/parse-part.ts";
import { ok } from "../../model/result.ts";
import { takeFields, toConfidence } from "../fields.ts";
import type { Maker } from "../maker.ts";
import type { RunDocument, RunEntity, RunRelation } from "../run.ts";
import { baseOf, findNamed, folderOf } from "../run-files.ts";

/** A value that stands by itself, or in a record beside what is known of it. */
const unwrap = (item: unknown): unknown => (isObject(item) && "value" in item ? item["value"] : item);

/** Attributes of mykg hold their values in records of their own. */
function flatten(attributes: unknown): Json {
  if (!isObject(attributes)) return {};
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, item]) => {
      if (!isObject(item) || !("value" in item)) return [[name, item]];
      const { value, ...about } = item;
      return [[name, value], ...Object.entries(about).map(([key, each]) => [`${name} (${key})`, each])];
    }),
  );
}

/** mykg: nodes and edges in JSON lines, the texts in a folder `input`. */
export const MYKG: Maker = {
  id: "mykg",
  label: "mykg",
  main: /^edges\.jsonl$/i,
  reads: /^(?:nodes|edges)\.jsonl$/i,
  matches: (path, files) => {
    const head = files.head(path);
    const beside = files.head(`${folderOf(path)}nodes.jsonl`);
    return (
      /"from"\s*:/.test(head) && /"to"\s*:/.test(head) && /"(?:source_files|method)"\s*:/.test(head + beside)
    );
  },
  read(main, files, findings) {
    const folder = folderOf(main);
    const nodesPath = files.paths.find(
      (path) => folderOf(path) === folder && /^nodes\.jsonl$/i.test(baseOf(path)),
    );
    const edges = files.rows(main);
    if (!edges.ok) return edges;
    const nodes = nodesPath === undefined ? ok([]) : files.rows(nodesPath);
    if (!nodes.ok) return nodes;
    if (nodesPath === undefined)
      findings.add("The file of the entities is missing; they are known by the relations alone");
    const documents = new Map<string, RunDocument>();
    const addDocument = (name: string): string => {
      if (!documents.has(name)) {
        const path = findNamed(files.paths, name);
        const text = path === null ? null : files.text(path);
        documents.set(name, { key: name, title: name, ...(text === null ? {} : { text }) });
      }
      return name;
    };
    const entities = nodes.value.map((row): RunEntity => {
      const fields = takeFields(row);
      const id = fields.text("id") ?? "";
      const inner = takeFields(flatten(fields.raw("attributes")));
      const name = inner.text("name", "label") ?? fields.text("name") ?? id;
      const names = [...inner.list("aliases"), ...fields.list("aliases")];
      const summary = inner.text("description", "summary") ?? fields.text("description") ?? "";
      const type = fields.text("type");
      return {
        id,
        name,
        names,
        type,
        summary,
        attributes: new Map([...inner.rest(findings), ...fields.rest(findings)]),
      };
    });
    const relations = edges.value.map((row): RunRelation => {
      const fields = takeFields(row);
      const own = fields.raw("attributes");
      const [start, end] = ["start_date", "end_date"].map((name) => {
        const value = unwrap(isObject(own) ? own[name] : undefined);
        return typeof value === "string" || typeof value === "number" ? String(value) : null;
      });
      const inner = takeFields(flatten(own));
      const confidence = toConfidence(fields.peek("confidence"));
      const word = fields.peek("method");
      const sources = fields
        .list("source_files")
        .map((document) => ({ document: addDocument(document), isProse: true as const }));
      const [source, target, type] = [fields.text("from"), fields.text("to"), fields.text("type")];
      const says = inner.text("description") ?? fields.text("description") ?? "";
      return {
        source: source ?? "",
        target: target ?? "",
        type,
        directed: true,
        says,
        ...(confidence === undefined ? {} : { confidence }),
        ...(word === "orphan_inferred"
          ? { method: "inferred" as const }
          : word === "llm_extraction"
            ? { method: "extracted" as const }
            : {}),
        ...(start == null && end == null ? {} : { times: [start ?? null, end ?? null] as const }),
        sources,
        attributes: new Map([...inner.rest(findings), ...fields.rest(findings)]),
      };
    });
    return ok({
      title:
        folder
          .split("/")
          .filter((part) => !/^(?:output|)$/.test(part))
          .at(-1) ?? "mykg",
      documents: [...documents.values()],
      chunks: [],
      entities,
      relations,
    });
  },
};
