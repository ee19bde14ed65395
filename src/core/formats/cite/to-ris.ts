import type { Document } from "../../model/dataset.ts";
import { toDateParts } from "./to-csl.ts";

// A tag per line: a line break in a value would begin a tag of its own.
const toLine = (tag: string, value: string) => `${tag}  - ${value.replace(/\s+/g, " ").trim()}`;

/** A document as a RIS record. */
export function toRis(document: Document): string {
  const { id, title, label, authors, publisher, published, language, kind, note, sha256 } = document;
  const parts = toDateParts(published);
  const date = [0, 1, 2].map((at) =>
    parts[at] === undefined ? "" : String(parts[at]).padStart(at === 0 ? 4 : 2, "0"),
  );
  return [
    toLine("TY", kind === "analysis" ? "GEN" : "NEWS"),
    toLine("ID", id),
    toLine("TI", title ?? label),
    ...authors.map((name) => toLine("AU", name)),
    ...(publisher === null ? [] : [toLine("PB", publisher)]),
    ...(parts.length === 0 ? [] : [toLine("PY", date[0] ?? ""), toLine("DA", `${date.join("/")}/`)]),
    toLine("LA", language),
    ...(note === undefined ? [] : [toLine("N1", note)]),
    toLine("N1", `sha256: ${sha256}`),
    "ER  - ",
    "",
  ].join("\n");
}
