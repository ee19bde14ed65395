import { describe, expect, test } from "vitest";
import type { CommandHost } from "../../src/app/commands/command.ts";
import { COMMANDS, findCommand, toKeyWords } from "../../src/app/commands/commands.ts";
import { answerOf } from "../../src/app/state/path-search.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall, settle } from "./small-explorer.ts";

const ON_CANVAS = { onCanvas: true, typing: false, singleKeys: true };
const ON_PAGE = { onCanvas: false, typing: false, singleKeys: true };
const IN_FIELD = { onCanvas: false, typing: true, singleKeys: true };

const createStage = () => {
  const focused: string[] = [];
  const stage: CommandHost = {
    zoom: () => {},
    fit: () => {},
    nearest: () => 0,
    nudge: () => {},
    positionOf: () => ({ x: 10, y: 20 }),
    focus: (what) => focused.push(what),
    save: () => {},
    copyLink: async () => true,
  };
  return { stage, focused };
};

async function walk() {
  const explorer = await openSmall();
  const { stage, focused } = createStage();
  explorer.actions.enterCanvas();
  await settle(explorer);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      findCommand(key, ON_CANVAS)?.run(explorer, stage);
      await settle(explorer);
    }
  };
  return { explorer, press, focused };
}

describe("walking by keyboard", () => {
  test("starts at the best connected entity", async () => {
    const { explorer } = await walk();
    expect(explorer.state.getState().cursor.entity).toBe("state:israel");
    expect(explorer.said.at(-1)).toContain("israel, state, 3 relations");
  });

  test("steps through the relations in order, round and round, and says each", async () => {
    const { explorer, press } = await walk();
    const said: string[] = [];
    for (let i = 0; i < 4; i++) {
      await press("ArrowDown");
      said.push(...explorer.said.slice(-1));
    }
    expect(said[0]).toMatch(/^1 of 3: /);
    expect(said[2]).toMatch(/^3 of 3: /);
    expect(said[3]).toBe(said[0]);
    await press("End");
    expect(explorer.said.at(-1)).toBe(said[2]);
  });

  test("goes along a relation and back on the trail", async () => {
    const { explorer, press } = await walk();
    await press("Home", "ArrowRight");
    const there = explorer.state.getState().cursor.entity;
    expect(there).not.toBe("state:israel");
    expect(explorer.data.getState().current?.id).toBe(there);
    await press("Backspace");
    expect(explorer.state.getState().cursor.entity).toBe("state:israel");
    await press("Backspace");
    expect(explorer.said.at(-1)).toBe("This is where the walk began.");
  });

  test("says what a path lacks while one of its ends is not chosen", async () => {
    const { explorer, press } = await walk();
    await press("p");
    expect(explorer.said.at(-1)).toBe("No end of a path is chosen. S starts one here, E ends it.");
    await press("e");
    expect(explorer.said.at(-1)).toBe("To israel. S on another entity starts the path there.");
    explorer.actions.closePaths();
    await press("s");
    expect(explorer.said.at(-1)).toBe("From israel. E on another entity ends the path there.");
  });

  test("sets the ends of a path, and n steps through its cards", async () => {
    const { explorer, press } = await walk();
    explorer.actions.moveCursor(toEntityId("company:elta"));
    await press("s");
    explorer.actions.moveCursor(toEntityId("state:iran"));
    await press("e");
    expect(answerOf(explorer.data.getState().search)?.paths).toHaveLength(2);
    await press("n");
    expect(explorer.state.getState().shared.path?.solo).toBe(1);
    expect(explorer.said.at(-1)).toMatch(/^Path 1 of 2: /);
    await press("n", "n");
    expect(explorer.state.getState().shared.path?.solo).toBe(1);
  });

  test("space selects, escape lets go, a second escape leaves", async () => {
    const { explorer, press, focused } = await walk();
    await press(" ");
    expect(explorer.data.getState().entity?.id).toBe("state:israel");
    await press("Escape", "Escape");
    expect(explorer.state.getState().shared.selection).toEqual({ kind: "none" });
    expect(focused).toEqual(["panel"]);
  });
});

describe("commands", () => {
  test("no key has two meanings in one place", () => {
    for (const scope of ["page", "canvas"] as const) {
      const keys = COMMANDS.filter((command) => command.scope === scope).flatMap(({ keys: all }) => all);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  test("single characters do not listen while typing, nor canvas keys away from the canvas", () => {
    expect(findCommand("/", IN_FIELD)).toBeNull();
    expect(findCommand("/", ON_PAGE)?.id).toBe("search");
    expect(findCommand("Mod+k", IN_FIELD)?.id).toBe("search");
    expect(findCommand("Mod+z", IN_FIELD)).toBeNull();
    expect(findCommand("Mod+z", ON_PAGE)?.id).toBe("undo");
    expect(findCommand("s", ON_PAGE)).toBeNull();
    expect(findCommand("s", ON_CANVAS)?.id).toBe("path-start");
  });

  test("single characters can be switched off, except on the canvas", () => {
    expect(findCommand("?", { ...ON_PAGE, singleKeys: false })).toBeNull();
    expect(findCommand("Mod+k", { ...ON_PAGE, singleKeys: false })?.id).toBe("search");
    expect(findCommand("?", { ...ON_CANVAS, singleKeys: false })?.id).toBe("keys");
  });

  test.each([
    ["Mod+Shift+z", "Ctrl + Shift + Z"],
    ["+", "+"],
    [" ", "Space"],
    ["ArrowUp", "↑"],
  ])("%s reads %s", (key, words) => {
    expect(toKeyWords(key)).toBe(words);
  });
});
