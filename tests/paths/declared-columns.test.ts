import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import {
  compareRelations,
  pickColumns,
  type RelationColumn,
} from "../../src/core/graph/compare-relations.ts";
import type { Graph } from "../../src/core/graph/graph.ts";
import { MODALITIES } from "../../src/core/model/dataset.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { minDocuments } from "../../src/core/paths/constraints/min-documents.ts";
import { PERIOD_MODES } from "../../src/core/paths/constraints/period-mode.ts";
import { type AnyConstraint, CONSTRAINTS, type Conditions } from "../../src/core/paths/constraints.ts";
import { findPaths } from "../../src/core/paths/find-paths.ts";
import { toAdmits } from "../../src/core/paths/plan.ts";
import { type PathQuery, toPathQuery } from "../../src/core/paths/query.ts";
import { toRelationFacts } from "../../src/core/paths/relation-facts.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { enumerateExhaustively } from "./exhaustive.ts";

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

/** A value that restricts, for each constraint: a constraint without one is not tested, and the types do not let that pass. */
const RESTRICTING: { readonly [Id in keyof Conditions]: fc.Arbitrary<Conditions[Id]> } = {
  via: fc.constantFrom(...NAMES).map((id) => [toEntityId(id)]),
  avoid: fc.constantFrom(...NAMES).map((id) => [toEntityId(id)]),
  allow: fc.uniqueArray(fc.constantFrom("territory", "borders", "supplied_arms_to", "entity:state"), {
    minLength: 1,
  }),
  deny: fc.uniqueArray(fc.constantFrom("territory", "met_with", "conflict", "entity:person"), {
    minLength: 1,
  }),
  direction: fc.constant("forward" as const),
  period: fc.constantFrom("2002", "2003/2004", "2004/..", "../2001"),
  periodMode: fc.constantFrom(...PERIOD_MODES.filter((mode) => mode !== "overlaps")),
  dropUndated: fc.constant(true),
  minDocuments: fc.constantFrom(2, 3),
  noContested: fc.constant(true),
  noSoft: fc.constant(true),
  assertedOnly: fc.constant(true),
  throughQualifiers: fc.constant(false),
  maxSteps: fc.integer({ min: 1, max: 3 }),
};
const ids = CONSTRAINTS.map(({ id }) => id);
const restricting = fc.record(RESTRICTING);

const askOnly = (all: Conditions, wanted: readonly string[]): PathQuery =>
  toPathQuery(
    [[toEntityId("state:a")], [toEntityId("event:e")]],
    Object.fromEntries(Object.entries(all).filter(([id]) => wanted.includes(id))),
  );

/** Every constraint by itself, then with each other one. */
const COMPANY = ids.flatMap((a, i) => ids.slice(i).map((b) => [a, b] as const));

/** The verdict on each relation as the search has it is the one that the constraints give on that relation itself. */
function checkVerdicts(graph: Graph, query: PathQuery, constraints: readonly AnyConstraint[]): void {
  const facts = toRelationFacts(graph);
  const all = graph.dataset.relations.map((_, relation) => relation);
  const relationOf = Uint32Array.from(all);
  const admits = toAdmits(query, facts, { relationOf }, constraints);
  const tests = constraints.flatMap(({ allowsRelation, isActive, reads }) =>
    isActive(query)
      ? (allowsRelation?.(query, pickColumns(facts.comparison, reads), graph.dataset.ontology) ?? [])
      : [],
  );
  expect(all.filter((relation) => admits === null || admits(relation))).toEqual(
    all.filter((relation) => tests.every((test) => test(relation))),
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

describe("what constraints declare that they read", () => {
  it("is tried on graphs in which every column varies within a pair", () => {
    for (const text of fc.sample(denseTexts, { numRuns: 20, seed: 1 })) {
      const graph = buildGraph(toDataset(text));
      for (const name of COLUMNS) expect(isVaried(graph, name), name).toBe(true);
    }
  });

  it.each(COMPANY)("decides the verdict on every relation: %s, with %s", (a, b) => {
    fc.assert(
      fc.property(denseTexts, restricting, (text, all) => {
        checkVerdicts(buildGraph(toDataset(text)), askOnly(all, [a, b]), CONSTRAINTS);
      }),
      { numRuns: 6 },
    );
  });

  it("is not taken on trust: one that looks at claims and does not say so fails", () => {
    const plant = (graph: Graph): AnyConstraint => ({
      ...minDocuments,
      reads: [],
      allowsRelation: () => (relation: number) =>
        (graph.dataset.relations[relation]?.claims.length ?? 0) >= 2,
    });
    const run = () =>
      fc.assert(
        fc.property(denseTexts, restricting, (text, all) => {
          const graph = buildGraph(toDataset(text));
          checkVerdicts(graph, askOnly(all, ["minDocuments"]), [plant(graph)]);
        }),
        { numRuns: 6 },
      );
    expect(run).toThrow(/Property failed/);
  });

  it.each(ids)(
    "leaves the answers that exhaustive search finds: %s, alone and with any other",
    (id) => {
      fc.assert(
        fc.property(
          denseTexts,
          restricting,
          fc.constantFrom(...ids),
          fc.boolean(),
          (text, all, other, isAlone) => {
            const graph = buildGraph(toDataset(text));
            const query = {
              ...askOnly(all, isAlone ? [id] : [id, other]),
              ranking: "steps" as const,
              k: 100,
            };
            const answer = findPaths(graph, query);
            fc.pre(answer.ok);
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
