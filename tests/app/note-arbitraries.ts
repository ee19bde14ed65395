import fc from "fast-check";
import { type Note, type Notes, toNotes } from "../../src/app/notes/notes.ts";
import { toEntityId, toRelationId } from "../../src/core/model/ids.ts";

const id = fc.constantFrom("__proto__", "constructor", "a", "b", "state:iran");

/** Few subjects, so that lists of notes meet on them. */
const note: fc.Arbitrary<Note> = fc
  .record({
    on: fc.constantFrom("entity" as const, "relation" as const),
    id,
    text: fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() !== ""),
  })
  .map(({ on, id: each, text }) =>
    on === "entity" ? { on, id: toEntityId(each), text } : { on, id: toRelationId(each), text },
  );

export const notesArbitrary: fc.Arbitrary<Notes> = fc.array(note, { maxLength: 6 }).map(toNotes);
