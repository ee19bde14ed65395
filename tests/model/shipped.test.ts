import { expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { parseDataset } from "../../src/core/model/parse.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";

test("the shipped data parses and builds a graph", () => {
  const dataset = readShipped();
  const graph = buildGraph(dataset);
  expect(dataset.entities.length).toBeGreaterThanOrEqual(60);
  expect(dataset.claims.length).toBeGreaterThanOrEqual(120);
  expect(graph.relationCount).toBe(dataset.relations.length);
  const supplied = new Set(dataset.relations.flatMap(({ claims }) => claims));
  expect(supplied.size).toBe(dataset.claims.length);
});

test("writing and reading the whole data set gives it back", () => {
  const dataset = readShipped();
  const again = parseDataset(JSON.parse(JSON.stringify(toPlain(dataset))));
  expect(again).toEqual({ ok: true, value: dataset });
});
