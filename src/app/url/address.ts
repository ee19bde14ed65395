import { isEngineAddress, parseEngineAddress } from "../../core/source/engine-address.ts";
import { escapePart, unescapePart } from "../base/url-parts.ts";
import type { Shared } from "../state/state.ts";
import { type Decoded, decodeShared, encodeShared } from "./codec.ts";

/** So much of a fingerprint tells one file of the reader's from another. */
const GRAPH_LENGTH = 16;
/** The address of a database, without user and password. */
const DATABASE_PART = /(?:^|&)at=([^&]*)/;
const GRAPH_PART = /(?:^|&)graph=([0-9a-f]{16})(?=&|$)/;

export interface Address extends Decoded {
  /**
   * The beginning of the fingerprint of the graph that the address is about, or the address of its database; null when it
   * names none.
   */
  readonly graph: string | null;
}

/**
 * Fragment (without `#`) of the page's address: what is shown, and of which graph unless it is the one that comes with the
 * page. Empty for the first screen.
 */
/** Whether a link is about this graph: by the beginning of its fingerprint, or by the whole address of its database. */
export const isLinkTo = (link: string, graph: string): boolean =>
  isEngineAddress(link) ? link === graph : graph.startsWith(link);

export function encodeAddress(shared: Shared, graph: string | null): string {
  const view = encodeShared(shared);
  if (graph === null || graph === "shipped") return view;
  const part = isEngineAddress(graph) ? `at=${escapePart(graph)}` : `graph=${graph.slice(0, GRAPH_LENGTH)}`;
  return view === "" ? part : `${view}&${part}`;
}

/** Reads a fragment, whatever it holds, as `decodeShared` does. */
export function decodeAddress(fragment: string): Address {
  const view = fragment.startsWith("#") ? fragment.slice(1) : fragment;
  const database = unescapePart(DATABASE_PART.exec(view)?.[1] ?? "");
  const read = decodeShared(view.replace(GRAPH_PART, "").replace(DATABASE_PART, ""));
  if (database === null || database === "") return { ...read, graph: GRAPH_PART.exec(view)?.[1] ?? null };
  // An address with a password in it is none that the page wrote.
  return isEngineAddress(database) && parseEngineAddress(database).ok
    ? { ...read, graph: database }
    : { ...read, graph: null, ignored: [...read.ignored, "the address of a database"] };
}
