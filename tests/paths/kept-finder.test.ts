import { describe, expect, test } from "vitest";
import { drain } from "../../src/core/base/drain.ts";
import { countPaths } from "../../src/core/paths/count-paths.ts";
import { findPathsWith } from "../../src/core/paths/find-paths.ts";
import { createPathFinder } from "../../src/core/paths/path-finder.ts";
import type { PathQuery } from "../../src/core/paths/query.ts";
import { graphOf, queryOf, routesOf } from "./ask.ts";

describe("a finder that answers one question after the other", () => {
  const graph = graphOf(`
    a -borders-> m
    m -borders-> z
    company:c -located_in-> a
    company:c -located_in-> z
    company:c -located_in-> m
  `);
  const finder = createPathFinder(graph);
  const routes = (query: PathQuery) => {
    const answer = findPathsWith(finder, query);
    if (!answer.ok) throw new Error(answer.error[0]?.message);
    return routesOf(answer.value);
  };

  test("keeps off, as a way through, what it may not pass though it began or ended there before", () => {
    const deny = { deny: ["entity:company"] };
    expect(routes(queryOf("company:c z", { ...deny, maxSteps: 1 }))).toEqual(["company:c z"]);
    expect(routes(queryOf("a z", deny))).toEqual(["a m z"]);
    expect(routes(queryOf("a company:c", { ...deny, maxSteps: 1 }))).toEqual(["a company:c"]);
    expect(routes(queryOf("a z", deny))).toEqual(["a m z"]);
  });

  test("passes again through what were the ends of another question", () => {
    expect(routes(queryOf("m company:c", { maxSteps: 1 }))).toEqual(["m company:c"]);
    expect([...routes(queryOf("a z", { maxSteps: 2 }))].sort()).toEqual(["a company:c z", "a m z"]);
  });
});

describe("counting paths", () => {
  const ring = createPathFinder(graphOf("a -borders-> b\n b -borders-> d\n a -borders-> c\n c -borders-> d"));
  const count = (query: PathQuery) => drain(countPaths(ring, query));

  test("gives all there are, and no more than asked for", () => {
    expect(count(queryOf("a d"))).toBe(2);
    expect(count(queryOf("a d", { k: 2 }))).toBe(2);
    expect(count(queryOf("a d", { k: 1 }))).toBe(1);
  });

  test("gives none of a question that is refused", () => {
    expect(count(queryOf("a nowhere"))).toBe(0);
  });
});
