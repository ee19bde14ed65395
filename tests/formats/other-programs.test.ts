import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inspect, read } from "./read-text.ts";

const file = (name: string) => readFileSync(join(import.meta.dirname, "files", name));

/** Files as other programs write them: who is in them, of what kind, tied how, and what had to be said about them. */
const outline = (name: string) => {
  const { dataset, findings } = read(name, file(name));
  const names = new Map(dataset.entities.map((entity) => [entity.id, entity.name]));
  return {
    entities: dataset.entities.map(({ name: label, type }) => `${label} (${type})`),
    relations: dataset.relations.map(
      ({ source, target, type, directed }) =>
        `${names.get(source)} ${type} ${directed ? "→" : "–"} ${names.get(target)}`,
    ),
    told: findings.map(({ message }) => message),
  };
};

test.each([
  [
    "gephi-0.10.gexf",
    ["Mill by the river (untyped)", "Shop (untyped)"],
    ["Mill by the river supplies → Shop", "Shop untyped – Mill by the river"],
    2,
  ],
  [
    "gephi-lite.gexf",
    ["Mill (untyped)", "Shop (untyped)"],
    ["Mill untyped → Shop", "Shop untyped – Mill"],
    0,
  ],
  ["cytoscape.graphml", ["Mill (untyped)", "Shop (untyped)"], ["Mill supplies → Shop"], 0],
  ["cytoscape.cyjs", ["Mill (untyped)", "Shop (untyped)"], ["Mill supplies → Shop"], 0],
  ["nodexl.graphml", ["Mill (untyped)", "shop (untyped)"], ["Mill Supplies → shop", "Mill Owns → shop"], 0],
  ["neo4j.graphml", ["Mill (Company)", "Shop (Shop)"], ["Mill SUPPLIES → Shop"], 0],
  ["neo4j-apoc.csv", ["Mill (Company)", "Shop (Shop)"], ["Mill SUPPLIES → Shop"], 0],
  [
    "igraph.graphml",
    ["Mill (untyped)", "Shop (untyped)", "Bank (untyped)"],
    ["Mill supplies → Shop", "Shop owes → Bank", "Mill owns → Shop"],
    0,
  ],
] as const)("%s is understood", (name, entities, relations, told) => {
  const found = outline(name);
  expect(found).toMatchObject({ entities, relations });
  expect(found.told).toHaveLength(told);
});

test("a file of Gephi keeps places, colours, times that change and its declared defaults", () => {
  const { nodes, edges } = inspect("gephi-0.10.gexf", file("gephi-0.10.gexf"));
  expect(nodes[0]).toMatchObject({
    x: -203.4,
    y: 11.5,
    size: 12,
    color: "#dc8a03",
    spells: [
      ["1890-01-01", "1900-01-01"],
      ["1905-01-01", "1920-01-01"],
    ],
  });
  expect(nodes[0]?.attrs.get("Wage")).toEqual([1.5, 2.5]);
  expect(nodes[1]?.attrs.get("PageRank")).toBe(0);
  expect(edges[0]).toMatchObject({ kind: "supplies", weight: 2, color: "rgba(120,1,2,0.5)" });
});

test("the title that a file gives itself is that of the graph", () => {
  expect(read("gephi-lite.gexf", file("gephi-lite.gexf")).dataset.title).toBe("Ties");
});
