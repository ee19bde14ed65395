import { expect, test } from "vitest";
import { lint } from "../../src/core/lint/lint.ts";
import { parseDataset } from "../../src/core/model/parse.ts";
import { attachTexts } from "../../src/core/texts/attach-texts.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { readText } from "../house/repo-files.ts";

const texts = ["south-pole-amundsen", "south-pole-scott"].map((name) =>
  new TextEncoder().encode(readText(`public/examples/texts/${name}.txt`) ?? ""),
);

function readExample() {
  const parsed = parseDataset(JSON.parse(readText("public/examples/south-pole.json") ?? ""));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const example = readExample();
const attached = attachTexts(example, texts);

test("the example is a small data set of another domain", () => {
  expect(example.entities.length).toBeGreaterThanOrEqual(20);
  expect(example.entities.length).toBeLessThanOrEqual(50);
  const { ontology } = readShipped();
  const known = new Set<string>([...ontology.entityTypes, ...ontology.relationTypes].map(({ id }) => id));
  const { entityTypes, relationTypes } = example.ontology;
  expect([...entityTypes, ...relationTypes].filter(({ id }) => known.has(id))).toEqual([]);
});

test("its texts are recognised and the lint finds no error", () => {
  expect([...attached.keys()]).toEqual(example.documents.map(({ id }) => id));
  const { errors, notices } = lint(example, attached);
  expect(errors).toEqual([]);
  expect(notices.filter(({ code }) => code === "coverage")).toEqual([]);
});

test("its quotes are the passages", () => {
  for (const { evidence } of example.claims)
    for (const { document, start, end, exact } of evidence)
      expect(attached.get(document)?.slice(start, end)).toBe(exact);
});

test("its sources contradict one another once", () => {
  const contested = example.relations
    .filter(({ certainty }) => certainty === "contested")
    .map(({ id }) => id);
  expect(contested).toEqual([
    "relation:expedition:british/had_aim/aim:science",
    "relation:expedition:british/had_aim/aim:pole",
  ]);
});
