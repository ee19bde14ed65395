import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { buildTopology } from "../../src/core/graph/topology.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import type { ConnectingTree } from "../../src/core/paths/query.ts";
import { toNetwork } from "../../src/core/paths/search/network.ts";
import { createNodeHeap } from "../../src/core/paths/search/node-heap.ts";
import { growTree } from "../../src/core/paths/search/steiner.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { answerOf, findPaths, graphOf, idOf } from "./ask.ts";
import { readPlainly } from "./exhaustive.ts";
import type { PlainQuery } from "./plain-query.ts";
import { graphTexts, queries } from "./random-graphs.ts";

const treeOf = (text: string, ends: string, rest: Partial<PlainQuery> = {}) => {
  const { tree } = answerOf(graphOf(text), ends, { ranking: "steps", ...rest });
  if (tree === undefined) throw new Error("No tree");
  return tree;
};
const stepsOf = ({ steps }: ConnectingTree) =>
  steps.map(({ from, to }) => `${from} ${to}`.replaceAll("state:", ""));

describe("what joins more than two ends", () => {
  const star = `
    a -borders-> hub @2001
    hub -supplied_arms_to-> b @2016/2020 #2
    hub -attacked-> c !opinion
    a -met_with-> m
    m -met_with-> b
    m -met_with-> far
    far -met_with-> c
  `;

  it("is worded with dates and notes that go on from those of the paths, and names its weakest step", () => {
    const { tree, citations } = answerOf(graphOf(star), "a b c", { ranking: "steps", k: 1 });
    expect(tree?.sentence).toBe(
      "a borders hub (2001) [1]. hub supplied arms to b (2016 to 2020) [2]. In the author's opinion, hub attacked c (undated) [3].",
    );
    expect(tree?.weakest).toEqual({ step: 2, reason: "It rests on opinion alone." });
    expect(citations.map(({ number, label }) => [number, label])).toEqual([
      [1, "Article 1, paragraph 1"],
      [2, "Article 2, paragraph 1"],
      [3, "Article 1, paragraph 1"],
    ]);
    expect(tree?.parts.filter(({ kind }) => kind === "citation")).toHaveLength(3);
  });

  it.each<readonly [string, Partial<PlainQuery>, readonly string[]]>([
    ["nothing asked", {}, ["a hub", "hub b", "hub c"]],
    ["via: one more place to be joined", { via: [idOf("far")] }, ["a hub", "hub b", "hub c", "c far"]],
    ["avoid", { avoid: [idOf("hub")] }, ["a m", "m b", "m far", "far c"]],
    ["evidence", { noWeak: true }, ["a hub", "hub b", "a m", "m far", "far c"]],
    ["types", { deny: ["territory"] }, ["a m", "m b", "m far", "far c"]],
    ["a period", { period: "2001", deny: ["met_with"] }, ["a hub", "hub c"]],
    ["along the arrows", { direction: "forward" }, ["a hub", "hub b", "hub c"]],
  ])("keeps %s", (_, rest, expected) => {
    expect(stepsOf(treeOf(star, "a b c", rest))).toEqual(expected);
  });

  it("leads along the arrows away from the first end, and says so", () => {
    const arrows = "a -attacked-> b\n a -attacked-> c\n d -attacked-> a";
    const outward = treeOf(arrows, "a b c", { direction: "forward" });
    expect(stepsOf(outward)).toEqual(["a b", "a c"]);
    expect(outward.remarks).toEqual(["Every way follows the arrows away from a."]);
    expect(treeOf(arrows, "a b d", { direction: "forward" }).gaps).toEqual([
      [idOf("a"), idOf("b")],
      [idOf("d")],
    ]);
    expect(stepsOf(treeOf(arrows, "b a c", { direction: "forward" }))).toEqual(["a c"]);
  });

  it("shows what is out of reach as gaps, entities to pass through among them", () => {
    const apart = "a -borders-> b\n c -borders-> d\n lonely";
    expect(treeOf(apart, "a c b").gaps).toEqual([[idOf("a"), idOf("b")], [idOf("c")]]);
    const { gaps, steps, weakest, sentence } = treeOf(apart, "a lonely c", { via: [idOf("d")] });
    expect(gaps).toEqual([[idOf("a")], [idOf("lonely")], [idOf("c"), idOf("d")]]);
    expect([steps.length, weakest?.step, sentence]).toEqual([1, 0, "c borders d [1]."]);
    const types = treeOf(
      "a -borders-> person:p\n person:p -met_with-> b\n b -borders-> c\n a -borders-> c",
      "a b c",
      {
        via: [idOf("person:p")],
        allow: ["entity:state"],
      },
    );
    expect(types.gaps).toEqual([[idOf("a"), idOf("b"), idOf("c")], [idOf("person:p")]]);
  });

  it("lets any member stand for an end, the one from which all can be joined, though another is nearer to some", () => {
    const sets = "a -borders-> b\n x -borders-> m\n m -borders-> b2\n m -borders-> c";
    const { steps, gaps } = treeOf(sets, "a+x b+b2 c");
    expect(gaps).toEqual([]);
    expect(steps).toHaveLength(3);
    expect(treeOf("a -borders-> b\n x", "a+b b+x b")).toMatchObject({
      gaps: [],
      steps: [],
      weakest: null,
    });
  });

  it.each(["common", "chronological"] as const)(
    "is refused under %s, with the field's name",
    (periodMode) => {
      const { tree, noTree } = answerOf(graphOf(star), "a b c", { periodMode });
      expect(tree).toBeUndefined();
      expect(noTree?.constraint).toBe("time");
      expect(noTree?.reason).toMatch(/^[A-Z][^\n]+\.$/);
    },
  );

  it("says that a limit on steps is about paths", () => {
    expect(treeOf(star, "a b c", { maxSteps: 1 }).remarks).toEqual([
      "The limit on steps counts for the paths, not here.",
    ]);
    expect(treeOf(star, "a b c").remarks).toEqual([]);
  });
});

/** The least cost of a tree away from the first group to a member of each other (Dreyfus and Wagner 1971). */
function leastTree(
  places: readonly string[],
  groups: readonly (readonly string[])[],
  weigh: (u: string, v: string) => number,
): number {
  const distance = new Map(
    places.map((u) => [u, new Map(places.map((v) => [v, u === v ? 0 : weigh(u, v)]))]),
  );
  const far = (u: string, v: string) => distance.get(u)?.get(v) ?? Infinity;
  for (const m of places)
    for (const u of places)
      for (const v of places)
        if (far(u, m) + far(m, v) < far(u, v)) distance.get(u)?.set(v, far(u, m) + far(m, v));
  const [first = [], ...others] = groups;
  const tables: Map<string, number>[] = [];
  for (let set = 1; set < 1 << others.length; set++) {
    const joint = new Map(
      places.map((v) => {
        let least = Infinity;
        others.forEach((group, i) => {
          if (set === 1 << i && group.includes(v)) least = 0;
        });
        for (let part = (set - 1) & set; part > 0; part = (part - 1) & set)
          least = Math.min(
            least,
            (tables[part]?.get(v) ?? Infinity) + (tables[set ^ part]?.get(v) ?? Infinity),
          );
        return [v, least] as const;
      }),
    );
    tables[set] = new Map(
      places.map((u) => [u, Math.min(...places.map((v) => far(u, v) + (joint.get(v) ?? Infinity)))]),
    );
  }
  return Math.min(...first.map((place) => tables.at(-1)?.get(place) ?? Infinity));
}

const NAMES = ["state:a", "state:b", "person:c", "company:d", "event:e", "state:f"] as const;
/** Mostly single entities: for them the bound holds. */
const moreEnds = fc.array(fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 1 }), {
  minLength: 1,
  maxLength: 3,
});

describe("against the exact least tree", () => {
  it("joins exactly what can be joined, keeps every constraint, and costs at most twice the least", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        graphTexts,
        queries(fc.constantFrom("steps" as const, "specific" as const)),
        moreEnds,
        fc.integer({ min: 0, max: 3 }),
        (text, base, added, sets) => {
          const graph = buildGraph(toDataset(text));
          const query: PlainQuery = {
            ...base,
            k: 1,
            periodMode: "overlaps",
            ends: [
              ...base.ends.map((end) => (sets === 0 ? end : end.slice(0, 1))),
              ...added.map((end) => end.map(idOf)),
            ],
          };
          const answer = findPaths(graph, query);
          fc.pre(answer.ok);
          if (!answer.ok || answer.value.tree === undefined) throw new Error("No tree");
          expect(findPaths(graph, query)).toEqual(answer);
          const { steps, entities, gaps } = answer.value.tree;

          const { stepsFrom, isOpen, costOf, passing } = readPlainly(graph, query);
          const ends: (readonly string[])[] = query.ends.map((end) =>
            end.filter((id) => !query.avoid.includes(id)),
          );
          const groups = [...ends, ...query.via.map((id) => [id])];
          const half = (id: string) => (groups.flat().includes(id) ? 0 : passing(id) / 2);
          const weigh = (u: string, v: string) =>
            Math.min(...(stepsFrom(u).get(v) ?? []).map(costOf)) + half(u) + half(v);

          // A forest away from its roots, over admissible steps and open places.
          const parents = new Map(steps.map(({ from, to }) => [to, from]));
          expect(parents.size).toBe(steps.length);
          expect(new Set(steps.flatMap(({ from, to }) => [from, to])).size).toBe(entities.length);
          for (const { from, to, relations } of steps) {
            const admissible = (stepsFrom(from).get(to) ?? []).map(({ relation }) => relation.id);
            expect(relations.map(({ id }) => id).sort()).toEqual([...admissible].sort());
            const top = (id: string, left: number): void => {
              const parent = parents.get(toEntityId(id));
              if (parent !== undefined && left > 0) top(parent, left - 1);
              else expect(left).toBeGreaterThan(0);
            };
            top(from, entities.length + 1);
          }
          for (const id of entities)
            expect(isOpen(id) || ends.some((end) => end.includes(id)), id).toBe(true);

          const open = graph.dataset.entities
            .map(({ id }) => id as string)
            .filter((id) => isOpen(id) || ends.some((end) => end.includes(id)));
          const least = leastTree(open, groups, weigh);
          const isSimple = groups.every((group) => group.length === 1);
          if (isSimple) expect(gaps.length === 0).toBe(least < Infinity);
          if (gaps.length > 0) return;
          const total = steps.reduce((sum, { from, to }) => sum + weigh(from, to), 0);
          expect(total).toBeGreaterThanOrEqual(least - 1e-9);
          for (const group of groups)
            expect(steps.length === 0 || entities.some((id) => group.includes(id)), group.join()).toBe(true);
          if (!isSimple) return;
          compared++;
          const times = query.direction === "any" ? 2 : groups.length;
          expect(total).toBeLessThanOrEqual(times * least + 1e-9);
        },
      ),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(100);
  }, 120_000);

  it("counts what an entity in between costs once, for the way in and the way out together", () => {
    const arcs = [
      [0, 1],
      [1, 3],
      [0, 2],
      [2, 4],
      [4, 3],
    ] as const;
    const topology = buildTopology(
      5,
      Uint32Array.from(arcs, ([u]) => u),
      Uint32Array.from(arcs, ([, v]) => v),
      new Uint8Array(arcs.length),
    );
    const network = toNetwork(topology, { admits: null, forward: false, relationCosts: null });
    const grow = (cost: number) => {
      const nodeCosts = Float64Array.of(0, cost, 0, 0, 0);
      const question = { network, nodeCosts, isOpen: null, ends: [[0], [3]], required: [] };
      const work = growTree(question, createNodeHeap());
      for (;;) {
        const { value, done } = work.next();
        if (done === true) return value.arcs;
      }
    };
    // Two steps and 0.75 are less than three steps, two steps and 1.25 are more.
    expect(grow(0.75)).toEqual([
      [0, 1],
      [1, 3],
    ]);
    expect(grow(1.25)).toHaveLength(3);
  });
});
