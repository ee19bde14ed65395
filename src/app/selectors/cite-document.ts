import { type Citing, type OwnCitations, startCiting } from "../../core/evidence/cite-document.ts";
import type { Notes } from "../notes/notes.ts";
import type { OpenGraph } from "../state/data.ts";

/** How the reader wants sources cited: the notes on documents. */
export const toOwnCitations = (notes: Notes): OwnCitations =>
  new Map(notes.flatMap((note) => (note.on === "document" ? [[note.id, note.text] as const] : [])));

/** Cites documents by id: in full the first time, then by their labels. Each call starts anew. */
export type StartCiting = () => Citing;

export const toStartCiting =
  (opened: OpenGraph | null, notes: Notes): StartCiting =>
  () =>
    startCiting(opened?.overview.documents ?? [], toOwnCitations(notes));
