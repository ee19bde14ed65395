import fc from "fast-check";
import { expect, test } from "vitest";
import { noteOn } from "../../src/app/notes/notes.ts";
import { startDeviceStorage } from "../../src/app/persistence/device-storage.ts";
import { holdNotes } from "../../src/app/persistence/hold-notes.ts";
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

const atOnce = async () => {};

/** A window that holds, or follows, the notes of graphs that it knows by name alone. */
async function openBare(
  windows: ReturnType<typeof createWindows>,
  { flush = atOnce, refresh = atOnce } = {},
) {
  const { hang, ...ports } = windows.open();
  const { state, actions, ...explorer } = await openSmall();
  const holding = holdNotes(
    { state, actions, ...explorer },
    {
      ...ports,
      later: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds / 100);
        return () => clearTimeout(timer);
      },
      flush,
      refresh,
    },
  );
  actions.setPersistence({ kind: "on" });
  let serial = 100;
  const goTo = (graph: string) => state.setState({ about: { graph, serial: ++serial } });
  const holds = () => state.getState().notesHold;
  return { goTo, holds, hang, holding, type: () => actions.writeNote(IRAN, `${serial}`), ...ports };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A job that, once it is held, lasts until the test ends it. */
function createJob() {
  const ends: (() => void)[] = [];
  let isHeld = false;
  return {
    run: () =>
      new Promise<void>((resolve) => {
        if (isHeld) ends.push(resolve);
        else resolve();
      }),
    hold: () => {
      isHeld = true;
    },
    end: () => {
      isHeld = false;
      for (const end of ends) end();
    },
  };
}

test("a window that goes on to another graph while it gives notes up is free to write there", async () => {
  const windows = createWindows();
  const storing = createJob();
  const one = await openBare(windows, { flush: storing.run });
  const two = await openBare(windows);
  for (const window of [one, two]) window.goTo("first");
  one.type();
  await soon();
  storing.hold();
  const taking = two.holding.takeOver();
  await soon();
  expect(one.holds()).toBe("elsewhere");
  one.goTo("second");
  storing.end();
  await taking;
  await soon();
  expect([one.holds(), two.holds()]).toEqual(["free", "here"]);
});

test("a window that goes on to another graph takes nothing from the one that hangs", async () => {
  const windows = createWindows();
  const [one, two] = [await openBare(windows), await openBare(windows)];
  for (const window of [one, two]) window.goTo("first");
  one.type();
  await soon();
  expect([one.holds(), two.holds()]).toEqual(["here", "elsewhere"]);
  one.hang();
  const taking = two.holding.takeOver();
  two.goTo("second");
  await taking;
  await soon();
  expect([one.holds(), two.holds()]).toEqual(["here", "free"]);
});

test("a window that waits goes on waiting where another one takes the notes while it reads them", async () => {
  const windows = createWindows();
  const reading = createJob();
  const one = await openBare(windows);
  const two = await openBare(windows, { refresh: reading.run });
  const three = await openBare(windows);
  for (const window of [one, two, three]) window.goTo("first");
  one.type();
  await soon();
  reading.hold();
  await three.holding.takeOver();
  await soon();
  reading.end();
  await soon();
  expect([one.holds(), two.holds(), three.holds()]).toEqual(["elsewhere", "elsewhere", "here"]);
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
