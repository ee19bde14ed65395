import { describe, expect, test } from "vitest";
import { countNeighbours } from "../../src/app/selectors/selectors.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall, settle } from "./small-explorer.ts";

const ELTA = toEntityId("company:elta");
const ISRAEL = toEntityId("state:israel");
const IRAN = toEntityId("state:iran");
const open = async () => {
  const explorer = await openSmall();
  const pins = () => explorer.state.getState().shared.pins;
  const selected = () => {
    const { selection } = explorer.state.getState().shared;
    return selection.kind === "entities" ? selection.ids : [];
  };
  return { explorer, actions: explorer.actions, state: explorer.state, pins, selected };
};

describe("an entity that was put somewhere", () => {
  test("is pinned there, to six digits, as one step of undo", async () => {
    const { actions, pins } = await open();
    actions.pin([{ id: ELTA, x: 1.23456789, y: -1000.0004 }]);
    expect(pins()).toEqual([{ id: ELTA, x: 1.23457, y: -1000 }]);
    actions.undo();
    expect(pins()).toEqual([]);
    actions.redo();
    expect(pins()).toHaveLength(1);
  });

  test("moved again, has one pin; let go, none", async () => {
    const { actions, pins } = await open();
    actions.pin([{ id: ELTA, x: 1, y: 1 }]);
    actions.pin([
      { id: ISRAEL, x: 3, y: 3 },
      { id: ELTA, x: 2, y: 2 },
    ]);
    expect(pins().map(({ id }) => id)).toEqual([ISRAEL, ELTA]);
    actions.unpin([ISRAEL]);
    expect(pins()).toEqual([{ id: ELTA, x: 2, y: 2 }]);
    actions.unpinAll();
    expect(pins()).toEqual([]);
  });

  test("goes nowhere where there is no place", async () => {
    const { actions, pins } = await open();
    actions.pin([{ id: ELTA, x: Number.NaN, y: 0 }]);
    expect(pins()).toEqual([]);
  });

  test("goes out with an export, and its leaves with it", async () => {
    const { explorer, actions, pins } = await open();
    actions.pin([{ id: ISRAEL, x: 4321, y: 1234 }]);
    const request = {
      format: "gexf",
      scope: { kind: "all" },
      options: {},
      today: "2026-01-01",
    } as const;
    const write = async (moved: boolean) => {
      const result = await explorer.engine.export(moved ? { ...request, pins: pins() } : request);
      return result.ok ? result.value.chunks.join("") : "";
    };
    const leafOf = (text: string) => /<node id="company:elta".*?<viz:position ([^>]*)>/s.exec(text)?.[1];
    const [before, after] = [await write(false), await write(true)];
    expect(after).toContain('x="4321"');
    expect(before).not.toContain('x="4321"');
    expect(leafOf(after)).not.toBe(leafOf(before));
  });
});

describe("moving by keys", () => {
  test("is one step of undo, however many presses", async () => {
    const { actions, state, pins } = await open();
    actions.startMove(ELTA);
    for (const x of [1, 2, 3]) actions.pin([{ id: ELTA, x, y: 0 }]);
    actions.endMove(true);
    expect(pins()).toEqual([{ id: ELTA, x: 3, y: 0 }]);
    expect(state.getState().canvasMode.kind).toBe("pan");
    actions.undo();
    expect(pins()).toEqual([]);
  });

  test("can be taken back", async () => {
    const { actions, pins } = await open();
    actions.pin([{ id: ELTA, x: 9, y: 9 }]);
    actions.startMove(ELTA);
    actions.pin([{ id: ELTA, x: 1, y: 0 }]);
    actions.endMove(false);
    expect(pins()).toEqual([{ id: ELTA, x: 9, y: 9 }]);
  });

  test("leaves a step in between a step of its own", async () => {
    const { actions, pins, selected } = await open();
    actions.startMove(ELTA);
    actions.pin([{ id: ELTA, x: 1, y: 0 }]);
    actions.selectEntity(IRAN);
    actions.pin([{ id: ELTA, x: 2, y: 0 }]);
    actions.undo();
    expect(pins()[0]?.x).toBe(1);
    expect(selected()).toEqual([IRAN]);
  });
});

describe("many at once", () => {
  test("all that is shown are selected, and only that", async () => {
    const { explorer, actions, selected } = await open();
    actions.setFilter("types", "!person");
    await settle(explorer);
    actions.selectAll();
    expect(selected()).toHaveLength(6);
    expect(selected()).not.toContain("person:aliyev");
  });

  test("a selection grows by the neighbours that are shown", async () => {
    const { explorer, actions, selected } = await open();
    actions.growSelection([ELTA]);
    expect(selected()).toEqual([ELTA, ISRAEL]);
    actions.growSelection();
    expect(new Set(selected())).toEqual(new Set([ELTA, ISRAEL, "state:azerbaijan", IRAN]));
    actions.clearSelection();
    actions.setFilter("types", "!state");
    await settle(explorer);
    actions.growSelection([ELTA]);
    expect(selected()).toEqual([]);
  });

  test("come together with what is selected, once each", async () => {
    const { actions, selected } = await open();
    actions.selectEntity(IRAN);
    actions.selectMany([ELTA, IRAN], true);
    expect(selected()).toEqual([IRAN, ELTA]);
    actions.selectMany([ELTA], false);
    expect(selected()).toEqual([ELTA]);
  });
});

test("neighbours are counted once, however many relations lead to them", async () => {
  const { explorer, actions } = await open();
  const count = () => countNeighbours(explorer.data.getState().opened, explorer.data.getState().view, ISRAEL);
  expect(count()).toEqual({ shown: 3, total: 3 });
  actions.setFilter("types", "!company");
  await settle(explorer);
  expect(count()).toEqual({ shown: 2, total: 3 });
});
