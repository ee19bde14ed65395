import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { entityAt } from "../../src/core/graph/graph.ts";
import { listStartingQuestions } from "../../src/core/paths/starting-questions.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { findPaths } from "./ask.ts";
import { toPlainQuery } from "./plain-query.ts";

describe("starting questions of the shipped data", () => {
  const shipped = readShipped();
  const graph = buildGraph(shipped);
  const questions = listStartingQuestions(graph);
  const typeOf = (id: (typeof questions)[number]["from"]) =>
    entityAt(graph, graph.entityIndex.get(id) ?? -1).type;

  test("are those of the data, in its own words: one each on a company, a corridor, a leader and a contested figure", () => {
    expect(questions[0]?.text).toBe("How is Elta Systems connected to Iran?");
    const types = questions.flatMap(({ from, to }) => [typeOf(from), typeOf(to)]);
    expect(types).toEqual(expect.arrayContaining(["company", "corridor", "person"]));
    // The figure on which the sources differ.
    const [about] = questions.flatMap(({ relation }) => relation ?? []);
    const claims = shipped.relations.find(({ id }) => id === about)?.claims ?? [];
    const shares = shipped.claims.filter(
      ({ id, qualifiers }) => claims.includes(id) && "share" in qualifiers,
    );
    expect(new Set(shares.map(({ qualifiers }) => JSON.stringify(qualifiers["share"]))).size).toBeGreaterThan(
      2,
    );
    for (const { text } of questions) expect(text).toMatch(/^[A-Z].*\?$/);
  });

  test("all have an answer", () => {
    for (const { from, to, text } of questions) {
      const answer = findPaths(graph, toPlainQuery([[from], [to]]));
      expect(answer.ok && answer.value.paths.length > 0, text).toBe(true);
    }
  });

  test("without its own, four lead to paths that pass through neither of the two most connected states", () => {
    const { questions: _, ...rest } = shipped;
    const bare = buildGraph(rest);
    const hubs = bare.dataset.entities
      .map(({ id }, index) => ({ id, degree: bare.degree[index] ?? 0 }))
      .sort((a, b) => b.degree - a.degree)
      .slice(0, 2)
      .map(({ id }) => id);
    const derived = listStartingQuestions(bare);
    expect(derived.length).toBe(4);
    for (const { from, to, text } of derived) {
      expect(text).toMatch(/^How is .+ connected to .+\?$/);
      const answer = findPaths(bare, toPlainQuery([[from], [to]], { avoid: hubs }));
      expect(answer.ok && answer.value.paths.length > 0, text).toBe(true);
    }
  });
});

describe("starting questions that a graph without its own is given", () => {
  // Two hubs, which ways keep off, and beside them two ways between a company and a person that differ in one thing.
  const hubs = Array.from({ length: 12 }, (_, at) => `h${at % 2} -borders-> l${at}`).join("\n");
  const first = (ways: string) => {
    const [question] = listStartingQuestions(buildGraph(toDataset(`${hubs}\n${ways}`)));
    return question?.text;
  };

  test("ask first for what several documents tell together", () => {
    const ways = (one: string, other: string) => `
      company:c -supplied_arms_to-> m ${one}\n m -supplied_arms_to-> person:p ${one}
      company:d -supplied_arms_to-> n #1\n n -supplied_arms_to-> person:q ${other}`;
    expect(first(ways("#1", "#2"))).toBe("How is d connected to q?");
    expect(first(ways("#2", "#1"))).toBe("How is c connected to p?");
  });

  test("ask for entities that act before those that are acted upon", () => {
    const others = "m -attacked-> company:c\n m -attacked-> person:p";
    const acts = "company:d -attacked-> n\n n -attacked-> person:q";
    const answers = "n -attacked-> company:d\n person:q -attacked-> n";
    expect(first(`${others}\n${acts}`)).toBe("How is d connected to q?");
    expect(first(`${others}\n${answers}`)).toBe("How is d connected to q?");
  });

  test("never ask for entities of one type, for neighbours, or for ways through the two best connected", () => {
    expect(first("a -attacked-> b\n b -attacked-> c")).toBeUndefined();
    expect(first("company:c -attacked-> a")).toBeUndefined();
    expect(first("company:c -attacked-> h0\n h0 -attacked-> person:p")).toBeUndefined();
  });
});

test("a graph without two connected strangers asks nothing", () => {
  expect(listStartingQuestions(buildGraph(toDataset("a -borders-> b")))).toEqual([]);
});
