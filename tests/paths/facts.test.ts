import { describe, expect, it } from "vitest";
import { findCommonNeighbours } from "../../src/core/graph/common-neighbours.ts";
import { findNeighbourhood } from "../../src/core/graph/neighbourhood.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { findPathsWith, streamPaths } from "../../src/core/paths/find-paths.ts";
import { createPathFinder } from "../../src/core/paths/path-finder.ts";
import { answerOf, graphOf, idOf, queryOf, routesOf } from "./ask.ts";

describe("dependence", () => {
  it("names cut entities, disjoint routes and what is left without each document", () => {
    const graph = graphOf(`
      a -borders-> b #1
      b -borders-> h #1
      a -borders-> c #2
      c -borders-> h #1
      h -borders-> z #2
      h -borders-> z #3
    `);
    expect(answerOf(graph, "a z", { k: 1 }).dependence).toEqual({
      cutEntities: ["state:h"],
      disjointRoutes: 1,
      withoutDocument: { "document:1": 0, "document:2": 1, "document:3": 1 },
    });
    expect(answerOf(graph, "a h").dependence.disjointRoutes).toBe(2);
  });
});

describe("no path", () => {
  const graph = graphOf(`
    a -borders-> b
    b -borders-> c ~quarrel
    x -borders-> y
    alone
  `);

  it("offers the one constraint that is to blame, ready to ask", () => {
    const { noPath, exhausted } = answerOf(graph, "a c", { noContested: true, maxSteps: 5 });
    expect(exhausted).toBe(true);
    expect(noPath?.components).toEqual([2, 1]);
    expect(noPath?.relaxations.map(({ constraint, label, paths }) => [constraint, label, paths])).toEqual([
      ["through.certainty", "Allow contested relations", 1],
    ]);
    expect(noPath?.relaxations[0]?.query).toEqual(queryOf("a c", { maxSteps: 5 }));
  });

  it("offers the single entity of several to avoid", () => {
    const { noPath } = answerOf(graph, "a c", { avoid: [idOf("b"), idOf("x")] });
    expect(noPath?.relaxations.map(({ label }) => label)).toEqual(["Allow paths through b"]);
  });

  it("tells the two components, and where they come nearest when two constraints are to blame", () => {
    const blamed = answerOf(graph, "a c", { noContested: true, avoid: [idOf("b")] }).noPath;
    expect(blamed).toEqual({ relaxations: [], components: [1, 1], nearest: ["state:a", "state:c"] });
    expect(answerOf(graph, "a x").noPath).toEqual({ relaxations: [], components: [3, 2] });
    expect(answerOf(graph, "a alone").noPath?.components).toEqual([3, 1]);
  });
});

describe("more than two ends", () => {
  const graph = graphOf(`
    a -borders-> hub
    b -borders-> hub
    c -borders-> hub
    a -borders-> m
    m -borders-> b
    x -borders-> y
  `);

  it("ties them with the cheapest tree beside the paths from the first end to each other", () => {
    const answer = answerOf(graph, "a b c", { ranking: "steps" });
    expect(routesOf(answer)).toEqual(["a hub b", "a hub c", "a m b", "a m b hub c"]);
    expect([...(answer.tree?.entities ?? [])].sort()).toEqual(["state:a", "state:b", "state:c", "state:hub"]);
    expect(answer.tree?.steps).toHaveLength(3);
    expect(answer.tree?.gaps).toEqual([]);
  });

  it("shows ends that cannot be tied as gaps", () => {
    expect(answerOf(graph, "a b x").tree?.gaps).toEqual([["state:a", "state:b"], ["state:x"]]);
  });

  it("lets any member stand for an end", () => {
    const { tree } = answerOf(graph, "a b c+x", { ranking: "steps" });
    expect(tree?.gaps).toEqual([]);
    expect(tree?.entities).toContain("state:c");
    expect(tree?.entities).not.toContain("state:x");
  });
});

describe("surroundings", () => {
  const graph = graphOf(
    "a -borders-> m\n a -met_with-> m\n b -borders-> m\n b -borders-> n\n a -borders-> n\n n -borders-> o\n a -borders-> b",
  );

  it("lists the entities tied to all, the least connected first, with the ties", () => {
    expect(findCommonNeighbours(graph, [idOf("a"), idOf("b")])).toEqual([
      {
        id: "state:m",
        ties: [
          ["relation:state:a/borders/state:m", "relation:state:a/met_with/state:m"],
          ["relation:state:b/borders/state:m"],
        ],
      },
      { id: "state:n", ties: [["relation:state:a/borders/state:n"], ["relation:state:b/borders/state:n"]] },
    ]);
    expect(findCommonNeighbours(graph, [idOf("a"), idOf("nowhere")])).toEqual([]);
  });

  it("measures steps from the nearest of a selection", () => {
    const steps = (hops: number) =>
      Object.fromEntries(
        [...findNeighbourhood(graph, [idOf("m")], hops)].map((d, i) => [graph.dataset.entities[i]?.name, d]),
      );
    expect(steps(2)).toEqual({ a: 1, m: 0, b: 1, n: 2, o: 255 });
    expect(steps(3)["o"]).toBe(3);
  });
});

describe("a search", () => {
  it("stops with an AbortError when it is cancelled between two events", () => {
    const graph = graphOf("a -borders-> b\n b -borders-> c\n a -borders-> c");
    const finder = createPathFinder(graph);
    const plan = finder.plan(queryOf("a c"));
    if (!plan.ok) throw new Error("refused");
    const cancel = { aborted: false };
    const events = streamPaths(finder, plan.value, cancel);
    events.next();
    cancel.aborted = true;
    expect(() => events.next()).toThrow(expect.objectContaining({ name: "AbortError" }));
    expect(() => findPathsWith(finder, queryOf("a c"), { aborted: true })).toThrow("cancelled");
  });

  it("takes ids that are names of Object.prototype", () => {
    const graph = graphOf("constructor -borders-> __proto__\n __proto__ -borders-> toString");
    const answer = answerOf(graph, "constructor toString");
    expect(answer.paths.map(({ entities }) => entities)).toEqual([
      [toEntityId("state:constructor"), toEntityId("state:__proto__"), toEntityId("state:toString")],
    ]);
  });

  it("finds the one way round where a required entity is a dead end for walks", () => {
    // The cheapest walk goes into the leaf and back; no path can.
    const leaf = graphOf("a -borders-> h\n h -borders-> leaf\n h -borders-> z");
    expect(routesOf(answerOf(leaf, "a z", { via: [idOf("leaf")] }))).toEqual([]);
    const loop = graphOf(
      "a -borders-> h\n h -borders-> v\n h -borders-> z\n v -borders-> w\n w -borders-> z",
    );
    expect(routesOf(answerOf(loop, "a z", { via: [idOf("v")] }))).toEqual(["a h v w z"]);
  });
});
