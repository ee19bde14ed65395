import { expect, test } from "vitest";
import { isNewerRecord, readSavedSession, toSavedSession } from "../../src/app/persistence/saved-session.ts";
import { NO_WORK } from "../../src/app/state/work.ts";

const KEPT = toSavedSession("graph", "Title", NO_WORK, "v=1");

test("what was kept is read as it was, with what could not be read before", () => {
  expect(readSavedSession(structuredClone(KEPT))).toEqual(KEPT);
  expect("unreadable" in KEPT).toBe(false);
  const more = toSavedSession("graph", "Title", NO_WORK, "v=1", [{ odd: 1 }]);
  expect(more.unreadable).toEqual([{ odd: 1 }]);
  expect(readSavedSession(structuredClone(more))).toEqual(more);
});

test.each([
  ["nothing", undefined],
  ["a text", "graph"],
  ["a newer version", { ...KEPT, version: 3 }],
  ["edits that are none", { ...KEPT, version: 2, edits: [{ id: 1 }] }],
  ["no version", { ...KEPT, version: undefined }],
  ["a graph that is no text", { ...KEPT, graph: 1 }],
  ["a title that is no text", { ...KEPT, title: null }],
  ["a view that is no text", { ...KEPT, view: {} }],
  ["notes that are none", { ...KEPT, notes: "none" }],
])("%s is not read", (_, value) => {
  expect(readSavedSession(value)).toBeNull();
});

test("what could not be read before is kept only where it is a list", () => {
  for (const unreadable of [undefined, null, "odd", { odd: 1 }]) {
    const read = readSavedSession({ ...KEPT, unreadable });
    expect(read).toEqual(KEPT);
    expect(read !== null && "unreadable" in read).toBe(false);
  }
});

test("only a record with a higher version is a newer one", () => {
  expect(isNewerRecord({ ...KEPT, version: 3 })).toBe(true);
  for (const value of [
    KEPT,
    { ...KEPT, version: 2 },
    { ...KEPT, version: 0 },
    { ...KEPT, version: "2" },
    null,
    "2",
    [],
  ])
    expect(isNewerRecord(value)).toBe(false);
});
