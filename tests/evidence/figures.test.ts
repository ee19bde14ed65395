import { describe, expect, test } from "vitest";
import { buildEvidenceContext } from "../../src/core/evidence/context.ts";
import { describeEntity } from "../../src/core/evidence/describe-entity.ts";
import { describeFigures } from "../../src/core/evidence/describe-figures.ts";
import { describeRelation } from "../../src/core/evidence/describe-relation.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import type { QualifierValue } from "../../src/core/model/dataset.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const dataset = toDataset("a -exports_to-> b\ngood:oil");
const [claim] = dataset.claims;

const word = (qualifiers: Readonly<Record<string, QualifierValue>>) =>
  claim === undefined
    ? []
    : describeFigures(buildGraph(dataset), { ...claim, qualifiers }).map(
        ({ label, text }) => `${label}: ${text}`,
      );

describe("figures in words", () => {
  test.each<[Readonly<Record<string, QualifierValue>>, readonly string[]]>([
    [{ share: 69, of: "major arms imports" }, ["share: 69 % of major arms imports"]],
    [{ share: { min: 66.5, max: 70 }, hedge: "nearly" }, ["share: nearly 70 %"]],
    [{ count: { min: 100000 }, unit: "people", hedge: "over" }, ["count: over 100,000 people"]],
    [{ count: { min: 114000, max: 126000 }, hedge: "around" }, ["count: around 120,000"]],
    [{ amount: 1021917, unit: "tons", good: "good:oil" }, ["amount: 1,021,917 tons", "good: oil"]],
    [{ value: { min: 2, max: 3 }, currency: "dollars" }, ["value: 2 to 3 dollars"]],
    [{ change: { max: 28 }, compared_with: "2023" }, ["change: at most 28 % compared with 2023"]],
    [{ role: "president" }, ["role: president"]],
  ])("%j", (qualifiers, words) => expect(word(qualifiers)).toEqual(words));
});

describe("a relation's figures side by side", () => {
  const verdicts = (text: string) => {
    const graph = buildGraph(toDataset(text));
    return describeRelation(buildEvidenceContext(graph), 0).comparisons.map(({ kind }) => kind);
  };
  test.each([
    ["a -exports_to-> b @2020 share=60\na -exports_to-> b @2020 share=60", ["corroborates"]],
    ["a -exports_to-> b @2020 share=60\na -exports_to-> b @2020 share=70", ["conflicts"]],
    ["a -exports_to-> b @2020 share=60\na -exports_to-> b @2020/2021 share=60", ["different-period"]],
    ["a -exports_to-> b @2020 share=60 of=x\na -exports_to-> b @2020 share=60 of=y", ["different-measure"]],
    ["a -exports_to-> b @2020 share=60\na -exports_to-> b @2020 amount=60", []],
  ])("%s", (text, kinds) => expect(verdicts(text)).toEqual(kinds));
});

test("an entity's relations are worded from its own side, and mentions in figures are found", () => {
  const graph = buildGraph(
    toDataset("a -exports_to-> b good=good:oil\nb -allied_with-> a\nc -attacked-> b\ngood:oil"),
  );
  const context = buildEvidenceContext(graph);
  const visible = new Uint8Array(graph.relationCount).fill(1);
  const index = (id: string) => graph.dataset.entities.findIndex((entity) => entity.id === id);
  const lines = describeEntity(context, index("state:b"), visible).relations;
  expect(lines.map(({ verb, along, other }) => [verb, along, other.name])).toEqual([
    ["is allied with", true, "a"],
    ["was attacked by", false, "c"],
    ["imports oil from", false, "a"],
  ]);
  expect(describeEntity(context, index("good:oil"), visible).mentions).toHaveLength(1);
});
