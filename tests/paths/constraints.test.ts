import { describe, expect, it } from "vitest";
import { CONSTRAINTS } from "../../src/core/paths/constraints.ts";
import { answerOf, findPaths, graphOf, idOf, queryOf, routesOf } from "./ask.ts";
import type { PlainQuery } from "./plain-query.ts";

const graph = graphOf(`
  a -supplied_arms_to-> b  @2001
  a -borders-> b
  b -attacked-> d  @2005 #2
  a -borders-> c
  c -met_with-> d  @2003
  c -met_with-> person:p
  person:p -met_with-> d
  d -located_in-> e  !opinion
  a -allied_with-> e  @2001 ~quarrel
  lonely
`);
const routes = (ends: string, rest: Partial<PlainQuery> = {}) =>
  routesOf(answerOf(graph, ends, { ranking: "steps", ...rest }));

describe("a constraint acts inside the search: the longer path that keeps it is found", () => {
  it.each<readonly [string, Partial<PlainQuery>, readonly string[]]>([
    ["nothing asked", {}, ["a b d", "a c d", "a e d", "a c person:p d"]],
    ["avoid", { avoid: [idOf("b"), idOf("e")] }, ["a c d", "a c person:p d"]],
    ["via", { via: [idOf("person:p")] }, ["a c person:p d"]],
    ["deny a type", { deny: ["borders"] }, ["a b d", "a e d"]],
    ["deny a family", { deny: ["territory"] }, ["a b d"]],
    ["allow a family and a type", { allow: ["cooperation", "borders"] }, ["a c d", "a c person:p d"]],
    ["types of intermediates", { allow: ["entity:person"] }, []],
    ["types denied to intermediates only", { deny: ["entity:person"] }, ["a b d", "a c d", "a e d"]],
    ["along the arrows", { direction: "forward" }, ["a b d", "a c d", "a c person:p d"]],
    ["a period", { period: "2005" }, ["a b d", "a c person:p d"]],
    ["a period, undated dropped", { period: "2001/2005", dropUndated: true }, ["a b d"]],
    ["one common time", { periodMode: "common" }, ["a b d", "a c d", "a e d", "a c person:p d"]],
    ["one common time, dated only", { periodMode: "common", dropUndated: true }, []],
    ["order of time, dated only", { periodMode: "chronological", dropUndated: true }, ["a b d"]],
    ["documents", { minDocuments: 2 }, []],
    ["no contested step", { noContested: true }, ["a b d", "a c d", "a c person:p d"]],
    ["no soft step", { noWeak: true }, ["a b d", "a c d", "a c person:p d"]],
    ["steps at most", { maxSteps: 2 }, ["a b d", "a c d", "a e d"]],
  ])("%s", (_, rest, expected) => {
    expect(routes("a d", rest)).toEqual(expected);
  });

  it("bundles parallel relations into one step, the ones ruled out left away", () => {
    const relations = (rest: Partial<PlainQuery>) =>
      answerOf(graph, "a b", rest).paths[0]?.steps[0]?.relations.map(({ type }) => type);
    expect(relations({})).toEqual(["supplied_arms_to", "borders"]);
    expect(relations({ deny: ["borders"] })).toEqual(["supplied_arms_to"]);
  });

  it("takes a set as an end: any member, none of them as an intermediate", () => {
    expect(routes("a b+c+d")).toEqual(["a b", "a c", "a e d"]);
    expect(routes("a+b b+e", { maxSteps: 1 })).toEqual(["a b", "a e"]);
  });

  it("lists equal costs by entity ids in code point order, not UTF-16 order", () => {
    const twins = graphOf(`
      a -borders-> state:\u{1F600}
      a -borders-> state:\uFF5E
      state:\u{1F600} -borders-> z
      state:\uFF5E -borders-> z
    `);
    expect(routesOf(answerOf(twins, "a z"))).toEqual(["a \uFF5E z", "a \u{1F600} z"]);
    expect(routesOf(answerOf(twins, "a z", { k: 1 }))).toEqual(["a \uFF5E z"]);
  });
});

describe("as many ends as a query may have", () => {
  const six = graphOf(
    "a -borders-> b\n b -borders-> c\n c -borders-> d\n d -borders-> e\n e -borders-> f\n g",
  );

  it.each(["a b", "a b c", "a b c d", "a b c d e", "a b c d e f"])("%s are answered", (ends) => {
    expect(answerOf(six, ends).paths.length).toBeGreaterThan(0);
  });

  it("seven are refused, and one", () => {
    for (const ends of ["a b c d e f g", "a"]) {
      const answer = findPaths(six, queryOf(ends));
      expect(answer.ok ? [] : answer.error.map(({ path }) => path)).toEqual(["ends"]);
    }
  });
});

describe("a wrong query is refused with the field's name", () => {
  it.each<readonly [string, string, Partial<PlainQuery>, readonly string[]]>([
    ["same end twice", "a a", {}, ["ends"]],
    ["one end", "a", {}, ["ends"]],
    ["unknown end", "a nowhere", {}, ["ends"]],
    ["unknown via", "a b", { via: [idOf("nowhere")] }, ["via"]],
    ["unknown avoid", "a b", { avoid: [idOf("nowhere")] }, ["through.hidden"]],
    ["an end inside avoid", "a b", { avoid: [idOf("b")] }, ["through.hidden"]],
    ["required and avoided", "a b", { via: [idOf("c")], avoid: [idOf("c")] }, ["via"]],
    ["k too low", "a b", { k: 0 }, ["k"]],
    ["k too high", "a b", { k: 101 }, ["k"]],
    ["k not whole", "a b", { k: 1.5 }, ["k"]],
    ["no steps", "a b", { maxSteps: 0 }, ["maxSteps"]],
    ["a period that does not parse", "a b", { period: "last year" }, ["through.period"]],
    ["unknown allow", "a b", { allow: ["no_such"] }, ["through.relations"]],
    ["unknown entity type", "a b", { deny: ["entity:no_such"] }, ["through.types"]],
    ["two at once", "a b", { k: 0, period: "x" }, ["through.period", "k"]],
  ])("%s", (_, ends, rest, fields) => {
    const answer = findPaths(graph, queryOf(ends, rest));
    expect(answer.ok ? [] : answer.error.map(({ path }) => path)).toEqual(fields);
    for (const { message } of answer.ok ? [] : answer.error) expect(message).toMatch(/^[^\n]+\.$/);
  });
});

describe("constraint definitions", () => {
  it("each word themselves and lift themselves", () => {
    const full: Partial<PlainQuery> = {
      via: [idOf("c")],
      direction: "forward",
      periodMode: "common",
      noWeak: true,
      assertedOnly: true,
      maxSteps: 3,
    };
    const query = queryOf("a d", full);
    for (const { id, isActive, chip, sentence, relax } of CONSTRAINTS) {
      expect(isActive(query), id).toBe(true);
      expect(chip(query, graph), id).toMatch(/\S/);
      expect(sentence(query, graph), id).toMatch(/^[A-Z].*\.$/);
      const [whole] = relax(query, graph);
      if (id !== "throughQualifiers")
        expect(whole !== undefined && isActive({ ...query, ...whole.asked }), id).toBe(false);
    }
    expect(new Set(CONSTRAINTS.map(({ word }) => word)).size).toBe(CONSTRAINTS.length);
  });

  it("pass through entities of qualifiers only when asked", () => {
    const data = graphOf(`
      a -supplied_arms_to-> b  good=good:drones
      c -supplied_arms_to-> d  good=good:drones
      good:drones
    `);
    const without = answerOf(data, "a c");
    expect(routesOf(without)).toEqual([]);
    expect(without.noPath?.relaxations.map(({ constraint, paths }) => [constraint, paths])).toEqual([
      ["throughQualifiers", 4],
    ]);
    const through = answerOf(data, "a c", { throughQualifiers: true, maxSteps: 2 });
    expect(routesOf(through)).toEqual(["a good:drones c"]);
    expect(through.paths[0]?.sentence).toBe(
      "a and drones are named together where a supplied drones to b [1]. drones and c are named together where c supplied drones to d [2].",
    );
  });
});
