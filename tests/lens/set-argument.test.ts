import { describe, expect, test } from "vitest";
import type { FilterValue } from "../../src/core/lens/filter.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import {
  addValue,
  admit,
  changeArgument,
  describeSet,
  flipSet,
  liftSet,
  listDropped,
  nameKnown,
  readOn,
  readSet,
  toArgument,
  widenSet,
} from "../../src/core/lens/set-argument.ts";

const value = (text: string, parent?: string): FilterValue => ({
  value: text,
  label: text.toUpperCase(),
  ...(parent === undefined ? {} : { parent }),
});

/** Two families, one of two members and one of three, and a value without a family. */
const KNOWN = [
  value("trade"),
  value("buys", "trade"),
  value("sells", "trade"),
  value("war"),
  value("fights", "war"),
  value("arms", "war"),
  value("raids", "war"),
  value("kin"),
];

const admitted = (argument: string | undefined) => {
  const result = admit("relations", argument, KNOWN);
  return result.ok ? [...result.value] : result.error[0];
};

describe("what an argument admits", () => {
  test.each<[string | undefined, readonly string[]]>([
    [undefined, ["buys", "sells", "fights", "arms", "raids", "kin"]],
    ["buys", ["buys"]],
    ["!buys", ["sells", "fights", "arms", "raids", "kin"]],
    ["trade", ["buys", "sells"]],
    ["!trade", ["fights", "arms", "raids", "kin"]],
    ["trade,kin", ["buys", "sells", "kin"]],
    ["!war,buys", ["sells", "kin"]],
  ])("%s", (argument, expected) => {
    expect(admitted(argument)).toEqual(expected);
  });

  test("a value that is not there is refused, with those that are", () => {
    expect(admitted("buys,lends")).toMatchObject({
      code: "unknown-value",
      path: "relations",
      message: 'There is no "lends" in this graph.',
      hint: "Known: trade, buys, sells, war, fights, arms, raids, kin.",
    });
  });

  test("a family is on while one of its members is; what cannot be read restricts nothing", () => {
    const on = readOn("buys", KNOWN);
    expect(KNOWN.map((each) => each.value).filter(on)).toEqual(["trade", "buys"]);
    const unread = readOn("lends", KNOWN);
    expect(KNOWN.every((each) => unread(each.value))).toBe(true);
  });
});

test("of many known values the first twenty are named", () => {
  const many = Array.from({ length: 23 }, (_, at) => `v${at}`);
  expect(nameKnown(many.slice(0, 20))).toBe(`Known: ${many.slice(0, 20).join(", ")}.`);
  expect(nameKnown(many)).toBe(`Known: ${many.slice(0, 20).join(", ")} and 3 more.`);
});

describe("the shortest argument", () => {
  test.each<[readonly string[], string | undefined]>([
    [["buys", "sells", "fights", "arms", "raids", "kin"], undefined],
    [["buys"], "buys"],
    [["buys", "sells"], "trade"],
    [["sells", "fights", "arms", "raids", "kin"], "!buys"],
    [["fights", "arms", "raids", "kin"], "!trade"],
    [["buys", "sells", "fights"], "trade,fights"],
    [[], "!trade,war,kin"],
  ])("of %j", (values, expected) => {
    expect(toArgument(new Set(values), KNOWN)).toBe(expected);
  });

  test("escapes what separates", () => {
    expect(toArgument(new Set(["a,b"]), [value("a,b"), value("c"), value("d")])).toBe("a%2cb");
  });
});

describe("a click in the legend", () => {
  test.each<[string | undefined, Parameters<typeof changeArgument>[2], string | undefined]>([
    [undefined, { kind: "toggle", value: "kin" }, "!kin"],
    ["!kin", { kind: "toggle", value: "kin" }, undefined],
    [undefined, { kind: "toggle", value: "war" }, "!war"],
    ["!arms", { kind: "toggle", value: "war" }, "!war"],
    ["!war", { kind: "toggle", value: "war" }, undefined],
    ["!war", { kind: "only", value: "war" }, "war"],
    [undefined, { kind: "only", value: "buys" }, "buys"],
    ["buys", { kind: "except", value: "trade" }, "!trade"],
    ["!war", { kind: "invert" }, "war"],
    ["lends", { kind: "toggle", value: "kin" }, "!kin"],
    ["buys", { kind: "none" }, "!trade,war,kin"],
  ])("%s and %j", (argument, change, expected) => {
    expect(changeArgument(argument, KNOWN, change)).toBe(expected);
  });
});

test("turned round, widened and said in words", () => {
  expect([flipSet("!a,b"), flipSet("a,b")]).toEqual(["a,b", "!a,b"]);
  expect(widenSet("buys", KNOWN, ["sells"])).toBe("trade");
  expect(widenSet("!kin", KNOWN, ["kin"])).toBeUndefined();
  expect(widenSet("lends", KNOWN, ["kin"])).toBeUndefined();
  expect(describeSet("!buys,kin", KNOWN)).toBe("without BUYS, KIN");
  expect(describeSet("buys,lends", KNOWN)).toBe("only BUYS, lends");
  const many = Array.from({ length: 22 }, (_, at) => `v${at}`).join(",");
  expect(describeSet(many, KNOWN)).toMatch(/^only v0, .*v19 and 2 more$/);
  expect(liftSet("relations", "!buys,kin", KNOWN)).toBe("Allow BUYS or KIN");
  expect(liftSet("relations", "buys", KNOWN)).toBe("Allow all relations");
  expect(listDropped("!a,b")).toEqual([
    { alone: "!a", rest: "!b" },
    { alone: "!b", rest: "!a" },
  ]);
  expect(listDropped("a,b")).toEqual([]);
});

test("a value is added to the clause of its kind, else as a clause of its own", () => {
  const lens: Lens = { relations: "!buys" };
  expect(addValue(lens, "relations", "kin", true)).toEqual({ relations: "!buys,kin" });
  expect(addValue(lens, "relations", "buys", true)).toEqual({ relations: "!buys" });
  const both = addValue(lens, "relations", "kin", false);
  expect(readSet(both, "relations")).toEqual({ kept: ["kin"], leftOut: ["buys"] });
  expect(readSet(addValue({}, "relations", "a,b", false), "relations")).toEqual({
    kept: ["a,b"],
    leftOut: [],
  });
  expect(readSet({}, "relations")).toEqual({ kept: [], leftOut: [] });
});
