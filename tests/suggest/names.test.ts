import { expect, test } from "vitest";
import type { Entity } from "../../src/core/model/dataset.ts";
import { toEntityId, toEntityTypeId } from "../../src/core/model/ids.ts";
import { findKnownNames } from "../../src/core/suggest/known-names.ts";
import { findNewNames } from "../../src/core/suggest/new-names.ts";

const make = (id: string, name: string, ...others: readonly string[]): Entity => ({
  id: toEntityId(id),
  type: toEntityTypeId(id.slice(0, id.indexOf(":"))),
  name,
  names: others.map((text) => ({ text, kind: "alias" })),
  summary: "",
});

const ENTITIES = [
  make("state:north", "North", "US"),
  make("company:north-rail", "North Rail"),
  make("place:mara", "Mara", "مارا", "港町"),
  make("person:mara", "Mara"),
  make("company:proto", "__proto__"),
];

const known = (text: string) =>
  findKnownNames(text, ENTITIES).map(({ start, end, entities }) => [text.slice(start, end), ...entities]);

const fresh = (text: string) =>
  findNewNames(text, ENTITIES, findKnownNames(text, ENTITIES)).map(({ start, end, type }) => [
    text.slice(start, end),
    type,
  ]);

test("the longest name counts, without its possessive", () => {
  expect(known("North Rail’s trains leave North.")).toEqual([
    ["North Rail", "company:north-rail"],
    ["North", "state:north"],
  ]);
});

test("a name needs its capital, a short one all of them, and none runs over a sentence", () => {
  expect(known("Go north with us, Us said.")).toEqual([]);
  expect(known("He went North. Rail is dear in the US.")).toEqual([
    ["North", "state:north"],
    ["US", "state:north"],
  ]);
});

test("a shared name names both", () => {
  expect(known("In Mara")).toEqual([["Mara", "place:mara", "person:mara"]]);
});

test("offsets are UTF-16 in every script", () => {
  expect(known("🚂🚂 North 彼は港町へ行く، إلى مارا")).toEqual([
    ["North", "state:north"],
    ["港町", "place:mara"],
    ["مارا", "place:mara"],
  ]);
  expect(known("the __proto__ of it")).toEqual([["proto", "company:proto"]]);
});

test("new names are runs of capitals; a sentence's opening must be one elsewhere", () => {
  expect(fresh("Later Bank of Orel and North met Dr Ida Voss at Sud Rail.")).toEqual([
    ["Bank of Orel", null],
    ["Ida Voss", null],
    ["Sud Rail", "company"],
  ]);
  expect(fresh("Trains left. Orel waited; then Orel left.")).toEqual([
    ["Orel", null],
    ["Orel", null],
  ]);
  expect(fresh("彼は行く")).toEqual([]);
});

test("a paragraph of a megabyte has a capped list of new names", () => {
  const text = "then Orel left ".repeat(70_000);
  expect(findNewNames(text, ENTITIES, findKnownNames(text, ENTITIES))).toHaveLength(2_000);
});
