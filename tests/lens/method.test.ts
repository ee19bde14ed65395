import { expect, test } from "vitest";
import { applyEdits } from "../../src/core/edit/apply-edits.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { importFiles } from "../../src/core/importing/import-files.ts";
import { applyLens } from "../../src/core/lens/apply-lens.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import { createEditMaker, ownClaim } from "../edit/edit-maker.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { GRAPHIFY } from "../runs/fixtures.ts";
import { toFiles } from "../runs/texts.ts";

const opened = await importFiles(toFiles(GRAPHIFY));
if (!opened.ok) throw new Error("The run is refused");
const graph = buildGraph(opened.value.dataset);

function keep(lens: Lens, own = graph) {
  const view = applyLens(own, lens);
  if (!view.ok) return view.error[0]?.message;
  return own.dataset.relations
    .filter((_, index) => view.value.relations[index] === 1)
    .map(({ type }) => type);
}

test.each<[Lens, readonly string[] | string]>([
  [{ method: "extracted" }, ["calls"]],
  [{ method: "!inferred" }, ["calls", "is_about"]],
  [{ "not.method": "extracted" }, ["implements", "is_about"]],
  [{ method: "person" }, []],
  [{ confidence: "0.5.." }, ["calls", "implements"]],
  [{ confidence: "..0.5" }, ["is_about"]],
  [{ confidence: "0.5..0.7", method: "inferred" }, ["implements"]],
  [{ method: "guessed" }, 'There is no "guessed" in this graph.'],
  [{ confidence: "high" }, '"high" is not a range of numbers.'],
])("%j keeps %j", (lens, expected) => {
  expect(keep(lens)).toEqual(expected);
});

test("the legend lists what occurs, and nothing where a person read everything", () => {
  const facetOf = (own: typeof graph) => {
    const view = applyLens(own, {});
    return view.ok ? view.value.facets.find(({ filter }) => filter === "method")?.values : null;
  };
  expect(facetOf(graph)?.map(({ value, shown }) => [value, shown])).toEqual([
    ["extracted", 1],
    ["inferred", 1],
    ["ambiguous", 1],
  ]);
  const shipped = buildGraph(readShipped());
  expect(facetOf(shipped)).toEqual([]);
  const view = applyLens(shipped, { method: "person" });
  expect(view.ok && view.value.relationCount).toBe(shipped.relationCount);
});

test("own knowledge is told from what was read", () => {
  const sign = createEditMaker();
  const claim = ownClaim("claim:own", "company:elta-systems", "wary_of", "state:iran");
  const { dataset, misfits } = applyEdits(readShipped(), [sign({ kind: "claim.add", claim })]);
  expect(misfits).toEqual([]);
  const edited = buildGraph(dataset);
  expect(keep({ method: "own" }, edited)).toEqual(["wary_of"]);
  expect(keep({ method: "!own" }, edited)).toHaveLength(readShipped().relations.length);
});
