import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import type { Ranking } from "../../src/core/paths/query.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { findPaths } from "./ask.ts";
import { enumerateExhaustively } from "./exhaustive.ts";
import type { PlainQuery } from "./plain-query.ts";
import { graphTexts, queries } from "./random-graphs.ts";

const RUNS = Number(process.env["CORRIDOR_RUNS"] ?? 250);

/** Avoided members of an end drop out of it. */
const withoutAvoided = (query: PlainQuery): PlainQuery => ({
  ...query,
  ends: query.ends.map((end) => end.filter((id) => !query.avoid.includes(id))),
});

/** Milliseconds; generous, since the machine may be busy. */
const LIMIT = 120_000;

describe.each<Ranking>(["steps", "specific", "evidence"])("k best paths by %s", (ranking) => {
  it(
    "are what exhaustive enumeration gives, under all constraints together",
    () => {
      fc.assert(
        fc.property(graphTexts, queries(fc.constant(ranking)), (text, query) => {
          const graph = buildGraph(toDataset(text));
          const answer = findPaths(graph, query);
          fc.pre(answer.ok);
          if (!answer.ok) return;
          const expected = enumerateExhaustively(graph, withoutAvoided(query));
          expect(answer.value.paths.map(({ cost, entities }) => ({ cost, entities }))).toEqual(
            expected.slice(0, query.k).map(({ cost, entities }) => ({ cost, entities })),
          );
          expect(answer.value.exhausted).toBe(expected.length <= query.k);
        }),
        { numRuns: RUNS },
      );
    },
    LIMIT,
  );
});
