import { expect, test } from "vitest";
import { NO_TYPE } from "../../src/core/formats/no-type.ts";
import { matchEntities } from "../../src/core/merge/match-entities.ts";
import type { Dataset, Entity } from "../../src/core/model/dataset.ts";
import { toEntityId, toEntityTypeId } from "../../src/core/model/ids.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const [template] = toDataset("a").entities;
if (template === undefined) throw new Error("The fixture has an entity");

/** `id name type; other name; other name` */
const entity = (text: string): Entity => {
  const [head = "", ...others] = text.split("; ");
  const [id = "", name = "", type = "state"] = head.split(" ");
  return {
    ...template,
    id: toEntityId(id),
    name,
    type: toEntityTypeId(type === "-" ? NO_TYPE : type),
    names: others.map((text) => ({ text, kind: "alias" })),
  };
};
const dataset = (texts: readonly string[]): Dataset => ({ ...toDataset("a"), entities: texts.map(entity) });

const match = (base: readonly string[], added: readonly string[], rename = (type: string) => type) =>
  matchEntities(dataset(base), dataset(added), (type) => toEntityTypeId(rename(type))).map(
    (found) => `${found.added}=${found.base} by ${found.by}${found.isLikely ? "" : "?"}`,
  );

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ["the same id and name", ["x Alpha"], ["x Alpha"], ["x=x by id"]],
  ["the same id under another name is doubtful", ["x Alpha"], ["x Beta"], ["x=x by id?"]],
  ["the same id, its name among the others", ["x Alpha; Beta"], ["x Beta"], ["x=x by id"]],
  ["the same id, one of its other names", ["x Alpha"], ["x Beta; Alpha"], ["x=x by id"]],
  ["an id alone means who has it", ["ida Alpha"], ["ida ida"], ["ida=ida by id"]],
  [
    "a number alone means nobody",
    ["12 Alpha", "n7 Beta"],
    ["12 12", "n7 n7"],
    ["12=12 by id?", "n7=n7 by id?"],
  ],
  ["more letters than two are no number", ["abc7 Alpha"], ["abc7 abc7"], ["abc7=abc7 by id"]],
  ["the same name", ["x Alpha"], ["y ALPHA"], ["y=x by name"]],
  ["another name of the base", ["x Alpha; Beta"], ["y Beta"], ["y=x by alias"]],
  ["another name of the added", ["x Alpha"], ["y Beta; Alpha"], ["y=x by alias"]],
  ["nobody of that name", ["x Alpha"], ["y Beta"], []],
  ["no name at all", ["x "], ["y "], []],
  ["another type", ["x Alpha bank"], ["y Alpha state"], []],
  ["no type in the added fits any", ["x Alpha bank"], ["y Alpha -"], ["y=x by name"]],
  ["no type in the base fits any", ["x Alpha -"], ["y Alpha state"], ["y=x by name"]],
  ["a name of several is doubtful", ["x Alpha", "z Alpha"], ["y Alpha"], ["y=x by name?"]],
  ["one of each type is not doubtful", ["x Alpha bank", "z Alpha"], ["y Alpha"], ["y=z by name"]],
  [
    "each is taken once",
    ["x Alpha", "z Alpha"],
    ["y Alpha", "w Alpha", "v Alpha"],
    ["y=x by name?", "w=z by name"],
  ],
  ["who is there by id is not taken by name", ["x Alpha"], ["y Alpha", "x Alpha"], ["x=x by id"]],
  ["a name that it has twice is one", ["x Alpha; alpha"], ["y Alpha"], ["y=x by name"]],
])("%s", (_, base, added, expected) => {
  expect(match(base, added)).toEqual(expected);
});

test("types are compared as the base calls them", () => {
  expect(match(["x Alpha bank"], ["y Alpha house"], (type) => (type === "house" ? "bank" : type))).toEqual([
    "y=x by name",
  ]);
});
