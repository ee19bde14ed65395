import type { Document } from "../model/dataset.ts";
import { formatEdtf } from "../model/dates.ts";
import type { DocumentId } from "../model/ids.ts";

/** Characters of a hash that tell texts apart and can still be compared by eye. */
const HASH_SHOWN = 16;

/** The first sentence of a text, without its stop. */
const firstSentence = (text: string): string => (/^.*?(?=\.(\s|$)|$)/su.exec(text)?.[0] ?? text).trim();

/** How readers want sources cited, by document; the rest is cited by what the data say of it. */
export type OwnCitations = ReadonlyMap<DocumentId, string>;

export const NO_CITATIONS: OwnCitations = new Map();

/**
 * A source so that it can be found again: as the reader would have it cited, else author, title, publisher, date and address; one without
 * a title by a short description and the beginning of its hash.
 */
export function citeDocument(document: Document, own: OwnCitations): string {
  const wanted = (own.get(document.id) ?? "").replaceAll(/\s+/g, " ").trim();
  if (wanted !== "") return wanted;
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

/** Names documents by id: in full the first time, then by their labels. */
export type Citing = (id: DocumentId) => string;

/** Starts the notes of one text. */
export function startCiting(documents: readonly Document[], own: OwnCitations): Citing {
  const known = new Map(documents.map((document) => [document.id, document]));
  const cited = new Set<DocumentId>();
  return (id) => {
    const document = known.get(id);
    if (document === undefined) return id;
    if (cited.has(id)) return document.label;
    cited.add(id);
    const full = citeDocument(document, own);
    return full.startsWith(document.label) ? full : `${document.label}: ${full}`;
  };
}
