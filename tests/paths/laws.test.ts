import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { findPathsWith, streamPaths } from "../../src/core/paths/find-paths.ts";
import { createPathFinder } from "../../src/core/paths/path-finder.ts";
import { type FoundPath, RANKINGS } from "../../src/core/paths/query.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { findPaths } from "./ask.ts";
import { type PlainQuery, toQuery } from "./plain-query.ts";
import { graphTexts, queries } from "./random-graphs.ts";

const anyQuery = queries(fc.constantFrom(...RANKINGS));

const ask = (text: string, query: PlainQuery): readonly FoundPath[] | null => {
  const answer = findPaths(buildGraph(toDataset(text)), query);
  return answer.ok ? answer.value.paths : null;
};
const keys = (paths: readonly FoundPath[] | null) => (paths ?? []).map(({ entities }) => entities.join(" "));

/** Milliseconds; generous, since the machine may be busy. */
const LIMIT = 120_000;

describe("every answer", () => {
  it(
    "is loop-free, in non-decreasing order, with parts that add up to the cost and steps that join",
    () => {
      fc.assert(
        fc.property(graphTexts, anyQuery, (text, query) => {
          const paths = ask(text, query);
          fc.pre(paths !== null);
          let last = -Infinity;
          for (const { rank, cost, score, entities, steps, weakest } of paths ?? []) {
            expect(new Set(entities).size).toBe(entities.length);
            expect(cost).toBeGreaterThanOrEqual(last);
            expect(Object.values(score).reduce((a, b) => a + b, 0)).toBe(cost);
            expect(steps.map(({ from }) => from)).toEqual(entities.slice(0, -1));
            expect(steps.map(({ to }) => to)).toEqual(entities.slice(1));
            expect(steps.every(({ relations }) => relations.length > 0)).toBe(true);
            expect(weakest.step).toBeLessThan(steps.length);
            expect(rank).toBeGreaterThan(0);
            last = cost;
          }
        }),
        { numRuns: 200 },
      );
    },
    LIMIT,
  );

  it(
    "keeps every path when k grows, and in the same order unless re-ordered",
    () => {
      fc.assert(
        fc.property(graphTexts, anyQuery, fc.integer({ min: 1, max: 9 }), (text, query, k) => {
          const fewer = ask(text, { ...query, k });
          const more = ask(text, { ...query, k: k + 3 });
          fc.pre(fewer !== null && fewer.length > 0);
          if (query.ranking === "unexpected") expect(keys(more)).toEqual(expect.arrayContaining(keys(fewer)));
          else expect(keys(more).slice(0, keys(fewer).length)).toEqual(keys(fewer));
        }),
        { numRuns: 200 },
      );
    },
    LIMIT,
  );

  it(
    "is the same from either end when neither direction nor order of time counts",
    () => {
      fc.assert(
        fc.property(graphTexts, anyQuery, (text, query) => {
          fc.pre(query.direction === "any" && query.periodMode !== "chronological");
          const wide = { ...query, k: 100 };
          const there = ask(text, wide);
          const back = ask(text, { ...wide, ends: [...query.ends].reverse() });
          fc.pre(there !== null && there.length > 0 && there.length < 100);
          const turned = (back ?? []).map(({ entities }) => [...entities].reverse().join(" "));
          expect(turned.sort()).toEqual(keys(there).sort());
          expect((back ?? []).map(({ cost }) => cost)).toEqual((there ?? []).map(({ cost }) => cost));
        }),
        { numRuns: 200 },
      );
    },
    LIMIT,
  );

  it(
    "is the same from a finder that has answered other queries before, streamed or at once",
    () => {
      fc.assert(
        fc.property(graphTexts, fc.array(anyQuery, { minLength: 2, maxLength: 5 }), (text, asked) => {
          const graph = buildGraph(toDataset(text));
          const finder = createPathFinder(graph);
          for (const query of asked.map(toQuery)) {
            const kept = findPathsWith(finder, query);
            expect(kept).toEqual(findPaths(graph, query));
            const plan = finder.plan(query);
            if (!plan.ok || !kept.ok) continue;
            const streamed = [...streamPaths(finder, plan.value)].flatMap((event) =>
              event.kind === "path" ? [event.path] : [],
            );
            expect(streamed).toEqual(kept.value.paths);
          }
        }),
        { numRuns: 60 },
      );
    },
    LIMIT,
  );
});

describe("no path", () => {
  it(
    "offers only relaxations that open as many paths as they say",
    () => {
      fc.assert(
        fc.property(graphTexts, anyQuery, (text, query) => {
          const graph = buildGraph(toDataset(text));
          const answer = findPaths(graph, query);
          fc.pre(answer.ok && answer.value.noPath !== null);
          if (!answer.ok) return;
          for (const { paths, query: looser } of answer.value.noPath?.relaxations ?? []) {
            const opened = findPaths(graph, looser);
            expect(paths).toBeGreaterThan(0);
            expect(opened.ok && opened.value.paths.length).toBe(paths);
          }
        }),
        { numRuns: 200 },
      );
    },
    LIMIT,
  );
});

describe("dependence", () => {
  it(
    "names exactly the entities without which no path is left",
    () => {
      fc.assert(
        fc.property(graphTexts, anyQuery, (text, query) => {
          const graph = buildGraph(toDataset(text));
          const answer = findPaths(graph, query);
          fc.pre(answer.ok && answer.value.paths.length > 0);
          if (!answer.ok) return;
          const { paths, dependence, exhausted } = answer.value;
          const inner = [...new Set(paths.flatMap(({ entities }) => entities.slice(1, -1)))];
          const needed = inner.filter((id) => {
            const without = findPaths(graph, {
              ...query,
              avoid: [...query.avoid, id],
              via: query.via.filter((v) => v !== id),
            });
            return without.ok && without.value.paths.length === 0;
          });
          // Under rules on whole paths an open search may not know all of them, but never names one too many.
          const isPlain =
            query.via.length === 0 && query.periodMode === "overlaps" && query.maxSteps === null;
          if (exhausted && query.via.length > 0) return;
          if (exhausted || isPlain) expect([...dependence.cutEntities].sort()).toEqual(needed.sort());
          else expect(needed).toEqual(expect.arrayContaining([...dependence.cutEntities]));
        }),
        { numRuns: 300 },
      );
    },
    LIMIT,
  );

  it(
    "counts the disjoint routes as the largest set of paths that share nothing",
    () => {
      fc.assert(
        fc.property(graphTexts, anyQuery, (text, query) => {
          const plain = { ...query, via: [], periodMode: "overlaps" as const, maxSteps: null, k: 100 };
          const answer = findPaths(buildGraph(toDataset(text)), plain);
          fc.pre(answer.ok && answer.value.exhausted && answer.value.paths.length < 14);
          if (!answer.ok) return;
          const inner = answer.value.paths.map(({ entities }) => entities.slice(1, -1));
          const largest = (from: number, used: ReadonlySet<string>): number => {
            const path = inner[from];
            if (path === undefined) return 0;
            const skip = largest(from + 1, used);
            if (path.some((id) => used.has(id))) return skip;
            return Math.max(skip, 1 + largest(from + 1, new Set([...used, ...path])));
          };
          const { disjointRoutes, disjointRoutesAtLeast } = answer.value.dependence;
          const most = largest(0, new Set());
          if (disjointRoutesAtLeast) expect(disjointRoutes).toBeLessThanOrEqual(most);
          else expect(disjointRoutes).toBe(most);
        }),
        { numRuns: 300 },
      );
    },
    LIMIT,
  );
});
