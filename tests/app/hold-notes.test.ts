import fc from "fast-check";
import { expect, test } from "vitest";
import { noteOn } from "../../src/app/notes/notes.ts";
import { startDeviceStorage } from "../../src/app/persistence/device-storage.ts";
import { readSavedSession } from "../../src/app/persistence/saved-session.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { createDevice } from "./memory-device-store.ts";
import { createWindows } from "./memory-windows.ts";
import { openSmall, SMALL, settle, toJson } from "./small-explorer.ts";

const IRAN = { on: "entity" as const, id: toEntityId("state:iran") };

/** A device with one browser, and its windows on the same graph. */
function createMachine() {
  const device = createDevice();
  const windows = createWindows();
  const open = async () => {
    const { crash, hang, ...ports } = windows.open();
    const explorer = await openSmall(SMALL, { shipped: async () => toJson(SMALL) });
    const storage = startDeviceStorage(explorer, {
      openStore: async () => device.openWindow(),
      later: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds / 100);
        return () => clearTimeout(timer);
      },
      now: () => 1_000,
      memory: { read: () => null, write: () => {} },
      windows: ports,
      isAllowed: true,
    });
    await explorer.actions.open({ kind: "shipped", json: toJson(SMALL) });
    await rest(explorer);
    const { state, actions } = explorer;
    return {
      explorer,
      storage,
      crash: () => {
        crash();
        storage.stop();
      },
      hang,
      text: () => noteOn(state.getState().shared.notes, IRAN),
      holds: () => state.getState().notesHold,
      /** Types a word at the end of the note, as far as the page lets it. Whether it did. */
      type: (word: string) => {
        const before = noteOn(state.getState().shared.notes, IRAN);
        actions.writeNote(IRAN, `${before}${word}`);
        return noteOn(state.getState().shared.notes, IRAN) !== before;
      },
    };
  };
  const rest = async (explorer: Awaited<ReturnType<typeof openSmall>>) => {
    for (let round = 0; round < 3; round++) {
      await settle(explorer);
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
  };
  const stored = () => {
    const session = readSavedSession(device.sessions.get("shipped"));
    return session === null ? "" : noteOn(session.notes, IRAN);
  };
  return { open, rest, stored };
}

test("the window that writes holds the notes; the other reads them until it takes over", async () => {
  const { open, rest, stored } = createMachine();
  const [one, two] = [await open(), await open()];
  expect([one.holds(), two.holds()]).toEqual(["free", "free"]);
  expect(one.type("first ")).toBe(true);
  await rest(one.explorer);
  expect([one.holds(), two.holds()]).toEqual(["here", "elsewhere"]);
  expect(two.type("refused")).toBe(false);
  await rest(two.explorer);
  expect(two.text()).toBe("first ");

  // Typed, not stored yet, while the other takes over.
  expect(one.type("second ")).toBe(true);
  await two.storage.takeOverNotes();
  expect(two.text()).toBe("first second ");
  await rest(one.explorer);
  expect([one.holds(), two.holds()]).toEqual(["elsewhere", "here"]);
  expect(one.type("refused")).toBe(false);
  expect(two.type("third")).toBe(true);
  await rest(two.explorer);
  expect([one.text(), two.text(), stored()]).toEqual(Array(3).fill("first second third"));
});

test("views, filters and their undo stay free in the window that cannot write", async () => {
  const { open, rest } = createMachine();
  const [one, two] = [await open(), await open()];
  const { actions, state } = two.explorer;
  two.type("mine ");
  await rest(two.explorer);
  await one.storage.takeOverNotes();
  one.type("theirs");
  await rest(one.explorer);
  await rest(two.explorer);
  actions.selectEntity(toEntityId("state:iran"));
  expect(state.getState().shared.selection.kind).toBe("entities");
  actions.undo();
  expect(state.getState().shared.selection.kind).toBe("none");
  // Steps that were about notes alone are passed over: they are the other window's to take back.
  actions.undo();
  expect(two.text()).toBe("mine theirs");
  await rest(two.explorer);
  expect(one.text()).toBe("mine theirs");
});

test("a window that is closed or crashes lets go of the notes", async () => {
  const { open, rest } = createMachine();
  const [one, two] = [await open(), await open()];
  one.type("kept ");
  await rest(one.explorer);
  one.crash();
  await rest(two.explorer);
  expect(two.holds()).toBe("free");
  expect(two.text()).toBe("kept ");
  expect(two.type("on")).toBe(true);
});

test("a window that hangs loses the notes all the same", async () => {
  const { open, rest } = createMachine();
  const [one, two] = [await open(), await open()];
  one.type("kept ");
  await rest(one.explorer);
  one.hang();
  await two.storage.takeOverNotes();
  expect(two.holds()).toBe("here");
  expect(two.text()).toBe("kept ");
  await rest(one.explorer);
  expect(one.holds()).toBe("elsewhere");
});

test("trust 37: whatever windows do, no typed word is lost, none is repeated, and all end alike", async () => {
  const step = fc.record({
    window: fc.integer({ min: 0, max: 2 }),
    act: fc.constantFrom("type", "type", "take over", "look", "undo elsewhere", "rest", "crash"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const { open, rest, stored } = createMachine();
      const windows = [await open(), await open(), await open()];
      const typed: string[] = [];
      for (const [index, { window, act }] of steps.entries()) {
        const here = windows[window];
        if (here === undefined) continue;
        const { actions, state } = here.explorer;
        if (act === "type" && here.type(`<${index}>`)) typed.push(`<${index}>`);
        // Words that two windows type in the same instant stand in both; people do not.
        if (act === "type") await rest(here.explorer);
        if (act === "take over") await here.storage.takeOverNotes();
        if (act === "look") actions.selectEntity(toEntityId("state:iran"));
        if (act === "undo elsewhere" && state.getState().notesHold === "elsewhere") actions.undo();
        if (act === "rest") await rest(here.explorer);
        if (act === "crash") {
          await rest(here.explorer);
          here.crash();
          windows[window] = await open();
        }
      }
      for (const { explorer } of windows) await rest(explorer);
      const text = stored();
      for (const word of typed) expect(text.split(word)).toHaveLength(2);
      expect(text).not.toContain("Also kept");
      for (const window of windows) expect(window.text()).toBe(text);
    }),
    { numRuns: 12 },
  );
});
