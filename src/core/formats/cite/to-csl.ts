import type { Document } from "../../model/dataset.ts";

const TYPES: Readonly<Record<Document["kind"], string>> = {
  news: "article-newspaper",
  analysis: "article",
  other: "document",
  opinion: "article-newspaper",
};

/** Year, month and day of an EDTF date, as far as it states them. */
export function toDateParts(edtf: string | null): readonly number[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(edtf ?? "") ?? [];
  return [year, month, day].filter((part) => part !== undefined).map(Number);
}

/** A document as a CSL-JSON item (citation-style-language 1.0.2). Names stay whole: where to part them is not known. */
export function toCsl(document: Document) {
  const { id, title, label, authors, publisher, published, kind, language, note } = document;
  const parts = toDateParts(published);
  return {
    id,
    type: TYPES[kind],
    title: title ?? label,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(publisher === null ? {} : { publisher }),
    ...(parts.length === 0 ? {} : { issued: { "date-parts": [parts] } }),
    ...(kind === "news" ? {} : { genre: kind }),
    language,
    note: [...(note === undefined ? [] : [note]), `sha256: ${document.sha256}`].join(" "),
  };
}
