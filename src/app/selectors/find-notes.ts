import { agree } from "../../core/evidence/agree.ts";
import type { Range, Section } from "../../core/search/found.ts";
import { markText } from "../../core/search/mark-text.ts";
import { splitTerms } from "../../core/search/term-index.ts";
import type { Note, Notes, Subject } from "../notes/notes.ts";
import type { OpenGraph } from "../state/data.ts";
import { entityName } from "./entity-name.ts";

/** What a note stands on in words; the bare id when the open graph does not have it. */
export function subjectWords(opened: OpenGraph | null, { on, id }: Subject): string {
  if (on === "entity") return entityName(opened, id);
  if (on === "document")
    return opened?.overview.documents.find((document) => document.id === id)?.label ?? id;
  const index = opened?.relationIndex.get(id);
  if (opened === null || index === undefined) return id;
  const { scene, overview } = opened;
  const label = overview.ontology.relationTypes[scene.relationType[index] ?? 0]?.label ?? "";
  const nameAt = (entity: number | undefined) => scene.labels[entity ?? -1] ?? "";
  return `${nameAt(scene.source[index])} ${agree(label, {})} ${nameAt(scene.target[index])}`;
}

export interface NoteHit {
  readonly note: Note;
  readonly subject: string;
  readonly marks: readonly Range[];
}

/** The notes in whose text or subject every word of a query begins a word. Order: as they are kept. */
export function findNotes(
  opened: OpenGraph | null,
  notes: Notes,
  query: string,
  limit: number,
): Section<NoteHit> {
  const words = splitTerms(query);
  if (words.length === 0) return { hits: [], total: 0 };
  const found = notes.flatMap((note): readonly NoteHit[] => {
    const subject = subjectWords(opened, note);
    const here = splitTerms(`${note.text} ${subject}`);
    const isHit = words.every((word) => here.some((each) => each.startsWith(word)));
    return isHit ? [{ note, subject, marks: markText(note.text, words) }] : [];
  });
  return { hits: found.slice(0, limit), total: found.length };
}
