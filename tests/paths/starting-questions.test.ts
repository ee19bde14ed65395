import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { listStartingQuestions } from "../../src/core/paths/starting-questions.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { findPaths } from "./ask.ts";
import { toPlainQuery } from "./plain-query.ts";

describe("starting questions of the shipped data", () => {
  const graph = buildGraph(readShipped());
  const questions = listStartingQuestions(graph);
  const hubs = graph.dataset.entities
    .map(({ id }, index) => ({ id, degree: graph.degree[index] ?? 0 }))
    .sort((a, b) => b.degree - a.degree)
    .slice(0, 2)
    .map(({ id }) => id);

  test("the data's own question comes first", () => {
    expect(questions[0]?.text).toBe("How is Elta Systems connected to Iran?");
  });

  test("at least four more lead to paths that pass through neither of the two most connected states", () => {
    const derived = questions.slice(graph.dataset.questions?.length ?? 0);
    expect(derived.length).toBeGreaterThanOrEqual(4);
    for (const { from, to, text } of derived) {
      const answer = findPaths(graph, toPlainQuery([[from], [to]], { avoid: hubs }));
      expect(answer.ok && answer.value.paths.length > 0, text).toBe(true);
    }
  });
});

test("a graph without two connected strangers asks nothing", () => {
  expect(listStartingQuestions(buildGraph(toDataset("a -borders-> b")))).toEqual([]);
});
