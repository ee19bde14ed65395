import { addExample } from "../../formats/findings.ts";
import type { AttributeValue } from "../../model/dataset.ts";
import { isObject } from "../../model/parse-part.ts";
import { ok, refuse } from "../../model/result.ts";
import { collectDocuments } from "../collect-documents.ts";
import type { Maker } from "../maker.ts";
import type { RunEntity, RunRelation, RunSource } from "../run.ts";
import { baseOf } from "../run-files.ts";

type Triple = readonly [string, string, string];

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): readonly string[] =>
  list(value).flatMap((item) => (typeof item === "string" ? item : []));

const isTriple = (item: unknown): item is Triple =>
  Array.isArray(item) && item.length === 3 && item.every((part) => typeof part === "string");

/** Clusters as `name → members`. */
const clustersOf = (value: unknown): readonly (readonly [string, readonly string[]])[] =>
  isObject(value) ? Object.entries(value).map(([name, members]) => [name, texts(members)] as const) : [];

/** The files that a shipped example names for a triple. */
function toSources(value: unknown): readonly RunSource[] {
  return list(value).flatMap((item) => {
    const [file, part] = list(item);
    if (typeof file !== "string") return [];
    const place = typeof part === "number" || typeof part === "string" ? `part ${part}` : null;
    return [{ document: file, ...(place === null ? {} : { place }) }];
  });
}

/** kg-gen: one file of names and triples. */
export const KG_GEN: Maker = {
  id: "kg-gen",
  label: "kg-gen",
  main: /\.json$/i,
  reads: /\.json$/i,
  matches: (path, files) => {
    const head = files.head(path);
    if (!/^\W*\{/.test(head) || !/"(?:entities|relations|edges|entity_clusters)"\s*:/.test(head))
      return false;
    const json = files.json(path);
    if (!json.ok || !isObject(json.value)) return false;
    const { entities, relations, edges } = json.value;
    return (
      [entities, edges].every(
        (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
      ) &&
      Array.isArray(relations) &&
      relations.every(isTriple)
    );
  },
  read(main, files, findings) {
    const json = files.json(main);
    if (!json.ok) return json;
    const top = isObject(json.value) ? json.value : {};
    const triples = list(top["relations"]).filter(isTriple);
    if (triples.length === 0 && texts(top["entities"]).length === 0)
      return refuse("run", main, "This file of kg-gen has no entities.");
    const metadata = isObject(top["entity_metadata"]) ? top["entity_metadata"] : {};
    const aliases = new Map(clustersOf(top["entity_clusters"]));
    const kinds = new Map(
      clustersOf(top["edge_clusters"]).flatMap(([name, members]) =>
        members.map((member) => [member, name] as const),
      ),
    );
    const cited = isObject(top["relations_chunk_ids"]) ? top["relations_chunk_ids"] : {};
    const parts = isObject(top["entities_chunk_ids"]) ? top["entities_chunk_ids"] : {};
    const entities = [...new Set(texts(top["entities"]))].map((name): RunEntity => {
      const attributes = new Map<string, AttributeValue>();
      const about = metadata[name];
      if (about !== undefined)
        attributes.set("metadata", typeof about === "string" ? about : JSON.stringify(about));
      const sources = [...new Set(toSources(parts[name]).map(({ document }) => document))];
      if (sources.length > 0) attributes.set("sources", sources);
      return { id: name, name, names: aliases.get(name) ?? [], type: null, summary: "", attributes };
    });
    const used = new Set(triples.map(([, predicate]) => predicate));
    const unused = texts(top["edges"]).filter((predicate) => !used.has(predicate));
    if (unused.length > 0)
      findings.add(
        "Predicates are listed that no relation uses",
        undefined,
        unused.length,
        undefined,
        unused[0],
      );
    const known = new Set([
      "entities",
      "relations",
      "edges",
      "entity_clusters",
      "edge_clusters",
      "entity_metadata",
      "relations_chunk_ids",
      "entities_chunk_ids",
    ]);
    for (const [name, value] of Object.entries(top))
      if (!known.has(name) && value !== null && !(Array.isArray(value) && value.length === 0))
        addExample(findings, "Parts of the file that are neither entities nor relations were left out", name);
    const documents = collectDocuments(() => null);
    const relations = triples.map(([source, predicate, target]): RunRelation => {
      const sources = toSources(cited[`${source}-${predicate}-${target}`]);
      for (const { document } of sources) documents.add(document);
      const cluster = kinds.get(predicate);
      return {
        source,
        target,
        type: predicate,
        directed: true,
        says: "",
        sources,
        attributes: new Map(cluster === undefined || cluster === predicate ? [] : [["cluster", cluster]]),
      };
    });
    return ok({
      title: baseOf(main).replace(/\.json$/i, ""),
      documents: documents.list(),
      chunks: [],
      entities,
      relations,
    });
  },
};
