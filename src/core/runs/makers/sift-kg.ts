import type { Findings } from "../../formats/findings.ts";
import type { Json } from "../../formats/json-graph/find-json-graph.ts";
import { isObject } from "../../model/parse-part.ts";
import { ok, refuse } from "../../model/result.ts";
import { collectDocuments, readNamed } from "../collect-documents.ts";
import { listObjects, takeFields, tellOthers, toConfidence } from "../fields.ts";
import type { Maker } from "../maker.ts";
import type { RunEntity, RunRelation, RunSource } from "../run.ts";
import { nameFolder } from "../run-files.ts";

const OF_DOCUMENTS: ReadonlySet<string> = new Set(["id", "name", "entity_type", "attributes"]);
const OF_MENTIONS: ReadonlySet<string> = new Set(["source", "target", "relation_type", "confidence"]);
const OF_QUOTES: ReadonlySet<string> = new Set(["source_document", "document", "evidence", "quote"]);
const OWN_FOLDERS = new Set(["output"]);

const isDocument = (node: Json): boolean => String(node["id"] ?? "").startsWith("doc:");

/** Documents, and a quote of each where there is one. */
function toSources(relation: ReturnType<typeof takeFields>, findings: Findings): readonly RunSource[] {
  const mentions = listObjects(relation.peek("mentions")).flatMap((mention): readonly RunSource[] => {
    const fields = takeFields(mention);
    tellOthers(mention, OF_QUOTES, "quotes", findings);
    const document = fields.text("source_document", "document");
    const quote = fields.text("evidence", "quote");
    return document === null
      ? []
      : [{ document, ...(quote === null ? { isProse: true as const } : { quote }) }];
  });
  const document = relation.text("source_document");
  const quote = relation.text("evidence");
  const own =
    document === null ? [] : [{ document, ...(quote === null ? { isProse: true as const } : { quote }) }];
  const support = relation.list("support_documents");
  // `mentions` say the same and more.
  if (mentions.length > 0) relation.raw("mentions");
  const quoted = new Set([...mentions, ...own].map((source) => source.document));
  return [
    ...(mentions.some((source) => source.document === document && source.quote === (quote ?? undefined))
      ? []
      : own),
    ...mentions,
    ...support
      .filter((name) => !quoted.has(name))
      .map((name) => ({ document: name, isProse: true as const })),
  ];
}

/** sift-kg: one file, and the documents in a folder beside that of the file. */
export const SIFT_KG: Maker = {
  id: "sift-kg",
  label: "sift-kg",
  main: /\.json$/i,
  reads: /^graph_data.*\.json$/i,
  matches: (path, files) => {
    const head = files.head(path);
    return /"nodes"\s*:/.test(head) && /"entity_type"\s*:/.test(head) && /"source_documents?"\s*:/.test(head);
  },
  read(main, files, findings) {
    const json = files.json(main);
    if (!json.ok) return json;
    const top = isObject(json.value) ? json.value : {};
    const nodes = listObjects(top["nodes"]);
    const links = listObjects(top["links"] ?? top["edges"] ?? top["relations"]);
    if (nodes.length === 0) return refuse("run", main, "This file of sift-kg has no entities.");
    const documents = collectDocuments((path) =>
      readNamed(files, [path, `${path}.txt`, `${path}.md`], (each) => each !== main),
    );
    for (const node of nodes.filter(isDocument)) {
      tellOthers(node, OF_DOCUMENTS, "documents", findings);
      const { id, name, attributes } = node;
      const path =
        isObject(attributes) && typeof attributes["path"] === "string" ? attributes["path"] : undefined;
      documents.add(String(id).slice("doc:".length), path ?? (typeof name === "string" ? name : undefined));
    }
    const entities = nodes
      .filter((node) => !isDocument(node))
      .map((node): RunEntity => {
        const fields = takeFields(node);
        const id = fields.text("id") ?? "";
        const name = fields.text("name", "label") ?? id;
        const type = fields.text("entity_type");
        const own = fields.raw("attributes");
        const inner = takeFields(isObject(own) ? own : {});
        const names = inner.list("aliases");
        const summary = inner.text("description", "summary") ?? fields.text("description") ?? "";
        const attributes = new Map([...inner.rest(findings), ...fields.rest(findings)]);
        return { id, name, names, type, summary, attributes };
      });
    const relations = links.flatMap((link): readonly RunRelation[] => {
      const fields = takeFields(link);
      const [source, target] = [fields.text("source") ?? "", fields.text("target") ?? ""];
      const type = fields.text("relation_type", "type", "key");
      if (source.startsWith("doc:") || target.startsWith("doc:")) {
        findings.add(
          "Links to documents say where entities are mentioned and are no relations",
          undefined,
          1,
        );
        tellOthers(link, OF_MENTIONS, "links to documents", findings);
        return [];
      }
      const sources = toSources(fields, findings);
      for (const { document } of sources) documents.add(document);
      const confidence = toConfidence(fields.peek("confidence"));
      const says = fields.text("description") ?? "";
      return [
        {
          source,
          target,
          type,
          directed: true,
          says,
          ...(confidence === undefined ? {} : { confidence }),
          sources,
          attributes: fields.rest(findings),
        },
      ];
    });
    return ok({
      title: nameFolder(main, OWN_FOLDERS) ?? "sift-kg",
      documents: documents.list(),
      chunks: [],
      entities,
      relations,
    });
  },
};
