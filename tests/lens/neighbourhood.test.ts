import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../src/core/graph/build.ts";
import { applyLens } from "../../src/core/lens/apply-lens.ts";
import {
  MOST_STEPS,
  readNeighbourhood,
  writeNeighbourhood,
} from "../../src/core/lens/filters/neighbourhood.ts";
import { readIds, writeIds } from "../../src/core/lens/id-list.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const graph = buildGraph(
  toDataset(`
    a -borders-> b
    b -borders-> c
    c -borders-> d
    x -borders-> d
    y -borders-> z
    alone`),
);

const look = (lens: Lens) => {
  const view = applyLens(graph, lens);
  if (!view.ok) return view.error.map(({ message }) => message);
  const { entities, relationCount, words } = view.value;
  const names = graph.dataset.entities.filter((_, i) => entities[i] === 1).map(({ name }) => name);
  return { names, relationCount, words };
};

describe("around", () => {
  test.each([
    ["state:a~1", ["a", "b"], 1, "around a, 1 step"],
    ["state:a", ["a", "b"], 1, "around a, 1 step"],
    ["state:a~3", ["a", "b", "c", "d"], 3, "around a, 3 steps"],
    ["state:d~1", ["c", "d", "x"], 2, "around d, 1 step"],
    ["state:a,state:y~1", ["a", "b", "y", "z"], 2, "around a and y, 1 step"],
    ["state:alone~9", ["alone"], 0, "around alone, 9 steps"],
  ])("%s", (argument, names, relationCount, words) =>
    expect(look({ around: argument })).toEqual({ names, relationCount, words: [words] }),
  );

  test.each([
    ["", /does not name entities/],
    ["~2", /does not name entities/],
    ["state:a~0", /does not name entities/],
    ["state:a~10", /does not name entities/],
    ["state:a~two", /does not name entities/],
    ["state:a~1~2", /does not name entities/],
    ["state:q~1", /There is no entity "state:q"/],
  ])("%s is refused in one line", (argument, message) =>
    expect(look({ around: argument })).toEqual([expect.stringMatching(message)]),
  );

  test("goes together with other filters", () => {
    expect(look({ around: "state:a~3", hidden: "state:d" })).toEqual({
      names: ["a", "b", "c"],
      relationCount: 2,
      words: ["around a, 3 steps", "without d"],
    });
  });
});

test("hidden leaves single entities out with their relations, and names an unknown one", () => {
  expect(look({ hidden: "state:b,state:y" })).toMatchObject({
    names: ["a", "c", "d", "x", "z", "alone"],
    relationCount: 2,
  });
  expect(look({ hidden: "state:q" })).toEqual([expect.stringMatching(/There is no entity "state:q"/)]);
});

test("any ids survive being written and read", () => {
  const id = fc.oneof(
    fc.constantFrom("a,b", "a~2", "%2c", "100%", "__proto__", "ə"),
    fc.string({ unit: "grapheme", minLength: 1 }),
  );
  const ids = fc.array(id.map(toEntityId), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: MOST_STEPS }), (some, steps) => {
      expect(readIds(writeIds(some))).toEqual(some);
      expect(readNeighbourhood(writeNeighbourhood({ ids: some, steps }))).toEqual({ ids: some, steps });
    }),
  );
});
