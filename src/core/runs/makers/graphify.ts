import { addExample } from "../../formats/findings.ts";
import type { ReadingMethod } from "../../model/dataset.ts";
import { isObject } from "../../model/parse-part.ts";
import { ok, refuse } from "../../model/result.ts";
import { collectDocuments, readNamed } from "../collect-documents.ts";
import { listObjects, takeFields, toConfidence } from "../fields.ts";
import type { Maker } from "../maker.ts";
import type { RunEntity, RunRelation, RunSource } from "../run.ts";
import { nameFolder } from "../run-files.ts";

const METHODS: Readonly<Record<string, ReadingMethod>> = {
  EXTRACTED: "extracted",
  INFERRED: "inferred",
  AMBIGUOUS: "ambiguous",
};

const OWN_FOLDERS = new Set(["graphify-out"]);
const MOST_LINES = 12;

/** The lines that `L42` or `L42-L50` means, in the text. */
function toRange(text: string, place: string): RunSource["range"] {
  const [, first, last = first] = /^L?(\d+)(?:\s*[-:–]\s*L?(\d+))?$/i.exec(place.trim()) ?? [];
  if (first === undefined) return undefined;
  const lines = text.split("\n");
  const from = Number(first) - 1;
  const to = Math.min(Number(last), from + MOST_LINES);
  const start = lines.slice(0, from).reduce((sum, line) => sum + line.length + 1, 0);
  const words = lines.slice(from, to).join("\n");
  return words.trim() === "" ? undefined : { start, end: start + words.trimEnd().length };
}

/** What stands in a folder above `graphify-out` is what it read. */
const isOutside = (path: string): boolean => !/(?:^|\/)graphify-out\//.test(path);

/** graphify: one file in `graphify-out`, beside the code and the documents that it read. */
export const GRAPHIFY: Maker = {
  id: "graphify",
  label: "graphify",
  main: /\.json$/i,
  reads: /^graph\.json$/i,
  matches: (path, files) => {
    const head = files.head(path);
    return (
      /"nodes"\s*:/.test(head) && /"file_type"\s*:/.test(head) && /"source_(?:file|location)"\s*:/.test(head)
    );
  },
  read(main, files, findings) {
    const json = files.json(main);
    if (!json.ok) return json;
    const top = isObject(json.value) ? json.value : {};
    const nodes = listObjects(top["nodes"]);
    const links = listObjects(top["links"] ?? top["edges"]);
    if (nodes.length === 0) return refuse("run", main, "This file of graphify has no nodes.");
    const inner = isObject(top["graph"]) ? top["graph"] : {};
    const groups = listObjects(top["hyperedges"] ?? inner["hyperedges"]);
    for (const group of groups)
      addExample(findings, "Groups of more than two (hyperedges) were left out", JSON.stringify(group));
    const documents = collectDocuments((name) => readNamed(files, [name], isOutside));
    const toSources = (file: string | null, place: string | null): RunRelation["sources"] => {
      if (file === null) return [];
      const { text } = documents.add(file);
      const range = text === undefined || place === null ? undefined : toRange(text, place);
      return [
        { document: file, ...(place === null ? {} : { place }), ...(range === undefined ? {} : { range }) },
      ];
    };
    const entities = nodes.map((node): RunEntity => {
      const fields = takeFields(node);
      const id = fields.text("id") ?? "";
      const name = fields.text("label") ?? id;
      // Of what kind of file it is, not what it is.
      const type = fields.text("type", "kind");
      return {
        id,
        name,
        names: [],
        type,
        summary: fields.text("description") ?? "",
        attributes: fields.rest(findings),
      };
    });
    const relations = links.map((link): RunRelation => {
      const fields = takeFields(link);
      const [written, ended] = [fields.text("source"), fields.text("target")];
      const [source, target] = [fields.text("_src") ?? written, fields.text("_tgt") ?? ended];
      const word = fields.peek("confidence");
      const method = typeof word === "string" ? METHODS[word.toUpperCase()] : undefined;
      const confidence = toConfidence(fields.peek("confidence_score"));
      const weight = fields.number("weight");
      const file = fields.text("source_file");
      const place = fields.text("source_location");
      return {
        source: source ?? "",
        target: target ?? "",
        type: fields.text("relation", "type"),
        directed: true,
        says: fields.text("description", "rationale") ?? "",
        ...(weight === undefined ? {} : { weight }),
        ...(confidence === undefined ? {} : { confidence }),
        ...(method === undefined ? {} : { method }),
        sources: toSources(file, place),
        attributes: fields.rest(findings),
      };
    });
    return ok({
      title: nameFolder(main, OWN_FOLDERS) ?? "graphify",
      documents: documents.list(),
      chunks: [],
      entities,
      relations,
    });
  },
};
