import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { maskLens } from "../../src/core/lens/apply-lens.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import { fromDay, overlaps } from "../../src/core/model/dates.ts";
import { countTimeline } from "../../src/core/timeline/count-timeline.ts";
import { buildTimeColumns } from "../../src/core/timeline/time-columns.ts";
import type { Timeline } from "../../src/core/timeline/timeline.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";

function timelineOf(text: string, room: number, lens: Lens = {}): Timeline {
  const graph = buildGraph(toDataset(text));
  const timeline = countTimeline(graph, buildTimeColumns(graph), lens, room);
  if (!timeline.ok) throw new Error(timeline.error[0]?.message);
  return timeline.value;
}

/** `2020: supply 1+2` for every bin that counts anything: family, within + across. */
function toLines({ edges, families, within, across }: Timeline): readonly string[] {
  return [...edges.subarray(0, -1)].flatMap((edge, bin) => {
    const counts = families.flatMap((family, f) => {
      const at = bin * families.length + f;
      return within[at] || across[at] ? [`${family} ${within[at]}+${across[at]}`] : [];
    });
    return counts.length === 0 ? [] : [`${fromDay(edge)}: ${counts.join(", ")}`];
  });
}

describe("a relation counts", () => {
  test("once in every year that it touches, apart where it reaches beyond the year", () => {
    const timeline = timelineOf(
      `
      israel -supplied_arms_to-> azerbaijan @2016/2018
      azerbaijan -attacked-> armenia @2017-05
      turkey -attacked-> armenia @2017
      russia -allied_with-> armenia`,
      5,
    );
    expect(toLines(timeline)).toEqual([
      "2016-01-01: supply 0+1",
      "2017-01-01: conflict 2+0, supply 0+1",
      "2018-01-01: supply 0+1",
    ]);
    expect(timeline).toMatchObject({ months: 12, dated: 3, undated: 1, imprecise: 3 });
  });

  test("once where two of its periods lie in the same bin", () => {
    const lines = toLines(
      timelineOf(
        `
        azerbaijan -attacked-> armenia @2017-02-03
        azerbaijan -attacked-> armenia @2017-09-10
        azerbaijan -attacked-> armenia @2017-11/2018-02`,
        3,
      ),
    );
    expect(lines).toEqual(["2017-01-01: conflict 1+0", "2018-01-01: conflict 0+1"]);
  });

  test("up to the end of the axis where a bound is open", () => {
    const lines = toLines(
      timelineOf(
        `
        armenia -controls-> place:x @../2019
        israel -supplied_arms_to-> azerbaijan @2020/..
        turkey -attacked-> armenia @2018-01-01
        turkey -attacked-> iran @2021-12-31`,
        4,
      ),
    );
    expect(lines).toEqual([
      "2018-01-01: conflict 1+0, territory 0+1",
      "2019-01-01: territory 0+1",
      "2020-01-01: supply 0+1",
      "2021-01-01: conflict 1+0, supply 0+1",
    ]);
  });
});

const TEXT = `
  israel -supplied_arms_to-> azerbaijan @2016/2020
  azerbaijan -attacked-> armenia @2020-09-27
  russia -allied_with-> armenia`;

test("dates to the day are told from coarser ones", () => {
  expect(timelineOf(TEXT, 20).imprecise).toBe(1);
  expect(timelineOf("a -attacked-> b @2020-09-27/2020-11-10", 20).imprecise).toBe(0);
  expect(timelineOf("a -attacked-> b @2020-09-27~", 20).imprecise).toBe(1);
});

test("the lens counts, its clauses about time do not, and the axis stands still", () => {
  const all = timelineOf(TEXT, 20);
  expect(timelineOf(TEXT, 20, { period: "2018", undated: "no" })).toEqual(all);
  const supply = timelineOf(TEXT, 20, { relations: "supply" });
  expect(supply.edges).toEqual(all.edges);
  expect(supply).toMatchObject({ dated: 1, undated: 0 });
});

test("a graph without dates has no axis, and an unreadable lens is refused", () => {
  expect(timelineOf("a -attacked-> b", 20)).toMatchObject({
    edges: new Float64Array(),
    dated: 0,
    undated: 1,
  });
  expect(() => timelineOf(TEXT, 20, { types: "planet" })).toThrow(/planet/);
});

test("on the shipped data every bin counts exactly the relations that touch it, under any lens and any width", () => {
  const graph = buildGraph(readShipped());
  const columns = buildTimeColumns(graph);
  const lenses: readonly Lens[] = [
    {},
    { relations: "!participation" },
    { types: "state,conflict" },
    { certainty: "stated" },
  ];
  fc.assert(
    fc.property(fc.constantFrom(...lenses), fc.integer({ min: 1, max: 700 }), (lens, room) => {
      const timeline = countTimeline(graph, columns, lens, room);
      const mask = maskLens(graph, lens);
      if (!timeline.ok || !mask.ok) throw new Error("refused");
      const { edges, families, within, across, dated, undated } = timeline.value;
      const shown = graph.dataset.relations.filter((_, i) => mask.value.relations[i] === 1);
      expect(dated + undated).toBe(shown.length);
      for (let bin = 0; bin < edges.length - 1; bin++) {
        // Open bounds reach to the ends of the axis, which a closed bin at an end stands for as well.
        const span = { from: edges[bin] ?? 0, to: (edges[bin + 1] ?? 0) - 1 };
        const touching = shown.filter(({ period }) =>
          period.some((interval) => overlaps(interval, span)),
        ).length;
        let counted = 0;
        for (let f = 0; f < families.length; f++)
          counted += (within[bin * families.length + f] ?? 0) + (across[bin * families.length + f] ?? 0);
        expect(counted).toBe(touching);
      }
    }),
    { numRuns: 60 },
  );
});
