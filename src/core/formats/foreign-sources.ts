import type { Document } from "../model/dataset.ts";
import { toDocumentId } from "../model/ids.ts";
import { isWebAddress } from "../model/web-address.ts";
import { type Mapping, readAttributeText } from "./mapping.ts";
import type { RawEdge, RawGraph } from "./raw-graph.ts";

/** The documents that an edge names in the column of the mapping, each once. */
export function readSources({ attrs }: RawEdge, { document }: Pick<Mapping, "document">): readonly string[] {
  const text = document === null ? null : readAttributeText(attrs, document);
  if (text === null) return [];
  // An address may hold the mark that parts others.
  const parts = text.split(/\s*\|\s*|\s*;\s*(?=https?:)|\s+(?=https?:)/i);
  const names = parts.flatMap((part) => (isWebAddress(part.trim()) ? [part] : part.split(";")));
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
}

/** `example.org/a`: an address as people write it. */
const toShort = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");

const toDocument = (name: string, column: string): Document => ({
  id: toDocumentId(`document:${name}`),
  title: name,
  label: isWebAddress(name) ? toShort(name) : name,
  ...(isWebAddress(name) ? { url: name } : {}),
  authors: [],
  publisher: null,
  published: null,
  kind: "other",
  language: "und",
  sha256: null,
  body: null,
  note: `Named in the column ${column} of the opened file.`,
});

/** Every document that the edges of a file name, by its name, in order of first occurrence. */
export function listSources(
  { edges }: RawGraph,
  mapping: Pick<Mapping, "document">,
): ReadonlyMap<string, Document> {
  const column = mapping.document;
  const sources = new Map<string, Document>();
  if (column === null) return sources;
  for (const edge of edges)
    for (const name of readSources(edge, mapping))
      if (!sources.has(name)) sources.set(name, toDocument(name, column));
  return sources;
}
