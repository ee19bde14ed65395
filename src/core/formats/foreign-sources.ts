import type { Document } from "../model/dataset.ts";
import { type DocumentId, toDocumentId } from "../model/ids.ts";
import { isWebAddress } from "../model/web-address.ts";
import { type Mapping, readAttributeText } from "./mapping.ts";
import type { RawEdge, RawGraph } from "./raw-graph.ts";

const NONE: readonly never[] = [];

/** What edges name as their sources, and which of them each edge names. */
export interface ForeignSources {
  /** In order of first occurrence. */
  readonly documents: readonly Document[];
  readonly of: (edge: RawEdge) => readonly DocumentId[];
}

/** The names in a cell, each once. */
function splitNames(text: string): readonly string[] {
  // An address may hold the mark that parts others.
  const parts = text.split(/\s*\|\s*|\s*;\s*(?=https?:)|\s+(?=https?:)/i);
  const names = parts.flatMap((part) => (isWebAddress(part.trim()) ? [part] : part.split(";")));
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
}

/** `example.org/a`: an address as people write it. */
const toShort = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");

const toDocument = (name: string, column: string, address?: string): Document => ({
  id: toDocumentId(`document:${address ?? name}`),
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

interface Cells {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
}

/**
 * The documents in the column of the mapping, with their addresses where a column of addresses stands beside it: a row with one name and
 * one address names one document. A name that stands beside several addresses is a document of its own for each.
 */
export function readSources(
  { edges }: Pick<RawGraph, "edges">,
  { document, address = null }: Pick<Mapping, "document" | "address">,
): ForeignSources {
  const columns = { names: document ?? address, addresses: document === null ? null : address };
  const column = columns.names;
  if (column === null) return { documents: NONE, of: () => NONE };
  const readCells = ({ attrs }: RawEdge): Cells => {
    const [names, addresses] = [column, columns.addresses].map((title) =>
      title === null ? [] : splitNames(readAttributeText(attrs, title) ?? ""),
    );
    return { names: names ?? [], addresses: (addresses ?? []).filter(isWebAddress) };
  };
  const pairOf = ({ names, addresses }: Cells) => {
    const [name, address] = [names[0], addresses[0]];
    const isPair =
      names.length === 1 && addresses.length === 1 && name !== undefined && address !== undefined;
    return isPair && !isWebAddress(name) ? { name, address } : null;
  };
  const addressesOf = new Map<string, Set<string>>();
  if (columns.addresses !== null)
    for (const edge of edges) {
      const pair = pairOf(readCells(edge));
      if (pair === null) continue;
      const known = addressesOf.get(pair.name);
      if (known === undefined) addressesOf.set(pair.name, new Set([pair.address]));
      else known.add(pair.address);
    }
  const documents = new Map<string, Document>();
  const add = (name: string, address?: string): DocumentId => {
    const made = toDocument(name, column, address);
    const known = documents.get(made.id);
    const [only] = addressesOf.get(name) ?? [];
    const url = address ?? (addressesOf.get(name)?.size === 1 ? only : undefined);
    if (known === undefined) documents.set(made.id, url === undefined ? made : { ...made, url });
    return made.id;
  };
  const toIds = (cells: Cells): readonly DocumentId[] => {
    const pair = pairOf(cells);
    if (pair !== null)
      return [(addressesOf.get(pair.name)?.size ?? 0) > 1 ? add(pair.name, pair.address) : add(pair.name)];
    return [...new Set([...cells.names, ...cells.addresses].map((name) => add(name)))];
  };
  const ids = new Map(edges.map((edge) => [edge, toIds(readCells(edge))]));
  return { documents: [...documents.values()], of: (edge) => ids.get(edge) ?? [] };
}
