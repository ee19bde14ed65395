import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeNotes } from "../../src/app/notes/merge-notes.ts";
import { NO_NOTES, noteOn, toNotes, withNote } from "../../src/app/notes/notes.ts";
import { readNotes } from "../../src/app/notes/read-notes.ts";
import { findNotes } from "../../src/app/selectors/find-notes.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { notesArbitrary } from "./note-arbitraries.ts";
import { openSmall, settle } from "./small-explorer.ts";

const on = (id: string) => ({ on: "entity" as const, id: toEntityId(id) });

describe("a list of notes", () => {
  test("holds the last text written on each subject, whatever the order", () => {
    const writing = fc.array(fc.tuple(fc.constantFrom("a", "b", "__proto__", "constructor"), fc.string()));
    fc.assert(
      fc.property(writing, (steps) => {
        const plain = new Map<string, string>();
        let notes = NO_NOTES;
        for (const [id, text] of steps) {
          notes = withNote(notes, on(id), text);
          plain.set(id, text.trim() === "" ? "" : text);
        }
        for (const [id, text] of plain) expect(noteOn(notes, on(id))).toBe(text);
        expect(notes).toHaveLength([...plain.values()].filter(Boolean).length);
      }),
    );
  });

  test("survives JSON", () => {
    fc.assert(
      fc.property(notesArbitrary, (notes) => {
        expect(readNotes(JSON.parse(JSON.stringify(notes)))).toEqual(notes);
      }),
    );
  });

  test.each([
    [{}, "The notes are not a list."],
    [[null], "Note 1 is not a record."],
    [
      [
        { on: "entity", id: "a", text: "x" },
        { on: "entity", id: 7, text: "x" },
      ],
      "Note 2 has no id",
    ],
    [[{ on: "claim", id: "a", text: "x" }], "Note 1 stands neither"],
    [[{ on: "entity", id: "a", text: " " }], "Note 1 has no text"],
    [[{ on: "entity", id: "a", text: "x".repeat(20_001) }], "Note 1 is longer"],
  ])("is refused as a whole: %j", (value, message) => {
    expect(readNotes(value)).toContain(message);
  });
});

describe("merging", () => {
  const three = [notesArbitrary, notesArbitrary, notesArbitrary] as const;
  const texts = (notes: ReturnType<typeof toNotes>) => notes.map(({ text }) => text);

  test("loses no text that either side wrote", () => {
    fc.assert(
      fc.property(...three, (base, mine, theirs) => {
        const merged = mergeNotes(base, mine, theirs);
        for (const side of [mine, theirs])
          for (const note of side)
            if (noteOn(base, note) !== note.text) expect(noteOn(merged, note)).toContain(note.text);
      }),
    );
  });

  test("invents nothing, and keeps what only one side changed as that side has it", () => {
    fc.assert(
      fc.property(notesArbitrary, notesArbitrary, (base, changed) => {
        expect(mergeNotes(base, changed, base)).toEqual(changed);
        expect(mergeNotes(base, base, changed)).toEqual(changed);
        expect(mergeNotes(base, changed, changed)).toEqual(changed);
      }),
    );
  });

  test("taking the outcome in gives the outcome", () => {
    fc.assert(
      fc.property(...three, (base, mine, theirs) => {
        const merged = mergeNotes(base, mine, theirs);
        expect(mergeNotes(mine, mine, merged)).toEqual(merged);
        expect(texts(mergeNotes(merged, merged, merged))).toEqual(texts(merged));
      }),
    );
  });
});

describe("writing", () => {
  test("a note is one step of undo, however many letters it has, and a link leaves it alone", async () => {
    const explorer = await openSmall();
    const { actions, state } = explorer;
    const text = (id: string) => noteOn(state.getState().shared.notes, on(id));
    for (const part of ["S", "Se", "See"]) actions.writeNote(on("state:iran"), part);
    expect(state.getState().past).toHaveLength(1);
    actions.endNote();
    actions.writeNote(on("state:iran"), "See also");
    actions.writeNote(on("state:israel"), "x");
    expect(state.getState().past).toHaveLength(3);
    actions.undo();
    expect([text("state:iran"), text("state:israel")]).toEqual(["See also", ""]);
    actions.undo();
    expect(text("state:iran")).toBe("See");
    actions.undo();
    expect(text("state:iran")).toBe("");
    actions.redo();
    // Going on after a step back is a step of its own.
    actions.writeNote(on("state:iran"), "See here");
    actions.undo();
    expect(text("state:iran")).toBe("See");
    const { shared } = state.getState();
    actions.goTo({ ...shared, notes: NO_NOTES, lens: { types: "state" } }, []);
    await settle(explorer);
    expect(text("state:iran")).toBe("See");
    explorer.dispose();
  });

  test("notes from elsewhere are no step, and no step back takes them away", async () => {
    const explorer = await openSmall();
    const { actions, state } = explorer;
    actions.writeNote(on("state:iran"), "mine");
    actions.takeWork((work) => ({ ...work, notes: withNote(work.notes, on("state:israel"), "theirs") }));
    actions.undo();
    expect(state.getState().shared.notes).toEqual(toNotes([{ ...on("state:israel"), text: "theirs" }]));
    explorer.dispose();
  });
});

test("notes are found by their words and by what they stand on", async () => {
  const explorer = await openSmall();
  explorer.actions.writeNote(on("state:iran"), "Ask the archivist in Tbilisi");
  const { opened } = explorer.data.getState();
  const { notes } = explorer.state.getState().shared;
  const find = (query: string) => findNotes(opened, notes, query, 5).hits.map(({ subject }) => subject);
  expect(find("archiv")).toEqual(["iran"]);
  expect(find("ТБИЛИСИ iran")).toEqual(["iran"]);
  expect(find("archivist paris")).toEqual([]);
  explorer.dispose();
});
