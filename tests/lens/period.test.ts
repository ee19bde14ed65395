import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import type { Graph } from "../../src/core/graph/graph.ts";
import { applyLens } from "../../src/core/lens/apply-lens.ts";
import { explainHidden } from "../../src/core/lens/explain-hidden.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import { fromDay, toDay } from "../../src/core/model/dates.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { readPeriod, writePeriod } from "../../src/core/model/period-clause.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const shipped = buildGraph(readShipped());

function viewOf(graph: Graph, lens: Lens) {
  const view = applyLens(graph, lens);
  if (!view.ok) throw new Error(view.error[0]?.message);
  return view.value;
}

const shownIn = (graph: Graph, lens: Lens): ReadonlySet<string> => {
  const { relations } = viewOf(graph, lens);
  return new Set(graph.dataset.relations.flatMap(({ id }, r) => (relations[r] === 1 ? [id] : [])));
};

const entitiesIn = (lens: Lens) => {
  const { entities } = viewOf(shipped, lens);
  return shipped.dataset.entities.flatMap(({ id }, u): string[] => (entities[u] === 1 ? [id] : []));
};

const undated = shipped.dataset.relations.flatMap(({ id, period }) => (period.length === 0 ? [id] : []));
const day = fc.integer({ min: toDay(1990, 1, 1), max: toDay(2025, 12, 31) }).map(fromDay);

describe("the shipped graph", () => {
  test("in 2020 shows what is dated to 2020 and nothing else", () => {
    const shown = shownIn(shipped, { period: "2020:dated-only" });
    expect(shown.size).toBeGreaterThan(10);
    for (const { id, period } of shipped.dataset.relations)
      expect(shown.has(id)).toBe(
        period.some(({ from, to }) => from <= toDay(2020, 12, 31) && to >= toDay(2020, 1, 1)),
      );
    expect(entitiesIn({ period: "2020:dated-only" })).not.toContain("conflict:gaza-war");
    expect(entitiesIn({ period: "2020:with-undated" })).toContain("conflict:gaza-war");
  });

  const CEASEFIRE = "agreement:ceasefire-of-november-2020";
  test.each(["up-to", "in-force"])("%s 1 January 2021 shows the ceasefire of November 2020", (mode) => {
    expect(entitiesIn({ period: `${mode}:2021-01-01:dated-only` })).toContain(CEASEFIRE);
    expect(entitiesIn({ period: `${mode}:2020-10-01:dated-only` })).not.toContain(CEASEFIRE);
  });

  test("on 31 December 2020 the war of autumn 2020 is over, though one article only names the year", () => {
    const war = "relation:conflict:second-nagorno-karabakh-war/part_of/conflict:nagorno-karabakh-conflict";
    expect(shownIn(shipped, { period: "in-force:2020-10-15:dated-only" })).toContain(war);
    expect(shownIn(shipped, { period: "in-force:2020-12-31:dated-only" })).not.toContain(war);
    expect(shownIn(shipped, { period: "up-to:2020-12-31:dated-only" })).toContain(war);
    expect(shownIn(shipped, { period: "up-to:2020-06-30:dated-only" })).not.toContain(war);
    // Nor is anybody at war in it, though both are only said to have been in 2020.
    const fights = "relation:state:azerbaijan/belligerent_in/conflict:second-nagorno-karabakh-war";
    expect(shownIn(shipped, { period: "in-force:2020-10-15:dated-only" })).toContain(fights);
    expect(shownIn(shipped, { period: "in-force:2020-12-31:dated-only" })).not.toContain(fights);
    expect(entitiesIn({ period: "in-force:2020-12-31:dated-only" })).not.toContain(
      "conflict:second-nagorno-karabakh-war",
    );
  });

  test("what is in force has begun, what has begun stays so, and undated relations are shown only when asked for", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const upTo = shownIn(shipped, { period: `up-to:${late}:dated-only` });
        for (const id of shownIn(shipped, { period: `in-force:${late}:dated-only` }))
          expect(upTo).toContain(id);
        for (const id of shownIn(shipped, { period: `up-to:${early}:dated-only` }))
          expect(upTo).toContain(id);
        for (const id of undated) expect(upTo).not.toContain(id);
        expect(shownIn(shipped, { period: `up-to:${late}:with-undated` })).toEqual(
          new Set([...upTo, ...undated]),
        );
      }),
      { numRuns: 40 },
    );
  });
});

const small = buildGraph(
  toDataset(`
    israel -party_to-> agreement:truce @2020-11
    person:a -holds_office-> israel @2010/2014 role=minister
    azerbaijan -attacked-> armenia @2020
    azerbaijan -attacked-> armenia @2020-09-27
    turkey -attacked-> armenia @2021
    russia -allied_with-> armenia`),
);

describe("a period", () => {
  test.each([
    ["2020:dated-only", ["party_to", "attacked"]],
    ["2020-03:dated-only", ["attacked"]],
    ["up-to:2020-03-01:dated-only", ["holds_office"]],
    ["up-to:2020-11:dated-only", ["party_to", "holds_office", "attacked"]],
    ["in-force:2014-12-31:dated-only", ["holds_office"]],
    ["in-force:2015-01-01:dated-only", []],
    ["in-force:2020-12-31:dated-only", ["party_to"]],
    ["in-force:2020-12-31:with-undated", ["party_to", "allied_with"]],
    ["2020-12-31", ["attacked", "allied_with"]],
  ])("%s", (period, types) => {
    const { relations } = viewOf(small, { period });
    expect(
      small.dataset.relations.flatMap(({ type }, r): string[] => (relations[r] === 1 ? [type] : [])),
    ).toEqual(types);
  });

  test.each([
    ["2002-01-01", true],
    ["2002-12-31", true],
    ["1990/2002-01-01", true],
    ["2002-12-31/2010", true],
    ["2001-12-31", false],
    ["2003-01-01", false],
  ])("takes in its first day and its last, and no other day: %s", (date, isShown) => {
    const graph = buildGraph(toDataset(`a -attacked-> b @${date}`));
    for (const argument of ["2002:dated-only", "during:2002:with-undated", "2002"])
      expect(viewOf(graph, { period: argument }).relationCount).toBe(isShown ? 1 : 0);
  });

  test("turned round keeps its undated relations or goes on without them; an old one drops them", () => {
    const all = small.dataset.relations.length;
    const count = (lens: Lens) => viewOf(small, lens).relationCount;
    expect(count({ "not.period": "2020:dated-only" })).toBe(all - 3);
    expect(count({ "not.period": "2020:with-undated" })).toBe(all - 2);
    expect(count({ "not.period": "2020" })).toBe(all - 3);
  });

  test("says in words what it does with them", () => {
    const words = (argument: string) => viewOf(small, { period: argument }).words;
    expect(words("2020:dated-only")).toEqual(["in 2020"]);
    expect(words("2020:with-undated")).toEqual(["in 2020, undated too"]);
    expect(words("2020")).toEqual(["in 2020 or undated"]);
    expect(words("up-to:2021-01-01:dated-only")).toEqual(["up to 1 January 2021"]);
    expect(words("in-force:2021-01-01:dated-only")).toEqual(["in force on 1 January 2021"]);
    expect(words("in-force:2021:dated-only")).toEqual(["in force in 2021"]);
  });

  test("draws what it could not judge faint, and nothing else", () => {
    expect(viewOf(small, { period: "2020:dated-only" }).faint).toBeUndefined();
    expect(viewOf(small, { types: "state" }).faint).toBeUndefined();
    const { faint = [] } = viewOf(small, { period: "2020:with-undated" });
    expect(small.dataset.relations.flatMap(({ type }, r) => (faint[r] === 1 ? [type] : []))).toEqual([
      "allied_with",
    ]);
    // Another OR group shows it for what it is.
    expect(viewOf(small, { period: "2020:with-undated", "or.types": "state" }).faint).toBeUndefined();
  });

  test("that hides an undated relation can be relaxed so far as to show it", () => {
    const id = small.dataset.relations.find(({ type }) => type === "allied_with")?.id;
    if (id === undefined) throw new Error("not there");
    expect(explainHidden(small, { period: "2020:dated-only" }, { kind: "relation", id })?.lens).toEqual({
      period: "2020:with-undated",
    });
  });

  test.each(["2020:maybe", "2020:dated-only:x", "up-to:2016/2020", "in-force:", "as-of:2020", "recently"])(
    "%s is refused",
    (argument) => expect(readPeriod(argument)).toMatchObject({ ok: false, error: [{ path: "period" }] }),
  );

  test("survives being written and read", () => {
    const clause = fc.record({
      mode: fc.constantFrom("during", "up-to", "in-force"),
      edtf: fc.constantFrom("2020", "2020-11", "2020-11-10~"),
      undated: fc.constantFrom("dropped", "kept", "unsaid"),
    });
    fc.assert(
      fc.property(clause, (each) => {
        expect(readPeriod(writePeriod(each))).toMatchObject({ value: each });
      }),
    );
  });
});

test("a file without a vocabulary marks nothing as lasting: its relations hold as it dates them", async () => {
  const engine = createEngine();
  const text =
    "source,target,type,valid_from,valid_to\na,b,member of,2010,\na,c,member of,2020-11-01,2020-11-30\nb,c,member of,,\n";
  const opened = await engine.open({ kind: "file", name: "x.csv", bytes: new TextEncoder().encode(text) });
  expect(opened.ok).toBe(true);
  const countOn = async (lens: Lens) => {
    const view = await engine.view(lens);
    return view.ok ? view.value.relationCount : view.error;
  };
  expect(await countOn({})).toBe(3);
  expect(await countOn({ period: "in-force:2020-11-15:dated-only" })).toBe(2);
  expect(await countOn({ period: "in-force:2021-01-01:dated-only" })).toBe(1);
  expect(await countOn({ period: "in-force:2021-01-01:with-undated" })).toBe(2);
  expect(await countOn({ period: "up-to:2021-01-01:dated-only" })).toBe(2);
});

test.each([
  "2020:dated-only",
  "2020:with-undated",
  "up-to:2021-01-01:dated-only",
  "in-force:2021-01-01:dated-only",
])("table, entity, timeline and files show what the picture shows under %s", async (period) => {
  const engine = createEngine();
  await engine.open({ kind: "shipped", json: JSON.stringify(toPlain(readShipped())) });
  const lens = { period };
  const view = await engine.view(lens);
  if (!view.ok) throw new Error("no view");
  const { relationCount, entityCount, steps } = view.value;
  const table = await engine.table({
    kind: "relations",
    lens,
    of: null,
    text: "",
    sort: null,
    descending: false,
    measures: [],
    start: 0,
    count: 5,
  });
  expect(table).toMatchObject({ value: { total: relationCount } });
  const file = await engine.export({
    format: "csv",
    scope: { kind: "lens", lens },
    options: {},
    today: "2026-01-01",
  });
  expect(file).toMatchObject({ value: { relations: relationCount, entities: entityCount } });
  const timeline = await engine.timeline(lens, 60);
  expect(timeline).toMatchObject({ value: { undated: steps[0]?.unjudged?.count } });
  const azerbaijan = await engine.entity(toEntityId("state:azerbaijan"), lens);
  const shown = shownIn(shipped, lens);
  for (const { id, visible } of azerbaijan?.relations ?? []) expect(visible).toBe(shown.has(id));
});
