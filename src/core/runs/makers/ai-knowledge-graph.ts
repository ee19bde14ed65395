import { addExample, type Findings } from "../../formats/findings.ts";
import { isObject } from "../../model/parse-part.ts";
import { ok, refuse } from "../../model/result.ts";
import { type Fields, listObjects, takeFields, tellOthers, toConfidence } from "../fields.ts";
import type { Maker } from "../maker.ts";
import type { RunDocument, RunEntity, RunRelation, RunSource } from "../run.ts";
import { baseOf } from "../run-files.ts";

const OF_QUOTES: ReadonlySet<string> = new Set(["text", "quote", "start", "end", "page", "document"]);
const OF_DOCUMENTS: ReadonlySet<string> = new Set(["name", "title", "id", "text", "content"]);

const isTrue = (value: unknown): boolean => value === true || value === "true";

/** `NAME.workspace.json` beside `NAME.json`, which holds the texts. */
function findWorkspace(main: string, paths: readonly string[]): string | null {
  const path = main.replace(/\.json$/i, ".workspace.json");
  return paths.includes(path) ? path : null;
}

/** The documents that a triple names: quotes with offsets from version 0.8, before that one sentence. */
function toSources(
  fields: Fields,
  texts: ReadonlyMap<string, string>,
  only: string | null,
  findings: Findings,
): readonly RunSource[] {
  const quotes = listObjects(fields.peek("evidence"));
  const document = fields.text("document") ?? only;
  const sentence = fields.text("source", "source_text", "sentence");
  if (quotes.length > 0) fields.raw("evidence");
  const listed = quotes.flatMap((quote): readonly RunSource[] => {
    const own = takeFields(quote);
    tellOthers(quote, OF_QUOTES, "quotes", findings);
    const from = own.text("document") ?? document;
    const words = own.text("text", "quote");
    if (from === null) return [];
    const [start, end, page] = [own.number("start"), own.number("end"), own.text("page")];
    const isThere =
      start !== undefined &&
      end !== undefined &&
      words !== null &&
      texts.get(from)?.slice(start, end) === words;
    return [
      {
        document: from,
        ...(words === null ? {} : { quote: words }),
        ...(isThere ? { range: { start, end } } : {}),
        ...(page === null ? {} : { place: `page ${page}` }),
      },
    ];
  });
  if (listed.length > 0 || document === null) return listed;
  return [{ document, ...(sentence === null ? {} : { quote: sentence }) }];
}

function toTimes(value: unknown): RunRelation["times"] {
  if (typeof value === "string" && value.trim() !== "") return [value, value];
  if (typeof value === "number") return [String(value), String(value)];
  if (!isObject(value)) return undefined;
  const fields = takeFields(value);
  const [start, end] = [fields.text("start", "from", "begin", "value"), fields.text("end", "to", "until")];
  return start === null && end === null ? undefined : [start, end];
}

/** ai-knowledge-graph: one list of triples, from version 0.8 with a workspace that holds the texts. */
export const AI_KNOWLEDGE_GRAPH: Maker = {
  id: "ai-knowledge-graph",
  label: "ai-knowledge-graph",
  main: /(?<!\.workspace)\.json$/i,
  reads: /\.json$/i,
  matches: (path, files) => {
    const head = files.head(path);
    return (
      /^\W*?\[\s*\{/.test(head) &&
      ["subject", "predicate", "object"].every((name) => new RegExp(`"${name}"\\s*:`).test(head)) &&
      // A table of triples alone is anybody's.
      /"(?:subject_type|inferred|chunk|source|document|method|evidence)"\s*:/.test(head)
    );
  },
  read(main, files, findings) {
    const json = files.json(main);
    if (!json.ok) return json;
    const rows = listObjects(json.value);
    if (rows.length === 0) return refuse("run", main, "This file of ai-knowledge-graph has no triples.");
    const workspace = findWorkspace(main, files.paths);
    const held = workspace === null ? ok(null) : files.json(workspace);
    if (!held.ok) return held;
    const documents = new Map<string, RunDocument>();
    for (const item of listObjects(isObject(held.value) ? held.value["documents"] : [])) {
      const fields = takeFields(item);
      tellOthers(item, OF_DOCUMENTS, "documents", findings);
      const name = fields.text("name", "title", "id") ?? "";
      const text = fields.text("text", "content");
      documents.set(name, { key: name, title: name, ...(text === null ? {} : { text }) });
    }
    const texts = new Map(
      [...documents].flatMap(([name, { text }]) => (text === undefined ? [] : [[name, text] as const])),
    );
    const [first] = documents.keys();
    const only = documents.size === 1 && first !== undefined ? first : null;
    const unnamed = baseOf(main).replace(/\.json$/i, "");
    const entities = new Map<string, RunEntity>();
    const add = (name: string, type: string | null): void => {
      const known = entities.get(name);
      if (type !== null && known?.type != null && known.type !== type)
        addExample(findings, "Entities are given several types; the first was kept", `${name}: ${type}`);
      if (known === undefined || (known.type === null && type !== null))
        entities.set(name, { id: name, name, names: [], type, summary: "", attributes: new Map() });
    };
    const relations = rows.flatMap((row): readonly RunRelation[] => {
      const fields = takeFields(row);
      if (isTrue(fields.raw("rejected"))) {
        addExample(findings, "Triples that were rejected on review were left out", JSON.stringify(row));
        return [];
      }
      const [source, target] = [fields.text("subject") ?? "", fields.text("object") ?? ""];
      add(source, fields.text("subject_type"));
      add(target, fields.text("object_type"));
      const predicate = fields.text("predicate");
      const polarity = fields.peek("polarity");
      const isNegated = typeof polarity === "string" && /^(?:negat\w*|false|no|denied|not)$/i.test(polarity);
      const times = toTimes(fields.peek("time"));
      if (times !== undefined) fields.raw("time");
      const speaker = fields.text("attribution");
      const isInferred = isTrue(fields.peek("inferred"));
      const confidence = toConfidence(fields.peek("confidence"));
      const hasSentence = typeof fields.peek("source") === "string";
      const sources = toSources(
        fields,
        texts,
        isInferred ? null : (only ?? (hasSentence ? unnamed : null)),
        findings,
      );
      for (const { document } of sources)
        if (!documents.has(document)) documents.set(document, { key: document, title: document });
      return [
        {
          source,
          target,
          type: isNegated ? `not ${predicate ?? ""}`.trim() : predicate,
          directed: true,
          says: "",
          method: isInferred ? "inferred" : "extracted",
          ...(confidence === undefined ? {} : { confidence }),
          ...(times === undefined ? {} : { times }),
          ...(speaker === null ? {} : { speaker }),
          sources,
          attributes: fields.rest(findings),
        },
      ];
    });
    return ok({
      title: unnamed,
      documents: [...documents.values()],
      chunks: [],
      entities: [...entities.values()].filter(({ id }) => id !== ""),
      relations,
    });
  },
};
