import type { Document } from "../../model/dataset.ts";
import { toDateParts, toRemarks } from "./to-csl.ts";

// A tag per line: a line break in a value would begin a tag of its own.
const toLine = (tag: string, value: string) => `${tag}  - ${value.replace(/\s+/g, " ").trim()}`;

const TYPES: Readonly<Record<Document["kind"], string>> = {
  news: "NEWS",
  analysis: "GEN",
  opinion: "NEWS",
  other: "GEN",
};

/** A document as a RIS record. */
export function toRis(document: Document): string {
  const { id, title, label, authors, publisher, published, language, kind, url } = document;
  const parts = toDateParts(published);
  const date = [0, 1, 2].map((at) =>
    parts[at] === undefined ? "" : String(parts[at]).padStart(at === 0 ? 4 : 2, "0"),
  );
  return [
    toLine("TY", TYPES[kind]),
    toLine("ID", id),
    toLine("TI", title ?? label),
    ...authors.map((name) => toLine("AU", name)),
    ...(publisher === null ? [] : [toLine("PB", publisher)]),
    ...(parts.length === 0 ? [] : [toLine("PY", date[0] ?? ""), toLine("DA", `${date.join("/")}/`)]),
    toLine("LA", language),
    ...(url === undefined ? [] : [toLine("UR", url)]),
    ...toRemarks(document).map((remark) => toLine("N1", remark)),
    "ER  - ",
    "",
  ].join("\n");
}
