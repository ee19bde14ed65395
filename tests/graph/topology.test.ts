import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { buildTopology } from "../../src/core/graph/topology.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const multigraph = fc
  .integer({ min: 1, max: 12 })
  .chain((n) =>
    fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 40 }).map((ends) => ({ n, ends })),
  );

test("adjacency lists every relation at both ends, a self-loop once, sorted by neighbour, then relation", () => {
  fc.assert(
    fc.property(multigraph, ({ n, ends }) => {
      const topology = buildTopology(
        n,
        Uint32Array.from(ends, ([s]) => s),
        Uint32Array.from(ends, ([, t]) => t),
        new Uint8Array(ends.length),
      );
      for (let u = 0; u < n; u++) {
        const expected = ends
          .flatMap(([s, t], r) => (s === u ? [[t, r] as const] : t === u ? [[s, r] as const] : []))
          .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        const range = [topology.offsets[u], topology.offsets[u + 1]] as const;
        const neighbours = [...topology.neighbours.subarray(...range)];
        const incident = [...topology.incident.subarray(...range)];
        expect(neighbours.map((v, i) => [v, incident[i]])).toEqual(expected);
      }
    }),
  );
});

test("an entity is no neighbour of its own: what ties it to itself counts in no degree", () => {
  fc.assert(
    fc.property(multigraph, ({ n, ends }) => {
      const text = [
        ...Array.from({ length: n }, (_, u) => `e${u}`),
        ...ends.map(([s, t]) => `e${s} -accuses-> e${t}`),
      ].join("\n");
      const others = Array.from({ length: n }, (_, u) => {
        const met = ends.flatMap(([s, t]) => (s === u ? [t] : t === u ? [s] : []));
        return new Set(met.filter((v) => v !== u)).size;
      });
      expect([...buildGraph(toDataset(text)).degree]).toEqual(others);
    }),
  );
});

test("degree counts distinct neighbours, and what a claim names is tied to its ends where nothing else does", () => {
  const graph = buildGraph(
    toDataset(`
      a -attacked-> b
      b -accuses-> a
      a -exports_to-> c good=good:oil
      good:oil`),
  );
  expect([...graph.degree]).toEqual([2, 1, 1, 0]);
  expect(graph.mentionTies()).toEqual([
    { relation: 2, end: 0, entity: 3 },
    { relation: 2, end: 2, entity: 3 },
  ]);
});
