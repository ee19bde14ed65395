import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { CONSTRAINTS } from "../../src/core/paths/constraints.ts";
import { streamPaths } from "../../src/core/paths/find-paths.ts";
import { createPathFinder } from "../../src/core/paths/path-finder.ts";
import { type PathQuery, RANKINGS } from "../../src/core/paths/query.ts";
import { relaxThrough } from "../../src/core/paths/relax-through.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { answerOf, findPaths, graphOf, idOf, queryOf, routesOf } from "./ask.ts";
import { enumerateExhaustively, type PlainPath } from "./exhaustive.ts";
import { type PlainQuery, toQuery } from "./plain-query.ts";
import { graphTexts, queries } from "./random-graphs.ts";

/** Milliseconds; generous, since the machine may be busy. */
const LIMIT = 120_000;

const weighed = fc.constantFrom("steps" as const, "specific" as const, "evidence" as const);
const places = ["state:a", "state:b", "person:c", "company:d", "event:e", "state:f", "place:g", "good:h"].map(
  (id) => idOf(id),
);
const plain = (paths: readonly PlainPath[]) => paths.map(({ cost, entities }) => ({ cost, entities }));

/** Avoided members of an end drop out of it. */
const withoutAvoided = (query: PlainQuery): PlainQuery => ({
  ...query,
  ends: query.ends.map((end) => end.filter((id) => !query.avoid.includes(id))),
});

describe("constraints in company", () => {
  it(
    "three ends, which may overlap, under all constraints: the paths from the first to each of the others, each once",
    () => {
      fc.assert(
        fc.property(
          graphTexts,
          queries(weighed),
          fc.uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: 2 }),
          (text, two, third) => {
            const graph = buildGraph(toDataset(text));
            const query = { ...two, ends: [...two.ends, third] };
            const answer = findPaths(graph, query);
            fc.pre(answer.ok);
            if (!answer.ok) return;
            const [from = [], ...others] = withoutAvoided(query).ends;
            const all = others.flatMap((end) =>
              enumerateExhaustively(graph, { ...query, ends: [from, end] }),
            );
            const byKey = new Map(all.map((path) => [path.entities.join("\n"), path]));
            const expected = [...byKey]
              .sort(([a, { cost: x }], [b, { cost: y }]) => x - y || (a < b ? -1 : 1))
              .map(([, path]) => path);
            expect(plain(answer.value.paths)).toEqual(plain(expected.slice(0, query.k)));
            expect(answer.value.exhausted).toBe(expected.length <= query.k);
          },
        ),
        { numRuns: 150 },
      );
    },
    LIMIT,
  );

  it(
    "entities to pass through, an order or a moment in time and weights, always together",
    () => {
      fc.assert(
        fc.property(
          graphTexts,
          queries(fc.constantFrom("specific", "evidence")),
          fc.uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: 3 }),
          fc.constantFrom("common" as const, "chronological" as const),
          (text, loose, via, periodMode) => {
            const graph = buildGraph(toDataset(text));
            const query = {
              ...loose,
              via,
              periodMode,
              allow: [],
              deny: [],
              noWeak: false,
              assertedOnly: false,
            };
            const answer = findPaths(graph, query);
            fc.pre(answer.ok);
            if (!answer.ok) return;
            const expected = enumerateExhaustively(graph, withoutAvoided(query));
            expect(plain(answer.value.paths)).toEqual(plain(expected.slice(0, query.k)));
          },
        ),
        { numRuns: 200 },
      );
    },
    LIMIT,
  );
});

describe("a period", () => {
  it.each(["2002-01-01", "2002-12-31", "1990/2002-01-01", "2002-12-31/2010"])(
    "takes in its first and its last day: %s",
    (date) => {
      expect(routesOf(answerOf(graphOf(`a -borders-> b @${date}`), "a b", { period: "2002" }))).toEqual([
        "a b",
      ]);
    },
  );
});

describe("one common time", () => {
  it.each([
    ["borders", "met_with"],
    ["met_with", "borders"],
  ])(
    "words a step by what holds on the earliest of the days that do equally well: %s before %s",
    (early, late) => {
      const graph = graphOf(`a -${early}-> b @2001\n a -${late}-> b @2003\n b -borders-> c @2000/2005`);
      const { paths } = answerOf(graph, "a c", { periodMode: "common", ranking: "steps" });
      expect(paths[0]?.steps[0]?.relations.map(({ type }) => type)).toEqual([early, late]);
    },
  );
});

describe("no path", () => {
  it(
    "offers every constraint that alone stands in the way",
    () => {
      fc.assert(
        fc.property(graphTexts, queries(fc.constantFrom(...RANKINGS)), (text, plain) => {
          const graph = buildGraph(toDataset(text));
          const query = toQuery(plain);
          const answer = findPaths(graph, query);
          fc.pre(answer.ok && answer.value.noPath !== null);
          if (!answer.ok) return;
          const opens = (looser: PathQuery) => {
            const opened = findPaths(graph, looser);
            return opened.ok && opened.value.paths.length > 0;
          };
          const clauses = relaxThrough(graph, query.through)
            .filter(({ choices }) => choices.some(({ through }) => opens({ ...query, through })))
            .map(({ key }) => `through.${key}`);
          const constraints = CONSTRAINTS.filter(
            ({ isActive, relax }) =>
              isActive(query) && relax(query, graph).some(({ asked }) => opens({ ...query, ...asked })),
          ).map(({ id }) => id as string);
          const inTheWay = [...clauses, ...constraints];
          const offered = (answer.value.noPath?.relaxations ?? []).map(({ constraint }) => constraint);
          expect([...new Set(offered)]).toEqual(inTheWay);
        }),
        { numRuns: 200 },
      );
    },
    LIMIT,
  );

  it("is not claimed by a search that was given up", () => {
    const finder = createPathFinder(
      graphOf("a -borders-> b @2001\n b -borders-> c @2002\n c -borders-> d @2003"),
    );
    const plan = finder.plan(queryOf("a d", { periodMode: "chronological" }));
    if (!plan.ok) throw new Error("refused");
    const answer = (budget: number) => {
      const events = streamPaths(finder, { ...plan.value, budget });
      for (;;) {
        const { value, done } = events.next();
        if (done === true) return value;
      }
    };
    expect(answer(100)).toMatchObject({ exhausted: true, noPath: null });
    expect(answer(100).paths).toHaveLength(1);
    expect(answer(1)).toMatchObject({ exhausted: false, paths: [], noPath: null });
  });
});

describe("what an answer depends on", () => {
  it(
    "counts the paths left without a document as if its claims had never been made",
    () => {
      fc.assert(
        fc.property(graphTexts, queries(weighed), (text, query) => {
          const answer = findPaths(buildGraph(toDataset(text)), query);
          fc.pre(answer.ok && answer.value.paths.length > 0);
          if (!answer.ok) return;
          const counts = Object.entries(answer.value.dependence.withoutDocument);
          expect(counts.length).toBeGreaterThan(0);
          for (const [document, count] of counts) {
            const number = document.replace(/\D/g, "");
            const rest = text
              .split("\n")
              .filter((line) => !line.includes(` #${number} `))
              .join("\n");
            const left = findPaths(buildGraph(toDataset(rest)), query);
            expect(left.ok && left.value.paths.length).toBe(count);
          }
        }),
        { numRuns: 150 },
      );
    },
    LIMIT,
  );

  it("counts the ways to the end that is least well connected", () => {
    const graph = graphOf(
      "a -borders-> m\n m -borders-> b\n a -borders-> n\n n -borders-> b\n b -borders-> c",
    );
    const waysOf = (ends: string) => answerOf(graph, ends).dependence.disjointRoutes;
    expect([waysOf("a b"), waysOf("a b c"), waysOf("a c b")]).toEqual([2, 1, 1]);
  });

  it("knows the entity that every route to all ends needs", () => {
    const graph = graphOf(
      "a -borders-> hub\n hub -borders-> b\n hub -borders-> m\n m -borders-> c\n hub -borders-> c",
    );
    const { dependence } = answerOf(graph, "a b c", { k: 2 });
    expect(dependence.cutEntities).toEqual([idOf("hub")]);
    expect(routesOf(answerOf(graph, "a b c", { avoid: [idOf("hub")] }))).toEqual([]);
  });
});
