import { expect, test } from "vitest";
import { read } from "./read-text.ts";

const outline = (name: string, content: string) => {
  const { dataset } = read(name, content);
  const titles = new Map(dataset.documents.map(({ id, title }) => [id, title]));
  return {
    entities: dataset.entities.map((entity) => `${entity.name} ${entity.type}`),
    relations: dataset.relations.map(
      ({ source, type, target, directed, documents }) =>
        `${source} ${type} ${target} ${directed} ${documents.map((id) => titles.get(id)).join()}`,
    ),
  };
};

/** Graphs that programs made of texts say for every relation where they read it. */
test.each([
  [
    "a memory of agents",
    "memory.jsonl",
    '{"type":"entity","name":"Ida","entityType":"person","observations":["runs the mill"]}\n{"type":"relation","from":"Ida","to":"Mill","relationType":"runs"}\n',
    { entities: ["Ida person", "Mill untyped"], relations: ["Ida runs Mill true "] },
  ],
  [
    "graphify, which says that its true directions are none",
    "graph.json",
    '{"directed":false,"graph":{"hyperedges":[]},"nodes":[{"id":"a","label":"Ida"},{"id":"b","label":"Mill"}],"links":[{"source":"b","target":"a","relation":"pays","confidence":"EXTRACTED","source_file":"notes.md"}],"hyperedges":[]}',
    { entities: ["Ida untyped", "Mill untyped"], relations: ["b pays a true notes.md"] },
  ],
  [
    "sift-kg",
    "graph_data.json",
    '{"nodes":[{"id":"p:ida","name":"Ida","entity_type":"PERSON"},{"id":"o:mill","name":"Mill","entity_type":"ORGANIZATION"}],"links":[{"source":"p:ida","target":"o:mill","relation_type":"LEADS","confidence":0.9,"evidence":"Ida leads the mill.","source_document":"report_1"}]}',
    { entities: ["Ida PERSON", "Mill ORGANIZATION"], relations: ["p:ida LEADS o:mill true report_1"] },
  ],
])("%s", (_, name, content, expected) => {
  expect(outline(name, content)).toEqual(expected);
});
