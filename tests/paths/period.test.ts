import { describe, expect, test } from "vitest";
import type { Lens } from "../../src/core/lens/lens.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import { findPaths, graphOf, idOf, routesOf } from "./ask.ts";

// Both ties of b and of c are dated to the days of 2020: one date, from which an agreement runs on, and a span that ends.
const graph = graphOf(`
  a -allied_with-> b @2020
  b -allied_with-> d @2020
  a -allied_with-> c @2020-01/2020-12
  c -allied_with-> d @2020-01/2020-12
  a -allied_with-> e
  e -allied_with-> d
  a -attacked-> f @2020
  f -attacked-> d @2020-05-01`);

async function routes(through: Lens) {
  const answer = await findPaths(
    graph,
    toPathQuery([[idOf("a")], [idOf("d")]], { through, ranking: "steps" }),
  );
  if (!answer.ok) throw new Error(answer.error[0]?.message);
  return routesOf(answer.value);
}

describe("a path question under a period", () => {
  test.each<[string, readonly string[]]>([
    ["2020:dated-only", ["a b d", "a c d", "a f d"]],
    ["2020", ["a b d", "a c d", "a e d", "a f d"]],
    ["2020:with-undated", ["a b d", "a c d", "a e d", "a f d"]],
    ["2021:dated-only", []],
    ["in-force:2021-06-01:dated-only", ["a b d"]],
    ["in-force:2021-06-01:with-undated", ["a b d", "a e d"]],
    ["in-force:2020-12-31:dated-only", ["a b d", "a c d"]],
    ["up-to:2020-03-01:dated-only", ["a b d", "a c d"]],
    ["up-to:2021-06-01:dated-only", ["a b d", "a c d", "a f d"]],
  ])("%s goes through what the picture shows", async (period, expected) => {
    expect([...(await routes({ period }))].sort()).toEqual(expected);
  });

  test("asked for nothing, it goes through undated relations too", async () => {
    expect(await routes({})).toContain("a e d");
  });
});
