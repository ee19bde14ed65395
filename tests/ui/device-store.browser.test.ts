import { afterEach, expect, test } from "vitest";
import { toSavedSession } from "../../src/app/persistence/saved-session.ts";
import type { GraphInput } from "../../src/app/state/graph-input.ts";
import { PLAIN_READING } from "../../src/app/state/importing.ts";
import { NO_WORK } from "../../src/app/state/work.ts";
import { NO_CHOICES } from "../../src/core/merge/merge-datasets.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openDeviceStore } from "../../src/ui/persistence/open-device-store.ts";

/** The real store of a real browser. */

const request = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

/** Connections of a test stay open until it is over: deleting then closes them. */
const deleteAll = () =>
  Promise.all(["corridor", "corridor-recent"].map((name) => request(indexedDB.deleteDatabase(name))));

afterEach(deleteAll);

const input = (...files: readonly File[]): Extract<GraphInput, { kind: "files" }> => ({
  kind: "files",
  files: files.map((file) => ({ name: file.name, bytes: file })),
  reading: PLAIN_READING,
  settings: { mapping: null, add: null },
  isOnlyHere: false,
});

const graph = (name: string, when: number, ...inputs: readonly GraphInput[]) => ({
  graph: name,
  title: name,
  when,
  inputs,
});

async function countFiles(): Promise<number> {
  const database = await request(indexedDB.open("corridor"));
  const count = await request(database.transaction("files").objectStore("files").count());
  database.close();
  return count;
}

async function readTexts(inputs: readonly GraphInput[] | null): Promise<readonly string[]> {
  const files = (inputs ?? []).flatMap((each) => (each.kind === "files" ? each.files : []));
  return Promise.all(files.map(({ bytes }) => (bytes instanceof Blob ? bytes.text() : "no blob")));
}

test("files come back as they were, in their order, with what was decided about them", async () => {
  const store = await openDeviceStore();
  const nodes = new File(["id\na\n"], "nodes.csv");
  const edges = new File(["source,target\na,b\n"], "edges.csv");
  const more = { ...input(new File(["x"], "more.csv")), settings: { mapping: null, add: NO_CHOICES } };
  await store.putGraph(graph("one", 1, input(nodes, edges), more));
  const inputs = await (await openDeviceStore()).takeGraph("one", "device");
  expect(await readTexts(inputs)).toEqual(["id\na\n", "source,target\na,b\n", "x"]);
  expect(inputs?.[1]).toMatchObject({ settings: { add: NO_CHOICES }, reading: PLAIN_READING });
  expect(await store.listGraphs()).toMatchObject([
    {
      graph: "one",
      files: ["nodes.csv", "edges.csv", "more.csv"],
      size: 24,
      hasBytes: true,
      isOnDisk: false,
    },
  ]);
  expect(await store.takeGraph("none", "device")).toBeNull();
});

test("a file that several graphs are made of is stored once, and goes with the last of them", async () => {
  const store = await openDeviceStore();
  const first = input(new File(["a"], "a.csv"));
  const second = { ...input(new File(["b"], "b.csv")), settings: { mapping: null, add: NO_CHOICES } };
  await store.putGraph(graph("alone", 1, first));
  await store.putGraph(graph("both", 2, first, second));
  expect(await countFiles()).toBe(2);
  await store.removeGraph("alone");
  expect(await readTexts(await store.takeGraph("both", "device"))).toEqual(["a", "b"]);
  await store.removeGraph("both");
  expect(await countFiles()).toBe(0);
});

test("the same files read in another way take the place of the graph before", async () => {
  const store = await openDeviceStore();
  const first = input(new File(["a"], "a.csv"));
  await store.putGraph(graph("so", 1, first));
  await store.putGraph(graph("otherwise", 2, first));
  expect((await store.listGraphs()).map((each) => each.graph)).toEqual(["otherwise"]);
});

test("an earlier state of a file makes way unless there are notes on it", async () => {
  const store = await openDeviceStore();
  await store.putGraph(graph("monday", 1, input(new File(["a"], "a.csv"))));
  await store.update("monday", () =>
    toSavedSession(
      "monday",
      "",
      { ...NO_WORK, notes: [{ on: "entity", id: toEntityId("x"), text: "Ask" }] },
      "",
    ),
  );
  await store.putGraph(graph("tuesday", 2, input(new File(["aa"], "a.csv"))));
  await store.putGraph(graph("wednesday", 3, input(new File(["aaa"], "a.csv"))));
  expect((await store.listGraphs()).map((each) => each.graph)).toEqual(["wednesday", "monday"]);
});

test("pasted texts, which are all called alike, do not push each other out", async () => {
  const store = await openDeviceStore();
  const paste = (text: string): GraphInput => ({
    ...input(new File([text], "pasted.csv")),
    isOnlyHere: true,
  });
  await store.putGraph(graph("one", 1, paste("a")));
  await store.putGraph(graph("two", 2, paste("b")));
  expect((await store.listGraphs()).map((each) => each.graph)).toEqual(["two", "one"]);
});

test("a graph that is too large is refused with the figures, and what is stored stays", async () => {
  const store = await openDeviceStore();
  await store.putGraph(graph("small", 1, input(new File(["a"], "a.csv"))));
  const piece = new Blob([new Uint8Array(1_000_000)]);
  const large = new File(
    Array.from({ length: 251 }, () => piece),
    "large.csv",
  );
  await expect(store.putGraph(graph("large", 2, input(large)))).rejects.toThrow(
    "It has 251 MB, and at most 250 MB of a graph are stored.",
  );
  expect((await store.listGraphs()).map((each) => each.graph)).toEqual(["small"]);
});

test("a writing that fails half-way leaves nothing of itself", async () => {
  const store = await openDeviceStore();
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  try {
    await expect(store.putGraph(graph("one", 1, input(new File(["a"], "a.csv"))))).rejects.toThrow(
      "The browser's storage is full.",
    );
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  expect([await countFiles(), await store.listGraphs()]).toEqual([0, []]);
});

test("what earlier versions stored is there still", async () => {
  const opening = indexedDB.open("corridor", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("work", { keyPath: "graph" });
  const work = await request(opening);
  await request(
    work
      .transaction("work", "readwrite")
      .objectStore("work")
      .put({ version: 1, graph: "shipped", title: "T", notes: [], view: "v=1&entity=a" }),
  );
  work.close();
  const recent = indexedDB.open("corridor-recent", 1);
  recent.onupgradeneeded = () =>
    recent.result.createObjectStore("files", { keyPath: "id", autoIncrement: true });
  const files = await request(recent);
  await request(
    files
      .transaction("files", "readwrite")
      .objectStore("files")
      .add({ name: "pasted.csv", size: 1, when: 5, content: new Blob(["a"]) }),
  );
  files.close();

  const store = await openDeviceStore();
  expect(await store.list()).toMatchObject([{ graph: "shipped", view: "v=1&entity=a" }]);
  const [taken] = await store.listGraphs();
  expect(taken).toMatchObject({ files: ["pasted.csv"], when: 5, isOffered: false });
  expect(await readTexts(await store.takeGraph(taken?.graph ?? "", "device"))).toEqual(["a"]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain("corridor-recent");
});

test("forgetting leaves nothing, and other windows hear of it", async () => {
  const [one, two] = [await openDeviceStore(), await openDeviceStore()];
  await one.putGraph(graph("one", 1, input(new File(["a"], "a.csv"))));
  await one.putTexts(new Map([["00", "text"]]));
  const heard = new Promise<void>((resolve) => {
    two.onGraphsChange(resolve);
  });
  await one.forget();
  await heard;
  expect(await two.listGraphs()).toEqual([]);
  expect([await countFiles(), (await two.listTexts(["00"])).size]).toEqual([0, 0]);
});

test("trust 38: what only a newer page can read is neither replaced nor deleted", async () => {
  const store = await openDeviceStore();
  await store.putGraph(graph("mine", 1, input(new File(["a"], "a.csv"))));
  const database = await request(indexedDB.open("corridor"));
  const table = () => database.transaction("graphs", "readwrite").objectStore("graphs");
  const newer = { version: 99, graph: "newer", inputs: "of another kind" };
  await request(table().put(newer));
  await expect(store.putGraph(graph("newer", 2, input(new File(["b"], "b.csv"))))).rejects.toThrow(
    "A newer version of this page",
  );
  await store.removeGraph("mine");
  expect(await request(table().get("newer"))).toEqual(newer);
  // Its files cannot be told from those that nobody needs.
  expect(await countFiles()).toBe(1);
  database.close();
});

test("a newer page that changes the storage is let in, and what is due is written before", async () => {
  const store = await openDeviceStore();
  let written = false;
  store.onOutdated(async () => {
    await store.update("mine", () => toSavedSession("mine", "", NO_WORK, "v=1"));
    written = true;
  });
  const database = await request(indexedDB.open("corridor", 99));
  expect(written).toBe(true);
  expect(await request(database.transaction("work").objectStore("work").get("mine"))).toMatchObject({
    view: "v=1",
  });
  await expect(store.update("mine", () => toSavedSession("mine", "", NO_WORK, ""))).rejects.toThrow(
    "A newer version of this page",
  );
  database.close();
});

test("trust 35: a storage that never answers is said", async () => {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  try {
    await expect(openDeviceStore()).rejects.toThrow("The storage of this browser does not answer");
  } finally {
    IDBFactory.prototype.open = open;
  }
});

test("what is typed does not wait for the disk, and is put there when the typing rests", async () => {
  const store = await openDeviceStore();
  const asked: (string | undefined)[] = [];
  const open = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = new Proxy(open, {
    apply(target, database, given) {
      if (given[1] === "readwrite") asked.push(given[2]?.durability);
      return Reflect.apply(target, database, given);
    },
  });
  try {
    for (const text of ["N", "No", "Note"])
      await store.update("g", () =>
        toSavedSession("g", "G", { ...NO_WORK, notes: [{ on: "entity", id: toEntityId("a"), text }] }, ""),
      );
    expect(asked).toEqual(["relaxed", "relaxed", "relaxed"]);
    await expect.poll(() => asked, { timeout: 5_000 }).toEqual(["relaxed", "relaxed", "relaxed", "strict"]);
    expect(JSON.stringify(await store.list())).toContain("Note");
  } finally {
    IDBDatabase.prototype.transaction = open;
  }
});
