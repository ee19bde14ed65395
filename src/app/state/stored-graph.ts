import { countNoun } from "../../core/base/count-noun.ts";
import type { PendingView } from "./state.ts";

/** A graph whose files are stored on this device, so that it can be opened again. */
export interface StoredGraph {
  /** The name under which its notes and its view are stored. */
  readonly graph: string;
  readonly title: string;
  readonly files: readonly string[];
  /** Bytes of all its files. */
  readonly size: number;
  /** Milliseconds since 1970 when it was last opened. */
  readonly when: number;
  /** Offered when the page starts; false once the reader waved it away. */
  readonly isOffered: boolean;
  /** The files themselves are stored; else only the way to them on disk. */
  readonly hasBytes: boolean;
  /** Every file can be read from disk again, as it is by then. */
  readonly isOnDisk: boolean;
}

/** Where a stored graph is read from. */
export type StoredFrom = "device" | "disk";

/** Whether the files of the open graph are stored. */
export type GraphCopy =
  | { readonly kind: "not-needed" }
  | { readonly kind: "storing" }
  | { readonly kind: "stored" }
  | { readonly kind: "refused"; readonly reason: string };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** After this time a graph is no longer offered when the page starts. */
const OFFERED_FOR = 7 * DAY;

/** `20 minutes ago`. */
export function formatAge(when: number, now: number): string {
  const age = Math.max(0, now - when);
  const words = (count: number, unit: string) => `${countNoun(count, unit)} ago`;
  if (age < MINUTE) return "just now";
  if (age < HOUR) return words(Math.floor(age / MINUTE), "minute");
  if (age < DAY) return words(Math.floor(age / HOUR), "hour");
  return words(Math.floor(age / DAY), "day");
}

/** `nodes.csv and edges.csv`, `a.csv, b.csv and c.csv`. */
export const nameStored = ({ files, title }: Pick<StoredGraph, "files" | "title">): string => {
  const last = files.at(-1);
  if (last === undefined) return title;
  return files.length === 1 ? last : `${files.slice(0, -1).join(", ")} and ${last}`;
};

/** `12.3 MB`, `40 kB`. */
export const formatSize = (bytes: number): string =>
  bytes < 1e6
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;

/** What the page offers to open again; `stored` is null while the link's graph is not stored here. */
export type Offer =
  | { readonly kind: "none" }
  | { readonly kind: "latest"; readonly stored: StoredGraph }
  | { readonly kind: "link"; readonly stored: StoredGraph | null };

/**
 * The graph of the link that the page was opened with, else the one that was open last, while the graph that comes with the page is
 * shown.
 */
export function toOffer(
  stored: readonly StoredGraph[] | null,
  open: string | null,
  link: PendingView | null,
  now: number,
): Offer {
  if (stored === null) return { kind: "none" };
  if (link !== null)
    return { kind: "link", stored: stored.find(({ graph }) => graph.startsWith(link.graph)) ?? null };
  const [latest] = stored;
  return open === "shipped" && latest?.isOffered === true && now - latest.when < OFFERED_FOR
    ? { kind: "latest", stored: latest }
    : { kind: "none" };
}
