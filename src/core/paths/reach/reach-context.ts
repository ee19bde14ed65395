import type { Cancel } from "../../model/cancel.ts";
import type { GraphSource, Vocabulary } from "../../source/graph-source.ts";
import type { Citation, FoundPath } from "../query.ts";
import type { Adjacency } from "./adjacency.ts";
import type { ReachPorts } from "./meter.ts";

/** Where the fetching for one question ends, whatever is left. */
export interface ReachLimits {
  readonly rows: number;
  readonly rounds: number;
  readonly milliseconds: number;
}

/** How far the fetching for a question has come. */
export interface ReachProgress {
  readonly rounds: number;
  readonly rows: number;
  /** Paths that are certain. */
  readonly certain: number;
}

/** Who may end a question, and who is told on the way. */
export interface ReachHooks {
  /** The question is of no use any more. */
  readonly cancel?: Cancel | undefined;
  /** What is certain so far is enough. */
  readonly stop?: Cancel | undefined;
  readonly onProgress?: ((progress: ReachProgress) => void) | undefined;
  /** A path as soon as it is certain, with the footnotes that it is the first to use. */
  readonly onPath?: ((path: FoundPath, citations: readonly Citation[]) => void) | undefined;
}

/** What is shared by all questions on one source. */
export interface ReachContext {
  readonly source: GraphSource;
  readonly vocabulary: Vocabulary;
  readonly adjacency: Adjacency;
  readonly ports: ReachPorts;
  readonly limits: ReachLimits;
}
