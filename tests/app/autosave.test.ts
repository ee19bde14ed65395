import fc from "fast-check";
import { expect, test } from "vitest";
import { noteOn } from "../../src/app/notes/notes.ts";
import { type AutosavePorts, startAutosave } from "../../src/app/persistence/autosave.ts";
import {
  readSavedSession,
  type SavedSession,
  type SessionStore,
} from "../../src/app/persistence/saved-session.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall, SMALL, settle, toSource } from "./small-explorer.ts";

const on = (id: string) => ({ on: "entity" as const, id: toEntityId(id) });

/** What a browser would hold, for as many windows as a test opens. */
function createBrowser() {
  const records = new Map<string, unknown>();
  const windows = new Set<(graph: string) => void>();
  let refusal: string | null = null;
  const openWindow = (): SessionStore => {
    const listeners = new Set<(graph: string) => void>();
    return {
      update: async (graph, edit) => {
        if (refusal !== null) throw new Error(refusal);
        const next: SavedSession | null = edit(structuredClone(records.get(graph)));
        if (next === null) return;
        records.set(graph, structuredClone(next));
        for (const each of windows) if (!listeners.has(each)) each(graph);
      },
      list: async () => [...records.values()],
      forget: async () => records.clear(),
      onOutdated: () => () => undefined,
      onChange: (listener) => {
        windows.add(listener);
        listeners.add(listener);
        return () => windows.delete(listener);
      },
    };
  };
  return {
    records,
    openWindow,
    refuse: (reason: string | null) => {
      refusal = reason;
    },
  };
}

async function openWindow(browser: ReturnType<typeof createBrowser>, ports: Partial<AutosavePorts> = {}) {
  const due = new Set<() => void>();
  const explorer = await openSmall();
  const autosave = startAutosave(explorer, {
    openStore: async () => browser.openWindow(),
    later: (_, run) => {
      due.add(run);
      return () => due.delete(run);
    },
    isAllowed: true,
    ...ports,
  });
  // The autosave begins with the next graph that is opened, as on the page.
  await explorer.actions.open(toSource(SMALL));
  const rest = async () => {
    for (let round = 0; round < 4; round++) {
      await settle(explorer);
      for (const run of [...due]) {
        due.delete(run);
        run();
      }
      await autosave.flush();
    }
  };
  await rest();
  const text = (id: string) => noteOn(explorer.state.getState().shared.notes, on(id));
  return { explorer, autosave, rest, text };
}

test("notes and view are there again on the next visit", async () => {
  const browser = createBrowser();
  const first = await openWindow(browser);
  first.explorer.actions.writeNote(on("state:iran"), "SavedSession");
  first.explorer.actions.selectEntity(toEntityId("state:iran"));
  await first.rest();
  expect(first.explorer.state.getState().persistence).toEqual({ kind: "on" });
  const second = await openWindow(browser);
  expect(second.text("state:iran")).toBe("SavedSession");
  expect(second.explorer.state.getState().past).toEqual([]);
  expect(second.explorer.state.getState().lastView).toContain("entity=state:iran");
});

test("each graph has its notes, and comes back with them", async () => {
  const browser = createBrowser();
  const { explorer, rest, text } = await openWindow(browser);
  const { actions } = explorer;
  actions.writeNote(on("state:iran"), "On the shipped graph");
  // Opened before the pause after which work is written.
  await actions.open({
    kind: "file",
    name: "other.csv",
    bytes: new TextEncoder().encode("source,target\nstate:iran,b\n"),
  });
  expect(text("state:iran")).toBe("");
  actions.writeNote(on("state:iran"), "On the file");
  await actions.open(toSource(SMALL));
  await rest();
  expect(text("state:iran")).toBe("On the shipped graph");
  expect(
    [...browser.records.values()].map((value) => readSavedSession(value)?.notes[0]?.text).sort(),
  ).toEqual(["On the file", "On the shipped graph"]);
});

test("a browser that refuses is named, and what it refused is written when it no longer does", async () => {
  const browser = createBrowser();
  const { explorer, rest, text } = await openWindow(browser);
  browser.refuse("The disk is full.");
  explorer.actions.writeNote(on("state:iran"), "Not lost");
  await rest();
  expect(explorer.state.getState().persistence).toEqual({ kind: "failed", reason: "The disk is full." });
  await explorer.actions.open({
    kind: "file",
    name: "other.csv",
    bytes: new TextEncoder().encode("source,target\na,b\n"),
  });
  await rest();
  await explorer.actions.open(toSource(SMALL));
  await rest();
  expect(text("state:iran")).toBe("Not lost");
  browser.refuse(null);
  explorer.actions.writeNote(on("state:israel"), "x");
  await rest();
  expect(explorer.state.getState().persistence).toEqual({ kind: "on" });
  expect((await openWindow(browser)).text("state:iran")).toBe("Not lost");
});

test("trust 35: a record of a newer version is left as it is", async () => {
  const browser = createBrowser();
  const newer = { version: 3, graph: "shipped", secret: 1 };
  browser.records.set("shipped", newer);
  const { explorer, rest } = await openWindow(browser);
  explorer.actions.writeNote(on("state:iran"), "x");
  await rest();
  expect(browser.records.get("shipped")).toEqual(newer);
  expect(explorer.state.getState().persistence.kind).toBe("failed");
});

test("trust 35: a record that cannot be read is kept, and work goes on", async () => {
  const browser = createBrowser();
  const broken = { version: 1, graph: "shipped", notes: "torn" };
  browser.records.set("shipped", broken);
  const { explorer, rest } = await openWindow(browser);
  explorer.actions.writeNote(on("state:iran"), "x");
  await rest();
  expect(explorer.state.getState().persistence).toEqual({ kind: "on" });
  explorer.actions.writeNote(on("state:iran"), "xy");
  await rest();
  expect(readSavedSession(browser.records.get("shipped"))).toMatchObject({
    notes: [{ text: "xy" }],
    unreadable: [broken],
  });
});

test("trust 38: a page whose store a newer one takes over writes what is due, then nothing, and says so", async () => {
  const browser = createBrowser();
  let takeOver = async () => {};
  const { explorer, rest } = await openWindow(browser, {
    openStore: async () => ({
      ...browser.openWindow(),
      onOutdated: (listener) => {
        takeOver = listener;
        return () => {};
      },
    }),
  });
  explorer.actions.writeNote(on("state:iran"), "Typed before");
  await takeOver();
  explorer.actions.writeNote(on("state:iran"), "Typed after");
  await rest();
  expect(readSavedSession(browser.records.get("shipped"))?.notes[0]?.text).toBe("Typed before");
  expect(explorer.state.getState().persistence).toMatchObject({
    kind: "failed",
    reason: expect.stringContaining("Reload the page"),
  });
});

test("until the store has answered, nobody says that storing is switched off", async () => {
  const explorer = await openSmall();
  const openStore = () => new Promise<never>(() => {});
  const autosave = startAutosave(explorer, { openStore, later: () => () => {}, isAllowed: true });
  expect(explorer.state.getState().persistence).toEqual({ kind: "opening" });
  autosave.stop();
});

test("nothing is kept before the reader agrees, where that is needed; then everything is", async () => {
  const browser = createBrowser();
  const { explorer, rest } = await openWindow(browser, { isAllowed: false });
  explorer.actions.writeNote(on("state:iran"), "x");
  await rest();
  expect(browser.records.size).toBe(0);
  explorer.actions.setPersistence({ kind: "on" });
  await rest();
  expect(readSavedSession(browser.records.get("shipped"))?.notes).toHaveLength(1);
});

test("what was forgotten does not come back by itself", async () => {
  const browser = createBrowser();
  const { explorer, autosave, rest } = await openWindow(browser);
  explorer.actions.writeNote(on("state:iran"), "x");
  await rest();
  expect(browser.records.size).toBe(1);
  await autosave.forget();
  await rest();
  expect(browser.records.size).toBe(0);
});

test("windows that write at once lose none of each other's text and end alike", async () => {
  const step = fc.record({
    window: fc.integer({ min: 0, max: 1 }),
    id: fc.constantFrom("state:iran", "state:israel"),
    rests: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const browser = createBrowser();
      const windows = [await openWindow(browser), await openWindow(browser)];
      for (const [index, { window, id, rests }] of steps.entries()) {
        const here = windows[window];
        here?.explorer.actions.writeNote(on(id), `${here.text(id)} [${index}]`);
        here?.explorer.actions.endNote();
        if (rests) await here?.rest();
      }
      for (let round = 0; round < 2; round++) for (const each of windows) await each.rest();
      const [a, b] = windows.map(({ explorer }) => explorer.state.getState().shared.notes);
      expect(a).toEqual(b);
      for (const [index, { id }] of steps.entries()) expect(windows[0]?.text(id)).toContain(`[${index}]`);
    }),
    { numRuns: 40 },
  );
});

/** Timers that run as the test lets time pass. */
function createClock() {
  let now = 0;
  let timers: readonly { readonly at: number; readonly run: () => void }[] = [];
  return {
    later: (milliseconds: number, run: () => void) => {
      const timer = { at: now + milliseconds, run };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}

test("trust 33: what is typed without a pause is written within half a second", async () => {
  const browser = createBrowser();
  const clock = createClock();
  const { explorer, text } = await openWindow(browser, { later: clock.later });
  const stored = () => readSavedSession(browser.records.get("shipped"))?.notes[0]?.text ?? "";
  const typed: string[] = [""];
  for (let tenth = 1; tenth <= 30; tenth++) {
    typed.push("x".repeat(tenth));
    explorer.actions.writeNote(on("state:iran"), "x".repeat(tenth));
    clock.pass(100);
    await settle(explorer);
    // What was there half a second ago is stored by now.
    expect(stored().length).toBeGreaterThanOrEqual(typed[tenth - 5]?.length ?? 0);
  }
  expect(text("state:iran")).toHaveLength(30);
});

test("trust 34: what was refused is written by itself once there is room, without another change", async () => {
  const browser = createBrowser();
  const clock = createClock();
  const { explorer } = await openWindow(browser, { later: clock.later });
  browser.refuse("The disk is full.");
  explorer.actions.writeNote(on("state:iran"), "Due");
  clock.pass(150);
  await settle(explorer);
  expect(explorer.state.getState().persistence.kind).toBe("failed");
  clock.pass(5_000);
  await settle(explorer);
  expect(browser.records.size).toBe(0);
  browser.refuse(null);
  clock.pass(5_000);
  await settle(explorer);
  expect(readSavedSession(browser.records.get("shipped"))?.notes[0]?.text).toBe("Due");
  expect(explorer.state.getState().persistence).toEqual({ kind: "on" });
});

test("trust 35: a store that cannot be opened at first is opened later", async () => {
  const browser = createBrowser();
  const clock = createClock();
  let isBlocked = true;
  const { explorer } = await openWindow(browser, {
    later: clock.later,
    openStore: async () => {
      if (isBlocked) throw new Error("Another window holds the storage.");
      return browser.openWindow();
    },
  });
  explorer.actions.writeNote(on("state:iran"), "Due");
  clock.pass(500);
  await settle(explorer);
  expect(explorer.state.getState().persistence.kind).toBe("failed");
  isBlocked = false;
  clock.pass(5_000);
  await settle(explorer);
  expect(readSavedSession(browser.records.get("shipped"))?.notes[0]?.text).toBe("Due");
});
