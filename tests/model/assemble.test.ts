import { expect, test } from "vitest";
import { assembleDataset } from "../../src/core/model/assemble.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { ARTICLE, ATTACKED, MINIMAL, STATE } from "./minimal-data.ts";

const { claims: _, ...parts } = MINIMAL;

function read(change: Readonly<Record<string, unknown>> = {}): Dataset {
  const dataset = assembleDataset([{ file: "data.json", value: { ...parts, ...change } }]);
  if (!dataset.ok)
    throw new Error(dataset.error.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return dataset.value;
}

test("what a vocabulary leaves out is empty, or not there; what it says stays", () => {
  const { entityTypes, relationTypes } = read().ontology;
  expect(entityTypes).toEqual([{ ...STATE, subtypes: [], mappings: [] }]);
  expect(Object.keys(entityTypes[0] ?? {})).not.toContain("example");
  expect(relationTypes).toEqual([{ ...ATTACKED, mappings: [] }]);
  for (const key of ["example", "lasting", "lastResort"])
    expect(Object.keys(relationTypes[0] ?? {})).not.toContain(key);
  const full = { subtypes: ["city state"], mappings: ["schema:Country"], example: "Iran" };
  const told = { mappings: ["x:attack"], example: "A attacked B.", lasting: true, lastResort: true };
  const { ontology } = read({
    entityTypes: [{ ...STATE, ...full }],
    relationTypes: [{ ...ATTACKED, ...told }],
  });
  expect(ontology.entityTypes).toEqual([{ ...STATE, ...full }]);
  expect(ontology.relationTypes).toEqual([{ ...ATTACKED, ...told }]);
  expect(ontology.relationTypes[0]?.domain).toBe("*");
});

test("a document has a hash only where it has a text", () => {
  const textOf = (body: unknown) => {
    const [document] = read({ documents: [{ ...ARTICLE, body }] }).documents;
    return [document?.sha256, document?.body];
  };
  expect(textOf({ start: 0, end: 1 })).toEqual([ARTICLE.sha256, { start: 0, end: 1 }]);
  expect(textOf({ start: 0, end: 0 })).toEqual([null, null]);
  expect(textOf(null)).toEqual([null, null]);
});

test("a relation without claims stands as it is, and is stated by its documents alone", () => {
  const relation = { id: "r", source: "state:a", type: "attacked", target: "state:b", directed: true };
  const [bare] = read({ relations: [relation] }).relations;
  expect(bare).toMatchObject({ certainty: "unsourced", documents: [], claims: [], period: [] });
  expect(Object.keys(bare ?? {})).not.toContain("attributes");
  const [full] = read({
    relations: [
      { ...relation, documents: ["document:1"], period: [["2020-01-01", null]], attributes: [["share", 3]] },
    ],
  }).relations;
  expect(full).toMatchObject({
    certainty: "stated",
    documents: ["document:1"],
    period: [{ from: 18262, to: Infinity }],
  });
  expect([...(full?.attributes ?? [])]).toEqual([["share", 3]]);
  const [soft] = read({ relations: [{ ...relation, certainty: "contested" }] }).relations;
  expect(soft?.certainty).toBe("contested");
});

test("a reader's look for a kind stays as chosen, each part alone or both; another colour is refused", () => {
  const lookOf = (chosen: unknown) =>
    read({ entityTypes: [{ ...STATE, chosen }] }).ontology.entityTypes[0]?.chosen;
  for (const chosen of [{ colour: "teal" }, { icon: "ship" }, { colour: "crimson", icon: "ship" }])
    expect(lookOf(chosen)).toEqual(chosen);
  expect(lookOf(undefined)).toBeUndefined();
  expect(() => lookOf({ colour: "mauve" })).toThrow("entityTypes");
});

test("a data set is called as it is asked to be, else as the first of its parts that has a title, else nothing", () => {
  const titleOf = (titles: readonly unknown[], title?: string) => {
    const files = titles.map((each, at) => ({
      file: `${at}.json`,
      value: at === 0 ? { ...parts, title: each } : { title: each },
    }));
    const dataset = assembleDataset(files, title);
    return dataset.ok ? dataset.value.title : dataset.error;
  };
  expect(titleOf(["One"])).toBe("One");
  expect(titleOf([undefined])).toBe("");
  expect(titleOf(["One"], "Asked")).toBe("Asked");
});
