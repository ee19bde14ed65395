import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { applyLens } from "../../src/core/lens/apply-lens.ts";
import { explainHidden } from "../../src/core/lens/explain-hidden.ts";
import { hideIds } from "../../src/core/lens/filters/hide-ids.ts";
import { onlyIds } from "../../src/core/lens/filters/only-ids.ts";
import { period } from "../../src/core/lens/filters/period.ts";
import { toEntityId, toRelationId } from "../../src/core/model/ids.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const graph = buildGraph(
  toDataset(
    "israel -attacked-> iran @2016/2018\nisrael -allied_with-> azerbaijan\nturkey -supports-> azerbaijan @2020",
  ),
);
const names = { ...graph, valuesOf: () => [] };
const indexOf = (id: string) => graph.entityIndex.get(toEntityId(id)) ?? -1;
const relationOf = (from: string, to: string) =>
  graph.dataset.relations.findIndex(
    ({ source, target }) => [source, target].sort().join() === [from, to].sort().join(),
  );

describe("only these", () => {
  const argument = "state:israel,state:iran";

  test("leaves those that are named, and says so", () => {
    const compiled = onlyIds.compile(argument, graph);
    if (!compiled.ok) throw new Error("not compiled");
    const kept = ["israel", "iran", "azerbaijan", "turkey"].filter((name) =>
      compiled.value(indexOf(`state:${name}`)),
    );
    expect(kept).toEqual(["israel", "iran"]);
    expect(onlyIds.describe(argument, names)).toBe("only israel and iran");
  });

  test("is widened by one more, and not by what the graph does not have", () => {
    expect(onlyIds.widen?.(argument, graph, indexOf("state:turkey"))).toBe(`${argument},state:turkey`);
    expect(onlyIds.widen?.(argument, graph, 99)).toBeUndefined();
  });

  test("turned round hides the same", () => {
    expect(onlyIds.complement?.(argument)).toEqual([hideIds.id, argument]);
  });

  test("what it hides is shown by one change, and the rest stays as it is", () => {
    const hiding = explainHidden(
      graph,
      { keep: argument },
      { kind: "entity", id: toEntityId("state:turkey") },
    );
    expect(hiding?.lens).toEqual({ keep: `${argument},state:turkey` });
  });
});

describe("a period", () => {
  const undated = relationOf("state:israel", "state:azerbaijan");
  const dated = relationOf("state:israel", "state:iran");

  test("that leaves out what is undated is widened to it, and to nothing else", () => {
    expect(period.widen?.("2017:dated-only", graph, undated)).toBe("2017:with-undated");
    expect(period.widen?.("2017:dated-only", graph, dated)).toBeUndefined();
    expect(period.widen?.("2017:with-undated", graph, undated)).toBeUndefined();
    expect(period.widen?.("soon", graph, undated)).toBeUndefined();
  });

  test("during which something holds can be lifted from a path; what had begun by a day cannot", () => {
    expect(period.reads?.("2017")).toEqual(["period"]);
    expect(period.reads?.("in-force:2017-01-01")).toBeNull();
    expect(period.reads?.("soon")).toBeNull();
    expect(period.lift?.("2017", names)).toBe("Allow any period");
  });

  test("in words is its own text where it cannot be read", () => {
    expect(period.describe("soon", names)).toBe("soon");
  });

  test("what is undated is shown by one change", () => {
    const { id } = graph.dataset.relations[undated] ?? { id: toRelationId("none") };
    const hiding = explainHidden(graph, { period: "2017:dated-only" }, { kind: "relation", id });
    expect(hiding?.lens).toEqual({ period: "2017:with-undated" });
  });
});

test("a lens leaves as many as its masks say", () => {
  const view = applyLens(graph, { keep: "state:israel,state:iran,state:turkey" });
  if (!view.ok) throw new Error("not applied");
  expect([view.value.entityCount, view.value.relationCount]).toEqual([3, 1]);
});
