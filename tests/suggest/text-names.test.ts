import { expect, test } from "vitest";
import type { Entity } from "../../src/core/model/dataset.ts";
import { toEntityId, toEntityTypeId } from "../../src/core/model/ids.ts";
import { findTextNames, listEndOffers } from "../../src/core/suggest/text-names.ts";

const make = (type: string, name: string): Entity => ({
  id: toEntityId(`${type}:${name.toLowerCase().replaceAll(" ", "-")}`),
  type: toEntityTypeId(type),
  name,
  names: [],
  summary: "",
});

const ENTITIES = [make("state", "Mara"), make("person", "Mara"), make("company", "North Rail")];

const offer = (text: string, most = 9) =>
  listEndOffers(text, findTextNames(text, ENTITIES), most).map((each) =>
    each.kind === "known" ? each.id : [each.name, each.type],
  );

test("what a passage names is offered once, in its order, known and new, a shared name for all who bear it", () => {
  expect(offer("When North Rail met East Rail, Mara told North Rail.")).toEqual([
    "company:north-rail",
    ["East Rail", "company"],
    "state:mara",
    "person:mara",
  ]);
});

test("no more is offered than can be chosen by a digit", () => {
  expect(offer("In Mara, North Rail", 2)).toEqual(["state:mara", "person:mara"]);
  expect(offer("nothing here")).toEqual([]);
});
