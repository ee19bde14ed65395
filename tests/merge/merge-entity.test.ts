import { expect, test } from "vitest";
import { NO_TYPE } from "../../src/core/formats/no-type.ts";
import { type Conflict, mergeEntity } from "../../src/core/merge/merge-entity.ts";
import type { Entity } from "../../src/core/model/dataset.ts";
import { toEntityTypeId } from "../../src/core/model/ids.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const [template] = toDataset("a").entities;
if (template === undefined) throw new Error("The fixture has an entity");
const plain: Entity = { ...template, name: "Alpha", names: [], summary: "" };

const alias = (text: string) => ({ text, kind: "alias" as const });

function merge(base: Partial<Entity>, added: Partial<Entity>) {
  const conflicts: Conflict[] = [];
  const entity = mergeEntity(
    { ...plain, ...base },
    { ...plain, ...added },
    "two",
    ({ type }) => ({ id: type, label: `the ${type}` }),
    (conflict) => conflicts.push(conflict),
  );
  return {
    entity,
    conflicts: conflicts.map(({ entity: of, field, here, there }) => [of, field, here, there]),
  };
}

test("what says the same stays as it is", () => {
  const one = { summary: "s", attributes: new Map([["town", "Baku"]]), names: [alias("A")] };
  const { entity, conflicts } = merge(one, one);
  expect(entity).toEqual({ ...plain, ...one });
  expect(conflicts).toEqual([]);
  expect("sameAs" in entity).toBe(false);
  expect("attributes" in merge({}, {}).entity).toBe(false);
});

test("another name is kept among the others, once, and is a conflict", () => {
  const { entity, conflicts } = merge(
    { names: [alias("B")] },
    { name: "Beta", names: [alias("B"), alias("C")] },
  );
  expect(entity.name).toBe("Alpha");
  expect(entity.names).toEqual([alias("B"), alias("Beta"), alias("C")]);
  expect(conflicts).toEqual([["Alpha", "name", "Alpha", "Beta"]]);
  expect(merge({ names: [alias("Beta")] }, { name: "Beta" }).conflicts).toEqual([]);
  expect(merge({}, { names: [alias("Alpha")] }).entity.names).toEqual([]);
});

test("the type of the first counts, unless it has none", () => {
  const [bank, state, none] = [toEntityTypeId("bank"), toEntityTypeId("state"), toEntityTypeId(NO_TYPE)];
  expect(merge({ type: bank }, { type: bank })).toMatchObject({ entity: { type: bank }, conflicts: [] });
  expect(merge({ type: none }, { type: state })).toMatchObject({ entity: { type: state }, conflicts: [] });
  expect(merge({ type: bank }, { type: none })).toMatchObject({ entity: { type: bank }, conflicts: [] });
  const differing = merge({ type: bank }, { type: state });
  expect(differing.entity.type).toBe(bank);
  expect(differing.conflicts).toEqual([["Alpha", "type", "the bank", "the state"]]);
  expect([...(differing.entity.attributes ?? [])]).toEqual([["type (from two)", "the state"]]);
});

test("lists are said as texts, and a word that is there already under its source is not kept twice", () => {
  const { entity, conflicts } = merge(
    {
      attributes: new Map<string, string | readonly string[]>([
        ["towns", ["Baku", "Ganja"]],
        ["towns (from two)", "Sheki"],
      ]),
    },
    { attributes: new Map([["towns", "Sheki"]]) },
  );
  expect(conflicts).toEqual([["Alpha", "towns", "Baku, Ganja", "Sheki"]]);
  expect([...(entity.attributes ?? [])]).toEqual([
    ["towns", ["Baku", "Ganja"]],
    ["towns (from two)", "Sheki"],
  ]);
  const third = merge(
    {
      attributes: new Map([
        ["towns", "Baku"],
        ["towns (from two)", "Ganja"],
      ]),
    },
    { attributes: new Map([["towns", "Sheki"]]) },
  );
  expect([...(third.entity.attributes?.values() ?? [])]).toEqual(["Baku", "Ganja", "Sheki"]);
});

test("addresses of the same thing are united, and the look of the first counts", () => {
  const { entity } = merge(
    { sameAs: ["x", "y"], look: { x: 1, y: 2 } },
    { sameAs: ["y", "z"], look: { x: 3, y: 4 } },
  );
  expect(entity.sameAs).toEqual(["x", "y", "z"]);
  expect(entity.look).toEqual({ x: 1, y: 2 });
  expect(merge({}, { look: { x: 3, y: 4 } }).entity.look).toEqual({ x: 3, y: 4 });
});
