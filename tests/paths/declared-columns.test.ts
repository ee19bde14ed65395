import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { compareRelations, type RelationColumn } from "../../src/core/graph/compare-relations.ts";
import type { Graph } from "../../src/core/graph/graph.ts";
import { addClause } from "../../src/core/lens/clause.ts";
import { type CompiledClause, compileLens } from "../../src/core/lens/compile-lens.ts";
import { minDocuments } from "../../src/core/lens/filters/min-documents.ts";
import { COMMON_FILTERS } from "../../src/core/lens/filters.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import { MODALITIES } from "../../src/core/model/dataset.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { listConstraintTests, listRelationTests, toAdmits } from "../../src/core/paths/allowed-steps.ts";
import { CONSTRAINTS, type Conditions } from "../../src/core/paths/constraints.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import { toRelationFacts } from "../../src/core/paths/relation-facts.ts";
import { toSearchGraph } from "../../src/core/paths/search/search-graph.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { findPaths } from "./ask.ts";
import { enumerateExhaustively } from "./exhaustive.ts";
import { type PlainQuery, toPlainQuery } from "./plain-query.ts";

/** Milliseconds; generous, since the machine may be busy. */
const LIMIT = 120_000;

const NAMES = ["state:a", "state:b", "person:c", "company:d", "event:e"] as const;
const TYPES = ["supplied_arms_to", "borders", "located_in", "met_with", "attacked"] as const;
const DATES = ["2001", "2002", "2002/2004", "2003-05", "../2002"] as const;
const COLUMNS = ["relationType", "certainty", "documentCount", "modalities", "period"] as const;

/** The text of a small graph whose pairs are joined by many relations of many claims, which differ in every column. */
const denseTexts = fc
  .array(
    fc.record({
      pair: fc.constantFrom([0, 1], [1, 2], [2, 3], [3, 4], [0, 3], [4, 1]),
      type: fc.constantFrom(...TYPES),
      date: fc.option(fc.constantFrom(...DATES), { nil: null }),
      document: fc.integer({ min: 1, max: 3 }),
      modality: fc.constantFrom(...MODALITIES, "asserted"),
      rivals: fc.integer({ min: 0, max: 5 }),
    }),
    { minLength: 40, maxLength: 70, size: "max" },
  )
  .map((claims) =>
    [
      ...NAMES,
      ...claims.map(({ pair: [from = 0, to = 0], type, date, document, modality, rivals }) =>
        [
          `${NAMES[from] ?? ""} -${type}-> ${NAMES[to] ?? ""} #${document} !${modality}`,
          date === null ? "" : `@${date}`,
          rivals === 0 ? "~r" : "",
        ].join(" "),
      ),
    ].join("\n"),
  );

/** A value that restricts, for each constraint; the types let none be left out. */
const RESTRICTING: { readonly [Id in keyof Conditions]: fc.Arbitrary<Conditions[Id]> } = {
  via: fc.constantFrom(...NAMES).map((id) => [toEntityId(id)]),
  direction: fc.constant("forward" as const),
  time: fc.constantFrom("common" as const, "chronological" as const),
  noWeak: fc.constant(true),
  assertedOnly: fc.constant(true),
  throughQualifiers: fc.constant(false),
  maxSteps: fc.integer({ min: 1, max: 3 }),
};

/** Arguments that restrict, for each filter on relations; that none is left out is a test. */
const ARGUMENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ["relations", ["borders,attacked", "!territory", "!met_with,borders"]],
  ["certainty", ["!contested", "contested", "stated"]],
  ["method", ["person", "!person", "extracted", "!inferred"]],
  ["confidence", ["0.5..", "..0.5"]],
  ["documents", ["document:1", "!document:1", "document:2,document:3"]],
  ["min-documents", ["2", "3"]],
  [
    "period",
    ["2002:with-undated", "2003/2004:dated-only", "up-to:2001:with-undated", "in-force:2003:dated-only"],
  ],
  ["undated", ["no", "only"]],
]);
const RELATION_FILTERS = COMMON_FILTERS.filter(({ on }) => on === "relation").map(({ id }) => id);

const conditions = fc.record(RESTRICTING);
const argumentsOf = (filter: string) => fc.constantFrom(...(ARGUMENTS.get(filter) ?? [""]));
const filterArguments = fc.record(
  Object.fromEntries(RELATION_FILTERS.map((id) => [id, argumentsOf(id)] as const)),
);

const THINGS: readonly string[] = [...RELATION_FILTERS, ...CONSTRAINTS.map(({ id }) => id)];
/** Every one by itself, then with each other one. */
const COMPANY = THINGS.flatMap((a, i) => THINGS.slice(i).map((b) => [a, b] as const));

const compile = (graph: Graph, lens: Lens): readonly (readonly CompiledClause[])[] => {
  const compiled = compileLens(graph, lens);
  if (!compiled.ok) throw new Error(compiled.error[0]?.message);
  return compiled.value;
};

const askOnly = (
  wanted: readonly string[],
  values: Conditions,
  filters: Readonly<Record<string, string>>,
  isNegated: boolean,
) =>
  toPathQuery([[toEntityId("state:a")], [toEntityId("event:e")]], {
    ...Object.fromEntries(Object.entries(values).filter(([id]) => wanted.includes(id))),
    through: Object.fromEntries(
      Object.entries(filters)
        .filter(([id]) => wanted.includes(id))
        .map(([id, argument]) => [isNegated ? `not.${id}` : id, argument]),
    ),
  });

/** The verdict on each relation as the search has it is the one that every condition gives on that relation itself. */
function checkVerdicts(
  graph: Graph,
  query: ReturnType<typeof askOnly>,
  alternatives: readonly (readonly CompiledClause[])[],
): void {
  const facts = toRelationFacts(graph);
  const searchGraph = toSearchGraph(graph, false);
  const all = graph.dataset.relations.map((_, relation) => relation);
  const admits = toAdmits(query, alternatives, facts, searchGraph, () => false);
  const tests = [...listConstraintTests(query, facts), ...alternatives.flatMap(listRelationTests)];
  expect(all.filter((relation) => admits === null || admits(relation))).toEqual(
    all.filter((relation) => tests.every(({ test }) => test(relation))),
  );
}

const isVaried = (graph: Graph, name: RelationColumn): boolean => {
  const { classOf } = compareRelations(graph).classesBy([name]);
  return graph.dataset.relations.some(({ source, target }, a) =>
    graph.dataset.relations.some(
      (other, b) => other.source === source && other.target === target && classOf[a] !== classOf[b],
    ),
  );
};

describe("what conditions declare that they read", () => {
  it("is tried with every filter on relations, on graphs in which every column varies within a pair", () => {
    expect([...ARGUMENTS.keys()].sort()).toEqual([...RELATION_FILTERS].sort());
    for (const text of fc.sample(denseTexts, { numRuns: 20, seed: 1 })) {
      const graph = buildGraph(toDataset(text));
      for (const name of COLUMNS) expect(isVaried(graph, name), name).toBe(true);
    }
  });

  it.each(COMPANY)("decides the verdict on every relation: %s, with %s", (a, b) => {
    fc.assert(
      fc.property(
        denseTexts,
        conditions,
        filterArguments,
        fc.boolean(),
        (text, values, filters, isNegated) => {
          const graph = buildGraph(toDataset(text));
          const query = askOnly([a, b], values, filters, isNegated);
          checkVerdicts(graph, query, compile(graph, query.through));
        },
      ),
      { numRuns: 8 },
    );
  });

  it("is not taken on trust: a filter that looks at claims and does not say so fails", () => {
    const plant = (graph: Graph): readonly CompiledClause[] =>
      (compile(graph, { [minDocuments.id]: "2" })[0] ?? []).map((clause) => ({
        ...clause,
        filter: { ...clause.filter, reads: () => [] },
        admits: (relation) => (graph.dataset.relations[relation]?.claims.length ?? 0) >= 2,
      }));
    const run = () =>
      fc.assert(
        fc.property(denseTexts, (text) => {
          const graph = buildGraph(toDataset(text));
          const query = toPathQuery([[toEntityId("state:a")], [toEntityId("event:e")]]);
          checkVerdicts(graph, query, [plant(graph)]);
        }),
        { numRuns: 6 },
      );
    expect(run).toThrow(/Property failed/);
  });
});

describe("the answers under conditions, alone and with any other, are those of exhaustive search", () => {
  const tokens = ["territory", "borders", "supplied_arms_to", "entity:state", "conflict"] as const;
  const plain: { readonly [Id in keyof PlainQuery]?: fc.Arbitrary<PlainQuery[Id]> } = {
    via: RESTRICTING.via,
    direction: RESTRICTING.direction,
    noWeak: RESTRICTING.noWeak,
    assertedOnly: RESTRICTING.assertedOnly,
    maxSteps: RESTRICTING.maxSteps,
    periodMode: fc.constantFrom("common" as const, "chronological" as const),
    avoid: fc.constantFrom("state:b", "person:c", "company:d").map((id) => [id]),
    allow: fc.uniqueArray(fc.constantFrom(...tokens), { minLength: 1 }),
    deny: fc.uniqueArray(fc.constantFrom(...tokens), { minLength: 1, maxLength: 2 }),
    period: fc.constantFrom("2002", "2003/2004", "2004/..", "../2001"),
    dropUndated: fc.constant(true),
    minDocuments: fc.constantFrom(2, 3),
    noContested: fc.constant(true),
  };
  const ids = Object.keys(plain);

  it.each(ids)(
    "%s",
    (id) => {
      fc.assert(
        fc.property(
          denseTexts,
          fc.record(plain),
          fc.constantFrom(...ids),
          fc.boolean(),
          (text, all, other, isAlone) => {
            const graph = buildGraph(toDataset(text));
            const wanted = isAlone ? [id] : [id, other];
            const query = toPlainQuery([[toEntityId("state:a")], [toEntityId("event:e")]], {
              ...Object.fromEntries(Object.entries(all).filter(([field]) => wanted.includes(field))),
              ranking: "steps",
              k: 100,
            });
            const answer = findPaths(graph, query);
            // What has to lie on a path cannot be left out: that alone is refused.
            if (!answer.ok) expect(answer.error.map(({ code }) => code)).toEqual(["via-hidden"]);
            if (!answer.ok) return;
            expect(answer.value.paths.map(({ cost, entities }) => ({ cost, entities }))).toEqual(
              enumerateExhaustively(graph, query).slice(0, 100),
            );
          },
        ),
        { numRuns: 40 },
      );
    },
    LIMIT,
  );
});

describe("alternatives", () => {
  it("let a step through where one of them lets both it and what it joins", () => {
    const graph = buildGraph(
      toDataset(
        "a -borders-> person:p\n person:p -borders-> z\n a -attacked-> b\n b -attacked-> z\n a -borders-> c\n c -attacked-> z",
      ),
    );
    const ask = (through: Lens) => {
      const answer = findPaths(
        graph,
        toPathQuery([[toEntityId("state:a")], [toEntityId("state:z")]], { through, ranking: "steps" }),
      );
      return answer.ok ? answer.value.paths.map(({ entities }) => entities[1]) : answer.error;
    };
    expect(ask({})).toEqual(["person:p", "state:b", "state:c"]);
    expect(ask({ types: "person", "or.relations": "attacked" })).toEqual(["person:p", "state:b"]);
    expect(ask({ types: "person", relations: "attacked" })).toEqual([]);
    expect(ask({ relations: "borders", "or.relations": "attacked" })).toEqual([
      "person:p",
      "state:b",
      "state:c",
    ]);
    expect(ask({ hidden: "state:b", "or.hidden": "state:b,state:c" })).toEqual(["person:p", "state:c"]);
    expect(ask({ "not.types": "person" })).toEqual(["state:b", "state:c"]);
    expect(ask(addClause({ relations: "!borders" }, "relations", "!attacked"))).toEqual([]);
  });
});
