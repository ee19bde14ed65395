import type { GraphInput } from "../state/graph-input.ts";
import type { StoredFrom, StoredGraph } from "../state/stored-graph.ts";
import type { SessionStore } from "./saved-session.ts";

/** A graph as it is handed over to be stored. */
export interface GraphToStore {
  readonly graph: string;
  readonly title: string;
  readonly when: number;
  readonly inputs: readonly GraphInput[];
}

/** Why a page stores nothing any more. */
export const NEWER_PAGE =
  "A newer version of this page stores its work here. Reload the page; what is not stored can be saved as a project file first.";

/** What the browser stores on this device. Every call may be refused by the browser, and then rejects with the reason. */
export interface DeviceStore extends SessionStore {
  /** The last opened first. */
  readonly listGraphs: () => Promise<readonly StoredGraph[]>;
  /** Stores the files of a graph, or rejects and leaves everything as it was. The oldest make room. */
  readonly putGraph: (graph: GraphToStore) => Promise<void>;
  /** What a stored graph is made of; null when it is not stored or the files cannot be read from disk any more. */
  readonly takeGraph: (graph: string, from: StoredFrom) => Promise<readonly GraphInput[] | null>;
  /** Forgets files, notes and view of a graph. */
  readonly removeGraph: (graph: string) => Promise<void>;
  /** No longer offers a graph when the page starts; it stays in the list. */
  readonly dismissGraph: (graph: string) => Promise<void>;
  /** Tells of graphs that another window has stored, removed or forgotten. Returns the stop. */
  readonly onGraphsChange: (listener: () => void) => () => void;
  /** Texts of articles by their SHA-256. */
  readonly putTexts: (texts: ReadonlyMap<string, string>) => Promise<void>;
  readonly listTexts: (sha256: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly removeTexts: (sha256: readonly string[] | "all") => Promise<void>;
  /** Deletes everything, and tells the other windows. */
  readonly forget: () => Promise<void>;
}
