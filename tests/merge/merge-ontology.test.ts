import { expect, test } from "vitest";
import { isSame, takeFreeId } from "../../src/core/merge/canonical.ts";
import { mergeOntology } from "../../src/core/merge/merge-ontology.ts";
import { toEntityTypeId, toFamilyId, toRelationTypeId } from "../../src/core/model/ids.ts";
import { FAMILIES, type Ontology } from "../../src/core/model/ontology.ts";
import { readShipped } from "../fixtures/shipped.ts";

const { ontology } = readShipped();
const [entityType] = ontology.entityTypes;
const [relationType] = ontology.relationTypes;
const [family] = ontology.families;
if (entityType === undefined || relationType === undefined || family === undefined)
  throw new Error("The shipped vocabulary has types");

const EMPTY: Ontology = { entityTypes: [], families: [], relationTypes: [] };
const kind = (
  id: string,
  label: string,
  subtypes: readonly string[] = [],
): Ontology["entityTypes"][number] => ({
  ...entityType,
  id: toEntityTypeId(id),
  label,
  subtypes,
});
const tie = (
  id: string,
  label: string,
  directed = true,
  of = "trade",
): Ontology["relationTypes"][number] => ({
  ...relationType,
  id: toRelationTypeId(id),
  label,
  directed,
  family: toFamilyId(of),
});
const group = (id: string, label: string) => ({ ...family, id: toFamilyId(id), label });

test("kinds of entities are one by id, else by label whatever its spelling; others are added behind", () => {
  const base = { ...EMPTY, entityTypes: [kind("a", "Bank", ["central"]), kind("b", "Town")] };
  const added = {
    ...EMPTY,
    entityTypes: [kind("a", "Other", ["private"]), kind("x", "TOWN"), kind("y", "River", ["wide"])],
  };
  const merged = mergeOntology(base, added);
  expect(merged.ontology.entityTypes.map(({ id, label, subtypes }) => [id, label, subtypes])).toEqual([
    ["a", "Bank", ["central", "private"]],
    ["b", "Town", []],
    ["y", "River", ["wide"]],
  ]);
  expect(["a", "x", "y", "z"].map((id) => merged.entityTypeOf(toEntityTypeId(id)))).toEqual([
    "a",
    "b",
    "y",
    "z",
  ]);
});

test("of two kinds of one label the first is meant, and subtypes of several are kept once each", () => {
  const base = { ...EMPTY, entityTypes: [kind("a", "Bank"), kind("b", "Bank", ["old"])] };
  const added = { ...EMPTY, entityTypes: [kind("x", "Bank", ["new"]), kind("y", "bank", ["new", "newer"])] };
  const merged = mergeOntology(base, added);
  expect(merged.entityTypeOf(toEntityTypeId("x"))).toBe("a");
  expect(merged.ontology.entityTypes.map(({ subtypes }) => subtypes)).toEqual([["new", "newer"], ["old"]]);
});

test("kinds of relations are one by label only where both have a direction or neither has", () => {
  const base = { ...EMPTY, families: [group("trade", "Trade")], relationTypes: [tie("sells", "sells to")] };
  const added = {
    ...EMPTY,
    families: [group("trade", "Trade")],
    relationTypes: [tie("s", "Sells to"), tie("u", "sells to", false)],
  };
  const merged = mergeOntology(base, added);
  expect(merged.relationTypeOf(toRelationTypeId("s"))).toBe("sells");
  expect(merged.relationTypeOf(toRelationTypeId("u"))).toBe("u");
  expect(merged.relationTypeOf(toRelationTypeId("gone"))).toBe("gone");
  expect(merged.ontology.relationTypes.map(({ id }) => id)).toEqual(["sells", "u"]);
  expect(merged.ontology.families).toEqual(base.families);
});

test("a family comes along where its place is free and something is in it", () => {
  const base = { ...EMPTY, families: [group("trade", "Trade")] };
  const added = {
    ...EMPTY,
    families: [group("conflict", "Conflict"), group("territory", "Land")],
    relationTypes: [tie("fights", "fights", true, "conflict")],
  };
  expect(mergeOntology(base, added).ontology.families.map(({ id, label }) => [id, label])).toEqual([
    ["trade", "Trade"],
    ["conflict", "Conflict"],
  ]);
});

test("a family that means something else in the same place goes to a free one, with its relations", () => {
  const [first = "", second = ""] = FAMILIES;
  const base = { ...EMPTY, families: [group(first, "Trade")] };
  const added = {
    ...EMPTY,
    families: [group(first, "Kinship")],
    relationTypes: [tie("son", "is a son of", true, first)],
  };
  const { families, relationTypes } = mergeOntology(base, added).ontology;
  expect(families.map(({ id, label }) => [id, label])).toEqual([
    [first, "Trade"],
    [second, "Added relations"],
  ]);
  expect(relationTypes.map(({ family: of }) => of)).toEqual([second]);
});

test("where no place is free, the last one says that it holds added relations too, once", () => {
  const base = { ...EMPTY, families: FAMILIES.map((id) => group(id, `The ${id}`)) };
  const [first = ""] = FAMILIES;
  const added = (label: string) => ({
    ...EMPTY,
    families: [group(first, label)],
    relationTypes: [tie(label, label, true, first)],
  });
  const once = mergeOntology(base, added("kin")).ontology;
  const last = FAMILIES.at(-1);
  expect(once.families.at(-1)?.label).toBe(`The ${last}, and added relations`);
  expect(once.families.slice(0, -1)).toEqual(base.families.slice(0, -1));
  expect(once.relationTypes[0]?.family).toBe(last);
  const twice = mergeOntology(once, added("debts")).ontology;
  expect(twice.families.at(-1)?.label).toBe(`The ${last}, and added relations`);
});

test("two records say the same whatever the order of their fields, lists only in the same order", () => {
  expect(isSame({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(isSame({ a: 1, b: [1, 2] }, { a: 1, b: [2, 1] })).toBe(false);
  expect(
    isSame(
      new Map([
        ["a", 1],
        ["b", 2],
      ]),
      new Map([
        ["b", 2],
        ["a", 1],
      ]),
    ),
  ).toBe(true);
  expect(isSame(new Map([["a", 1]]), new Map([["a", 2]]))).toBe(false);
  expect(isSame({ a: { c: 1, d: null } }, { a: { d: null, c: 1 } })).toBe(true);
  expect(isSame("a", "a")).toBe(true);
  expect(isSame(undefined, "a")).toBe(false);
});

test("an id that is taken gets the next free number", () => {
  const taken = new Set(["a", "a (2)", "b"]);
  const take = (id: string) => takeFreeId(taken, id, (text) => text);
  expect([take("a"), take("a"), take("b"), take("c"), take("c")]).toEqual([
    "a (3)",
    "a (4)",
    "b (2)",
    "c",
    "c (2)",
  ]);
});
