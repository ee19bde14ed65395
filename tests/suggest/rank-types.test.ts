import { expect, test } from "vitest";
import type { Ontology } from "../../src/core/model/ontology.ts";
import { rankTypes } from "../../src/core/suggest/rank-types.ts";
import { toEntityType, toRelationType } from "../fixtures/plain-types.ts";

const [STATE, COMPANY] = [
  toEntityType("state", "circle", "flag"),
  toEntityType("company", "square", "works"),
];

const ONTOLOGY: Ontology = {
  entityTypes: [STATE, COMPANY],
  families: [],
  relationTypes: [
    toRelationType("accuses", "accuses", "conflict"),
    { ...toRelationType("borders", "borders", "territory"), directed: false },
    { ...toRelationType("supplies", "supplies", "supply"), domain: [COMPANY.id] },
    toRelationType("visits", "visits", "cooperation"),
  ],
};

/** Two states, then two companies; relations as `[from, to, type]`. */
const rank = (
  relations: readonly (readonly [number, number, number])[],
  ...ends: readonly [string | null, string | null]
) =>
  rankTypes(
    {
      entityType: Uint16Array.of(0, 0, 1, 1),
      source: Uint32Array.from(relations, ([from]) => from),
      target: Uint32Array.from(relations, ([, to]) => to),
      relationType: Uint16Array.from(relations, ([, , type]) => type),
    },
    ONTOLOGY,
    ends,
  ).map(({ id }) => id);

test("what stands most often between such ends comes first, then what stands at one of them", () => {
  const relations = [
    [0, 1, 3],
    [2, 0, 2],
    [3, 0, 2],
    [0, 2, 0],
  ] as const;
  expect(rank(relations, "company", "state")).toEqual(["supplies", "visits", "accuses", "borders"]);
  expect(rank(relations, "state", "state")).toEqual(["visits", "accuses", "borders"]);
});

test("a type that does not admit the ends is left out; an end that is not chosen admits all", () => {
  expect(rank([], "state", "company")).toEqual(["accuses", "borders", "visits"]);
  expect(rank([], null, null)).toEqual(["supplies", "accuses", "borders", "visits"]);
});

test("either end of a relation without direction may be named first", () => {
  expect(rank([[2, 0, 1]], "state", "company")[0]).toBe("borders");
  expect(rank([[2, 0, 3]], "state", "company")[0]).toBe("visits");
  expect(
    rank(
      [
        [2, 0, 3],
        [0, 2, 0],
      ],
      "state",
      "company",
    )[0],
  ).toBe("accuses");
});
