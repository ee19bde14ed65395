import { describe, expect, test } from "vitest";
import { toDataset } from "../fixtures/text-graph.ts";

const relations = (text: string) =>
  toDataset(text).relations.map(({ id, certainty, documents, period }) => ({
    id,
    certainty,
    documents: documents.length,
    periods: period.length,
  }));

describe("relations follow from claims", () => {
  test("equal values share one, and support is counted by document", () => {
    expect(
      relations(`
        israel -supplied_arms_to-> azerbaijan @2016/2020 #1
        israel -supplied_arms_to-> azerbaijan @2015/2019 #2
        israel -supplied_arms_to-> azerbaijan @2023-09 #2`),
    ).toEqual([
      {
        id: "relation:state:israel/supplied_arms_to/state:azerbaijan",
        certainty: "stated",
        documents: 2,
        periods: 2,
      },
    ]);
  });

  test("an undirected relation is one, whichever way it is written", () => {
    expect(
      relations("turkey -allied_with-> azerbaijan\nazerbaijan -allied_with-> turkey").map(({ id }) => id),
    ).toEqual(["relation:state:azerbaijan/allied_with/state:turkey"]);
  });

  test.each([
    ["asserted once", "a -attacked-> b !opinion\na -attacked-> b !reported", "stated"],
    ["only opinion", "a -attacked-> b !opinion\na -attacked-> b !implied", "weak"],
    ["a rival set", "a -attacked-> b ~start\na -attacked-> b", "contested"],
    [
      "figures of one period that do not meet",
      "a -attacked-> b @2020 count=3\na -attacked-> b @2020 count=5",
      "contested",
    ],
    [
      "figures of different periods",
      "a -attacked-> b @2020 count=3\na -attacked-> b @2020/2021 count=5",
      "stated",
    ],
    [
      "figures with different denominators",
      "a -attacked-> b @2020 share=3 of=x\na -attacked-> b @2020 share=5 of=y",
      "stated",
    ],
    ["equal figures", "a -attacked-> b @2020 count=3\na -attacked-> b @2020 count=3", "stated"],
  ])("%s", (_, text, certainty) => expect(relations(text)[0]?.certainty).toBe(certainty));
});
