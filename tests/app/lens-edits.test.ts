import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveClause, negateClause, withFilter, withShown } from "../../src/app/lens/lens-edits.ts";
import { readPresets, writePresets } from "../../src/app/lens/preset-text.ts";
import type { Lens } from "../../src/core/lens/lens.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall, settle } from "./small-explorer.ts";

const IRAN = toEntityId("state:iran");
const ISRAEL = toEntityId("state:israel");
const keys = (lens: Lens) => Object.entries(lens).map(([key, argument]) => `${key}=${argument}`);

describe("editing clauses", () => {
  test("a changed clause keeps its place, a new one comes last, a removed alternative leaves no gap", () => {
    const lens = { types: "!person", degree: "2..", "or.types": "state", "or3.types": "good" };
    expect(keys(withFilter(lens, "types", "state"))[0]).toBe("types=state");
    expect(keys(withFilter(lens, "period", "2020")).at(-1)).toBe("period=2020");
    expect(keys(withFilter(lens, "or.types", undefined))).toEqual([
      "types=!person",
      "degree=2..",
      "or.types=good",
    ]);
    expect(withFilter(lens, "period", undefined)).toBe(lens);
  });

  test("turned round in plain words where there are some, else with not; twice is nothing", () => {
    const lens = { types: "!person", hidden: "a", degree: "2..", "attribute:x": "1" };
    const turned = Object.fromEntries(Object.keys(lens).map((key) => [key, keys(negateClause(lens, key))]));
    expect(turned).toEqual({
      types: ["types=person", "hidden=a", "degree=2..", "attribute:x=1"],
      hidden: ["types=!person", "keep=a", "degree=2..", "attribute:x=1"],
      degree: ["types=!person", "hidden=a", "not.degree=2..", "attribute:x=1"],
      "attribute:x": ["types=!person", "hidden=a", "degree=2..", "attribute:x=!1"],
    });
    expect(negateClause(negateClause(lens, "degree"), "not.degree")).toEqual(lens);
  });

  test("turned round next to its own opposite, both stand", () => {
    expect(negateClause({ degree: "2..", "not.degree": "5.." }, "degree")).toEqual({
      "not.degree:2": "2..",
      "not.degree": "5..",
    });
  });

  test("moves within its alternative only", () => {
    const lens = { types: "state", degree: "2..", "or.types": "good" };
    expect(keys(moveClause(lens, "degree", -1))).toEqual(["degree=2..", "types=state", "or.types=good"]);
    expect(moveClause(lens, "degree", 1)).toBe(lens);
    expect(moveClause(lens, "types", -1)).toBe(lens);
  });

  test("shown anyway: an alternative of its own, which further ones join", () => {
    const once = withShown({ types: "good" }, [IRAN]);
    expect(once).toEqual({ types: "good", "or.keep": "state:iran" });
    expect(withShown(once ?? {}, [ISRAEL])).toEqual({ types: "good", "or.keep": "state:iran,state:israel" });
  });
});

describe("an explorer", () => {
  test("hides, keeps and shows entities in every alternative, each in one step of undo", async () => {
    const explorer = await openSmall();
    const { actions, state, data } = explorer;
    const shown = async () => {
      await settle(explorer);
      return data.getState().view?.entityCount;
    };
    actions.setLens({ types: "state", "or.types": "company" });
    expect(await shown()).toBe(5);
    actions.hide([IRAN, ISRAEL]);
    expect(await shown()).toBe(3);
    actions.showAnyway([IRAN]);
    expect(await shown()).toBe(4);
    actions.keepOnly([ISRAEL, IRAN]);
    expect(await shown()).toBe(2);
    for (let step = 0; step < 4; step++) actions.undo();
    expect(state.getState().shared.lens).toEqual({});
    actions.hide([]);
    expect(explorer.said.at(-1)).toContain("Select an entity first");
  });

  test("a bad filter is named", async () => {
    const explorer = await openSmall();
    const { actions, state } = explorer;
    actions.setFilter("degree", "many");
    await settle(explorer);
    expect(state.getState().notice?.message).toMatch(/degree: "many" is not a range/);
  });

  test("the legend is back at the first alternative when one goes", async () => {
    const { actions, state } = await openSmall();
    actions.setLens({ types: "state", "or.types": "company" });
    actions.editAlternative(1);
    actions.setFilter("or.types", undefined);
    expect(state.getState().orGroup).toBe(0);
  });

  test("named lenses are kept, replaced, renamed, deleted", async () => {
    const { actions, state } = await openSmall();
    const names = () => state.getState().presets.map(({ name }) => name);
    actions.setFilter("types", "state");
    actions.savePreset("a");
    actions.savePreset("b");
    actions.setFilter("types", "company");
    actions.savePreset("a");
    expect(names()).toEqual(["b", "a"]);
    expect(state.getState().presets.at(-1)?.lens).toEqual({ types: "company" });
    actions.renamePreset("b", "a");
    expect(names()).toEqual(["a"]);
    actions.deletePreset("a");
    expect(names()).toEqual([]);
  });
});

test("any named lenses survive being written; what is no list of them reads as none", () => {
  const lens = fc.dictionary(
    fc.constantFrom("types", "or.not.degree", "attribute:__proto__"),
    fc.string({ minLength: 1 }),
    {
      noNullPrototype: true,
    },
  );
  const preset = fc.record({ name: fc.string({ unit: "grapheme", minLength: 1 }), lens });
  fc.assert(
    fc.property(fc.array(preset), (presets) => {
      expect(readPresets(writePresets(presets))).toEqual(presets);
    }),
  );
  for (const text of [
    "",
    "{",
    "null",
    "[]",
    '{"version":2,"lenses":[]}',
    '{"version":1,"lenses":[{"name":1}]}',
  ])
    expect(readPresets(text)).toEqual([]);
});
