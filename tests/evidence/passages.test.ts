import { describe, expect, test } from "vitest";
import { buildEvidenceContext } from "../../src/core/evidence/context.ts";
import { listPassages } from "../../src/core/evidence/list-passages.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { toDocumentId, toEntityId } from "../../src/core/model/ids.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const dataset = toDataset(`
  a -exports_to-> b #2
  b -attacked-> c #1 ~clash
  a -attacked-> c #1 good=good:oil
  good:oil
`);
const at = [40, 30, 10];
const claims = dataset.claims.map((claim, i) => ({
  ...claim,
  evidence: claim.evidence.map((each) => ({ ...each, start: at[i] ?? 0, end: (at[i] ?? 0) + 5 })),
  stances:
    i === 2
      ? [
          {
            by: toEntityId("state:b"),
            stance: "denies" as const,
            evidence: claim.evidence.map((each) => ({ ...each, start: 50, end: 60 })),
          },
        ]
      : [],
}));
const context = buildEvidenceContext(buildGraph({ ...dataset, claims }));

const toRows = (about: Parameters<typeof listPassages>[1]) =>
  listPassages(context, about).map(({ number, start, words, stance }) => [
    number,
    start,
    words,
    stance === null ? null : `${stance.by.name} ${stance.stance}`,
  ]);

describe("the passages of", () => {
  test("a document come in its order, with what was coded and who denies it", () => {
    expect(toRows({ kind: "document", id: toDocumentId("document:1") })).toEqual([
      [1, 10, "a attacked c", null],
      [1, 30, "b attacked c", null],
      [1, 50, "a attacked c", "b denies"],
    ]);
  });

  test("an entity are those of every claim that names it, as end, in a figure or as a speaker, over all documents", () => {
    expect(
      toRows({ kind: "entity", id: toEntityId("state:b") }).map(([number, start]) => [number, start]),
    ).toEqual([
      [1, 10],
      [1, 30],
      [1, 50],
      [2, 40],
    ]);
    expect(toRows({ kind: "entity", id: toEntityId("good:oil") })).toHaveLength(2);
  });

  test("a relation are those of its claims; an unknown one has none", () => {
    const id = context.graph.dataset.relations[0]?.id;
    if (id === undefined) throw new Error("The fixture has no relation");
    expect(toRows({ kind: "relation", id })).toEqual([[2, 40, "a exports to b", null]]);
    const claimless = toDataset("a\nb");
    expect(listPassages(buildEvidenceContext(buildGraph(claimless)), { kind: "relation", id })).toEqual([]);
  });
});

test("every passage of the shipped data is reached through its document", () => {
  const shipped = readShipped();
  const whole = buildEvidenceContext(buildGraph(shipped));
  const reached = shipped.documents.flatMap(({ id }) => listPassages(whole, { kind: "document", id }));
  const coded = shipped.claims.flatMap((claim) => [
    ...claim.evidence,
    ...claim.stances.flatMap(({ evidence }) => evidence),
  ]);
  expect(reached).toHaveLength(coded.length);
});
