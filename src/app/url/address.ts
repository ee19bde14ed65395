import type { Shared } from "../state/state.ts";
import { type Decoded, decodeShared, encodeShared } from "./codec.ts";

/** So much of a fingerprint tells one file of the reader's from another. */
const GRAPH_LENGTH = 16;
const GRAPH_PART = /(?:^|&)graph=([0-9a-f]{16})(?=&|$)/;

export interface Address extends Decoded {
  /** The beginning of the fingerprint of the graph that the address is about; null when it names none. */
  readonly graph: string | null;
}

/**
 * Fragment (without `#`) of the page's address: what is shown, and of which graph unless it is the one that comes with the
 * page. Empty for the first screen.
 */
export function encodeAddress(shared: Shared, graph: string | null): string {
  const view = encodeShared(shared);
  if (graph === null || graph === "shipped") return view;
  const part = `graph=${graph.slice(0, GRAPH_LENGTH)}`;
  return view === "" ? part : `${view}&${part}`;
}

/** Reads a fragment, whatever it holds, as `decodeShared` does. */
export function decodeAddress(fragment: string): Address {
  const view = fragment.startsWith("#") ? fragment.slice(1) : fragment;
  return { ...decodeShared(view.replace(GRAPH_PART, "")), graph: GRAPH_PART.exec(view)?.[1] ?? null };
}
