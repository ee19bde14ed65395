import type { Document } from "../../core/model/dataset.ts";
import { formatEdtf } from "../../core/model/dates.ts";
import type { DocumentId } from "../../core/model/ids.ts";
import { type Notes, noteOn } from "../notes/notes.ts";
import type { OpenGraph } from "../state/data.ts";

/** Characters of a hash that tell texts apart and can still be compared by eye. */
const HASH_SHOWN = 16;

/** The first sentence of a text, without its stop. */
const firstSentence = (text: string): string => (/^.*?(?=\.(\s|$)|$)/su.exec(text)?.[0] ?? text).trim();

/**
 * A source so that it can be found again: as the reader would have it cited, else author, title, publisher, date and address; one without
 * a title by a short description and the beginning of its hash.
 */
export function citeDocument(document: Document, notes: Notes): string {
  const own = noteOn(notes, { on: "document", id: document.id });
  if (own !== "") return own.replaceAll(/\s+/g, " ").trim();
  const { label, title, authors, publisher, published, url, note, sha256 } = document;
  const facts = [
    title === null ? null : authors.join(", "),
    title === null ? null : `“${title}”`,
    publisher,
    published === null ? null : formatEdtf(published),
    url,
  ].filter((fact) => fact !== null && fact !== undefined && fact !== "");
  if (title !== null) return facts.join(", ");
  const found = [
    note === undefined ? null : firstSentence(note),
    ...facts,
    sha256 === null ? null : `SHA-256 ${sha256.slice(0, HASH_SHOWN)}…`,
  ].filter((fact) => fact !== null);
  return found.length === 0 ? label : `${label} (${found.join("; ")})`;
}

/** Cites documents by id: in full the first time, then by their labels. Each call starts anew. */
export type StartCiting = () => (id: DocumentId) => string;

export const toStartCiting =
  (opened: OpenGraph | null, notes: Notes): StartCiting =>
  () => {
    const cited = new Set<DocumentId>();
    return (id) => {
      const document = opened?.overview.documents.find((each) => each.id === id);
      if (document === undefined) return id;
      if (cited.has(id)) return document.label;
      cited.add(id);
      const full = citeDocument(document, notes);
      return full.startsWith(document.label) ? full : `${document.label}: ${full}`;
    };
  };
