import { describe, expect, test } from "vitest";
import type { Lens } from "../../src/core/lens/lens.ts";
import { toDay } from "../../src/core/model/dates.ts";
import { toConditions } from "../../src/core/paths/reach/source-conditions.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const { ontology } = toDataset("a -borders-> b");
const conditions = (lens: Lens) => toConditions(lens, ontology);
const year = (first: number, last: number) => ({ from: toDay(first, 1, 1), to: toDay(last, 12, 31) });

describe("what a database is asked to leave out", () => {
  test("is nothing where no filter says so", () => {
    expect(conditions({})).toEqual({});
    expect(conditions({ types: "state" })).toEqual({});
  });

  test.each<[Lens, object]>([
    [{ relations: "borders" }, { relationTypes: ["borders"] }],
    [{ certainty: "stated" }, { certainty: ["stated"] }],
    [{ "min-documents": "2" }, { minDocuments: 2 }],
    [{ period: "2016/2020" }, year(2016, 2020)],
  ])("is what one filter says: %j", (lens, expected) => {
    expect(conditions(lens)).toEqual(expected);
  });

  test("is what all filters say together, in whatever order", () => {
    const lens: Lens = {
      relations: "borders",
      certainty: "stated",
      "min-documents": "2",
      period: "2016/2020",
    };
    const all = { relationTypes: ["borders"], certainty: ["stated"], minDocuments: 2, ...year(2016, 2020) };
    expect(conditions(lens)).toEqual(all);
    expect(conditions(Object.fromEntries(Object.entries(lens).reverse()))).toEqual(all);
  });

  test("is the rest of what a filter leaves out, and nothing of one that cannot be read", () => {
    const rest = ontology.relationTypes.flatMap(({ id }) => (id === "borders" ? [] : id));
    expect(conditions({ relations: "!borders", "min-documents": "2" })).toEqual({
      relationTypes: rest,
      minDocuments: 2,
    });
    expect(conditions({ period: "soon", certainty: "stated" })).toEqual({ certainty: ["stated"] });
  });
});
