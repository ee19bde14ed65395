import type { Json } from "../../formats/json-graph/find-json-graph.ts";
import { isObject } from "../../model/parse-part.ts";
import { ok } from "../../model/result.ts";
import { collectDocuments, readNamed } from "../collect-documents.ts";
import { takeFields, toConfidence } from "../fields.ts";
import type { Maker } from "../maker.ts";
import type { RunEntity, RunRelation } from "../run.ts";
import { baseOf, folderOf, nameFolder } from "../run-files.ts";

const OWN_FOLDERS = new Set(["output"]);

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
    const documents = collectDocuments((name) => readNamed(files, [name]));
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
      const inner = takeFields(flatten(fields.raw("attributes")));
      const [start, end] = ["start_date", "end_date"].map((name) => {
        const value = inner.peek(name);
        return typeof value === "string" || typeof value === "number" ? String(value) : null;
      });
      const confidence = toConfidence(fields.peek("confidence"));
      const word = fields.peek("method");
      const sources = fields
        .list("source_files")
        .map((document) => ({ document: documents.add(document).key, isProse: true as const }));
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
      title: nameFolder(main, OWN_FOLDERS) ?? "mykg",
      documents: documents.list(),
      chunks: [],
      entities,
      relations,
    });
  },
};
