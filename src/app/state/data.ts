import type { Scene } from "../../core/drawing/scene.ts";
import type { EditReport } from "../../core/engine/edit-report.ts";
import type { Arranged } from "../../core/engine/layout-request.ts";
import type { Overview } from "../../core/engine/overview.ts";
import type { EntityDetail, PassageDetail, RelationDetail } from "../../core/evidence/details.ts";
import type { Positions } from "../../core/layout/lay-out.ts";
import type { View } from "../../core/lens/view.ts";
import type { DocumentId, EntityId, RelationId } from "../../core/model/ids.ts";
import type { IdIndex } from "../../core/model/index-ids.ts";
import type { Issue } from "../../core/model/result.ts";
import type { ReachProgress } from "../../core/paths/reach/reach-context.ts";
import type { Timeline } from "../../core/timeline/timeline.ts";
import type { Edits } from "../edits/edits.ts";
import { type EncodingData, NO_ENCODING_DATA } from "../measures/visual-encoding.ts";
import type { TableData } from "../table/table-data.ts";
import type { Connection } from "./connection.ts";
import type { GraphInput } from "./graph-input.ts";
import type { Opening, Origin } from "./importing.ts";
import { NO_SEARCH, type PathSearch } from "./path-search.ts";
import type { GraphCopy, StoredGraph } from "./stored-graph.ts";

/** An opened graph, as far as the main thread holds it. */
export interface OpenGraph {
  /** Counts the graphs opened so far: answers about an earlier one are dropped. */
  readonly serial: number;
  readonly overview: Overview;
  readonly scene: Scene;
  readonly entityIndex: IdIndex<EntityId>;
  readonly relationIndex: IdIndex<RelationId>;
  /** The files it was read from; null for the shipped graph and for graphs put together here. */
  readonly origin: Origin | null;
  /** The database of which it is a part; null where it is here as a whole. */
  readonly connection: Connection | null;
  /** What it was made of, to make it again. */
  readonly inputs: readonly GraphInput[];
  /** The fingerprint of the graph without the reader's edits. */
  readonly plainFingerprint: string;
  /** The edits that were made in it. */
  readonly edits: Edits;
  /** Those that did not fit and were set aside, and why, as a sentence. */
  readonly misfits: EditReport["misfits"];
  /** What each of them does, as a sentence without its point. */
  readonly editWords: EditReport["words"];
}

/** What the engine last said about the state; never edited by hand, always derivable again. */
export interface Data {
  readonly opened: OpenGraph | null;
  /** Set when the very first graph could not be opened. */
  readonly failure: readonly Issue[] | null;
  readonly view: View | null;
  readonly timeline: Timeline | null;
  readonly table: TableData | null;
  readonly marks: EncodingData;
  /** The chosen arrangement; null = as the graph was opened. */
  readonly placed: Arranged | null;
  /** Where the entities came to rest of a graph whose scene is a draft. */
  readonly settled: Positions | null;
  /** Share of the layout under way that is done, 0 … 1. */
  readonly layingOut: number | null;
  readonly entity: EntityDetail | null;
  readonly relation: RelationDetail | null;
  /** Passages that bear on what is selected, in document order. */
  readonly mentions: readonly PassageDetail[];
  /** The coded passages of the article that is being read. */
  readonly article: { readonly document: DocumentId; readonly passages: readonly PassageDetail[] } | null;
  /**
   * Texts that the reader attached, by SHA-256: the one thing here that is not derived. In memory only; the engine never
   * holds them, so that no export can.
   */
  readonly texts: ReadonlyMap<string, string>;
  readonly current: EntityDetail | null;
  readonly search: PathSearch;
  /** How far the search in a database has come. */
  readonly reached: ReachProgress | null;
  /** The file that is being opened. */
  readonly opening: Opening | null;
  /** Graphs of which the files are stored on this device, the last opened first; null until that is known. */
  readonly stored: readonly StoredGraph[] | null;
  readonly copy: GraphCopy;
  /** What is under way: requests, and parts of the page that are being loaded. */
  readonly pending: number;
}

export const NO_DATA: Data = {
  opened: null,
  failure: null,
  view: null,
  timeline: null,
  table: null,
  marks: NO_ENCODING_DATA,
  placed: null,
  settled: null,
  layingOut: null,
  entity: null,
  relation: null,
  mentions: [],
  article: null,
  texts: new Map(),
  current: null,
  search: NO_SEARCH,
  reached: null,
  opening: null,
  stored: null,
  copy: { kind: "not-needed" },
  pending: 0,
};
