import { expect, test } from "vitest";
import { type Notes, noteOn } from "../../src/app/notes/notes.ts";
import { type StoragePorts, startDeviceStorage } from "../../src/app/persistence/device-storage.ts";
import { wouldBeLost } from "../../src/app/persistence/would-be-lost.ts";
import { formatAge, nameStored, type StoredGraph, toOffer } from "../../src/app/state/stored-graph.ts";
import { hash } from "../../src/core/model/hash.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { createDevice } from "./memory-device-store.ts";
import { openSmall, SMALL, settle, toJson } from "./small-explorer.ts";

const on = (id: string) => ({ on: "entity" as const, id: toEntityId(id) });
const bytes = (text: string) => new TextEncoder().encode(text);
const EDGES = "source,target,kind\nalpha,beta,met\nbeta,gamma,owns\n";
const file = (name: string, text: string) => ({ name, bytes: bytes(text) });

async function openWindow(device: ReturnType<typeof createDevice>, ports: Partial<StoragePorts> = {}) {
  const due = new Set<() => void>();
  const explorer = await openSmall(SMALL, { shipped: async () => toJson(SMALL) });
  const storage = startDeviceStorage(explorer, {
    openStore: async () => device.openWindow(),
    later: (_, run) => {
      due.add(run);
      return () => due.delete(run);
    },
    now: () => 1_000,
    memory: { read: () => null, write: () => {} },
    windows: null,
    isAllowed: true,
    ...ports,
  });
  const rest = async () => {
    for (let round = 0; round < 6; round++) {
      await settle(explorer);
      for (const run of [...due]) {
        due.delete(run);
        run();
      }
      await storage.flush();
    }
  };
  const open = async (...files: readonly ReturnType<typeof file>[]) => {
    await explorer.actions.openFiles(files);
    if (explorer.data.getState().opening?.stage.kind === "choosing") await explorer.actions.continueOpening();
    await rest();
  };
  await rest();
  const notes = (): Notes => explorer.state.getState().shared.notes;
  const stored = () => explorer.data.getState().stored ?? [];
  return { explorer, storage, rest, open, notes, stored };
}

/** The one graph that is stored. */
function only(stored: readonly StoredGraph[]): StoredGraph {
  const [first, ...rest] = stored;
  if (first === undefined || rest.length > 0) throw new Error(`${stored.length} graphs are stored.`);
  return first;
}

test("a file that was opened is stored, and opens again with its view and notes", async () => {
  const device = createDevice();
  const first = await openWindow(device);
  await first.open(file("edges.csv", EDGES));
  expect(first.explorer.data.getState().copy).toEqual({ kind: "stored" });
  const { actions } = first.explorer;
  const beta = first.explorer.data.getState().opened?.scene.entityIds[1] ?? toEntityId("");
  actions.selectEntity(beta);
  actions.writeNote({ on: "entity", id: beta }, "Ask");
  await first.rest();

  const second = await openWindow(device);
  const stored = only(second.stored());
  expect(nameStored(stored)).toBe("edges.csv");
  await second.storage.reopen(stored);
  await second.rest();
  const { state, data } = second.explorer;
  expect(data.getState().opened?.overview).toMatchObject({ title: "edges", entities: 3 });
  expect(state.getState().shared.selection).toEqual({ kind: "entities", ids: [beta] });
  expect(second.notes().map(({ text }) => text)).toEqual(["Ask"]);
  expect(device.graphs.size).toBe(1);
});

test("a graph that files were added to is made again of all of them, without a question", async () => {
  const device = createDevice();
  const first = await openWindow(device);
  await first.open(file("edges.csv", EDGES));
  await first.explorer.actions.openFiles([file("more.csv", "source,target\ngamma,delta\n")], "add");
  await first.explorer.actions.continueOpening();
  await first.rest();
  const before = first.explorer.data.getState().opened?.overview;
  expect(before).toMatchObject({ entities: 4, isMerged: true });

  const second = await openWindow(device);
  const merged = second.stored().find(({ files }) => files.length === 2);
  if (merged === undefined) throw new Error("not stored");
  await second.storage.reopen(merged);
  await second.rest();
  const { opened, opening } = second.explorer.data.getState();
  expect(opening).toBeNull();
  expect(opened?.overview.fingerprint).toBe(before?.fingerprint);
  // What was added can be taken back as before.
  expect(await second.explorer.actions.revert()).toBe(true);
});

test("what was added to the graph that comes with the page is added to it again", async () => {
  const device = createDevice();
  const first = await openWindow(device);
  await first.explorer.actions.openFiles([file("more.csv", "source,target\nstate:iran,delta\n")], "add");
  await first.explorer.actions.continueOpening();
  await first.rest();
  const before = first.explorer.data.getState().opened?.overview;
  const second = await openWindow(device);
  await second.storage.reopen(only(second.stored()));
  await second.rest();
  expect(second.explorer.data.getState().opened?.overview).toMatchObject({
    fingerprint: before?.fingerprint ?? "",
    isMerged: true,
  });
});

test("a view of a file that a link asks for waits until that file is open", async () => {
  const device = createDevice();
  const { explorer, open } = await openWindow(device);
  await open(file("edges.csv", EDGES));
  const graph = explorer.state.getState().about?.graph.slice(0, 16) ?? "";
  explorer.actions.selectEntity(toEntityId("beta"));
  const { shared } = explorer.state.getState();

  const other = await openWindow(createDevice());
  other.explorer.actions.setLink({ graph, shared });
  await other.open(file("unlike.csv", "source,target\nx,y\n"));
  expect(other.explorer.state.getState().shared.selection).toEqual({ kind: "none" });
  await other.open(file("edges.csv", EDGES));
  expect(other.explorer.state.getState().shared.selection).toEqual(shared.selection);
  expect(other.explorer.state.getState().link).toBeNull();
});

test("a refused file stays open, the reason is said, and leaving would lose the work on it", async () => {
  const device = createDevice();
  const { explorer, open, stored } = await openWindow(device);
  device.refuse("The browser's storage is full.");
  await open(file("edges.csv", EDGES));
  const { state, data, actions } = explorer;
  expect(data.getState().copy).toEqual({ kind: "refused", reason: "The browser's storage is full." });
  expect(state.getState().notice?.message).toContain("The browser's storage is full.");
  expect(data.getState().opened?.overview.title).toBe("edges");
  expect(stored()).toEqual([]);
  // The file is still on the reader's disk.
  expect(wouldBeLost(state.getState(), data.getState())).toBe(false);
  actions.setLens({ types: "!entity" });
  expect(wouldBeLost(state.getState(), data.getState())).toBe(true);
  await actions.toProjectFile();
  expect(wouldBeLost(state.getState(), data.getState())).toBe(false);
});

test("a refused file is stored by itself once there is room, and is said once", async () => {
  const device = createDevice();
  const { explorer, open, rest, stored } = await openWindow(device);
  device.refuse("Full.");
  await open(file("edges.csv", EDGES));
  explorer.actions.notify(null);
  await rest();
  expect(explorer.state.getState().notice).toBeNull();
  device.refuse(null);
  await rest();
  expect(explorer.data.getState().copy).toEqual({ kind: "stored" });
  expect(stored()).toHaveLength(1);
});

test("a pasted text that could not be stored would be lost, a stored one not", async () => {
  const device = createDevice();
  const { explorer, rest } = await openWindow(device);
  const isLost = () => wouldBeLost(explorer.state.getState(), explorer.data.getState());
  const paste = async (text: string) => {
    await explorer.actions.openFiles([file("pasted.csv", text)], "replace", true);
    await rest();
  };
  await paste("source,target\na,b\n");
  expect(isLost()).toBe(false);
  device.refuse("No.");
  await paste("source,target\na,c\n");
  expect(isLost()).toBe(true);
});

test("a graph removed in another window is known to be nowhere else", async () => {
  const device = createDevice();
  const one = await openWindow(device);
  const two = await openWindow(device);
  await one.open(file("edges.csv", EDGES));
  one.explorer.actions.writeNote(on("beta"), "Mine");
  await one.rest();
  await two.rest();
  await two.storage.remove(only(two.stored()).graph);
  await one.rest();
  expect(one.explorer.data.getState().copy).toMatchObject({ kind: "refused" });
  expect(device.sessions.has(one.explorer.state.getState().about?.graph ?? "")).toBe(false);
  // The notes on the page are not taken for removed.
  one.explorer.actions.writeNote(on("alpha"), "And this");
  await one.rest();
  expect(noteOn(one.notes(), on("beta"))).toBe("Mine");
});

test("switched off, everything is forgotten and nothing is stored; switched on, what is open is", async () => {
  const device = createDevice();
  const { explorer, storage, open, rest, stored } = await openWindow(device);
  await open(file("edges.csv", EDGES));
  explorer.actions.writeNote(on("beta"), "Mine");
  await rest();
  await storage.setAllowed(false);
  explorer.actions.writeNote(on("beta"), "Mine still");
  await open(file("other.csv", "source,target\nx,y\n"));
  expect([device.sessions.size, device.graphs.size, stored().length]).toEqual([0, 0, 0]);
  expect(explorer.state.getState().persistence).toEqual({ kind: "off" });
  await storage.setAllowed(true);
  await rest();
  expect(stored().map(nameStored)).toEqual(["other.csv"]);
  await open(file("edges.csv", EDGES));
  expect(noteOn(explorer.state.getState().shared.notes, on("beta"))).toBe("Mine still");
  expect(device.sessions.size).toBe(1);
});

test("nothing is stored before the reader agrees, where that is needed", async () => {
  const device = createDevice();
  const { explorer, storage, open, rest } = await openWindow(device, { isAllowed: false });
  await open(file("edges.csv", EDGES));
  explorer.actions.setStoresTexts(true);
  explorer.data.setState({ texts: new Map([["00", "text"]]) });
  await rest();
  expect([device.sessions.size, device.graphs.size, device.texts.size]).toEqual([0, 0, 0]);
  await storage.setAllowed(true);
  await rest();
  expect([device.graphs.size, device.texts.size]).toEqual([1, 1]);
});

test("texts of articles are stored only when asked, and are attached again", async () => {
  const text = "Alpha supplies Beta, the register says.";
  const sha256 = hash(bytes(text));
  const json = JSON.parse(toJson(SMALL));
  json.documents[0] = { ...json.documents[0], sha256 };
  const graph = JSON.stringify(json);
  const device = createDevice();
  const first = await openWindow(device);
  await first.explorer.actions.open({ kind: "shipped", json: graph });
  first.explorer.data.setState({ texts: new Map([[sha256, text]]) });
  await first.rest();
  expect(device.texts.size).toBe(0);
  first.explorer.actions.setStoresTexts(true);
  await first.rest();
  expect([...device.texts]).toEqual([[sha256, text]]);

  const second = await openWindow(device);
  second.explorer.actions.setStoresTexts(true);
  await second.explorer.actions.open({ kind: "shipped", json: graph });
  await second.rest();
  expect(second.explorer.data.getState().texts.get(sha256)).toBe(text);
  second.explorer.actions.setStoresTexts(false);
  await second.rest();
  expect(device.texts.size).toBe(0);
});

const stored = (graph: string, when: number, isOffered = true): StoredGraph => ({
  graph,
  title: graph,
  files: [`${graph}.csv`],
  size: 1,
  when,
  isOffered,
  hasBytes: true,
  isOnDisk: false,
});

test("the last graph is offered for a week, unless it was waved away or another is open", () => {
  const day = 86_400_000;
  const a = stored("a", 0);
  expect(toOffer([a], "shipped", null, day)).toEqual({ kind: "latest", stored: a });
  expect(toOffer([a], "shipped", null, 8 * day)).toEqual({ kind: "none" });
  expect(toOffer([a], "b", null, day)).toEqual({ kind: "none" });
  expect(toOffer([stored("b", 1, false), a], "shipped", null, day)).toEqual({ kind: "none" });
  expect(toOffer(null, "shipped", null, day)).toEqual({ kind: "none" });
});

test("ages are said as people say them", () => {
  const minute = 60_000;
  const words = [0, 59_999, minute, 20 * minute, 60 * minute, 47 * 60 * minute, 48 * 60 * minute].map((age) =>
    formatAge(0, age),
  );
  expect(words).toEqual([
    "just now",
    "just now",
    "1 minute ago",
    "20 minutes ago",
    "1 hour ago",
    "1 day ago",
    "2 days ago",
  ]);
  // The clock may have been set back meanwhile.
  expect(formatAge(1000, 0)).toBe("just now");
});
