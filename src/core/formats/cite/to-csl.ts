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

/** What a bibliography notes of a document: its note, and the hash of its text where there is one. */
export const toRemarks = ({ note, sha256 }: Pick<Document, "note" | "sha256">): readonly string[] => [
  ...(note === undefined ? [] : [note]),
  ...(sha256 === null ? [] : [`sha256: ${sha256}`]),
];

/** A document as a CSL-JSON item (citation-style-language 1.0.2). Names stay whole: where to part them is not known. */
export function toCsl(document: Document) {
  const { id, title, label, authors, publisher, published, kind, language, url } = document;
  const parts = toDateParts(published);
  const remarks = toRemarks(document);
  return {
    id,
    type: TYPES[kind],
    title: title ?? label,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(publisher === null ? {} : { publisher }),
    ...(parts.length === 0 ? {} : { issued: { "date-parts": [parts] } }),
    ...(kind === "news" ? {} : { genre: kind }),
    ...(url === undefined ? {} : { URL: url }),
    language,
    ...(remarks.length === 0 ? {} : { note: remarks.join(" ") }),
  };
}
