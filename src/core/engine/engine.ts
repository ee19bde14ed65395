import type { Job } from "../base/job.ts";
import type { Scene } from "../drawing/scene.ts";
import type { Edit } from "../edit/forms.ts";
import type {
  About,
  Common,
  EntityDetail,
  Health,
  PassageDetail,
  RelationDetail,
} from "../evidence/details.ts";
import type { ImportJobs } from "../importing/importing.ts";
import type { Positions } from "../layout/lay-out.ts";
import type { Lens } from "../lens/lens.ts";
import type { AttributeChoices, Hiding, View } from "../lens/view.ts";
import type { AttributeId, AttributeValues, MarkAttribute } from "../measures/mark-attribute.ts";
import type { Measured, MeasureId } from "../measures/measure.ts";
import type { Cancel } from "../model/cancel.ts";
import type { DocumentId, EntityId, RelationId } from "../model/ids.ts";
import type { Result } from "../model/result.ts";
import type { RowTarget } from "../model/row-target.ts";
import type { Citation, FoundPath, PathAnswer, PathQuery } from "../paths/query.ts";
import type { EntityHit, Found } from "../search/found.ts";
import type { TextNames } from "../suggest/text-names.ts";
import type { TablePage, TableRequest } from "../table/request.ts";
import type { Timeline } from "../timeline/timeline.ts";
import type { EditReport } from "./edit-report.ts";
import type { Exported, ExportRequest } from "./export-request.ts";
import type { Arranged, LayoutRequest } from "./layout-request.ts";
import type { Overview } from "./overview.ts";
import type { Source } from "./source.ts";

/** Every heavy job with what it takes, what it answers and, third, what it tells on the way. */
export interface Jobs extends ImportJobs {
  open: Job<[source: Source], Result<Overview>>;
  /**
   * `aspect`: width over height of the free canvas, for a graph that has yet to be laid out. Tells the share that is done,
   * 0 … 1.
   */
  scene: Job<[aspect: number], Scene, [share: number]>;
  /** Where the entities come to rest of which the scene is a draft. Tells the share that is done, 0 … 1. */
  settle: Job<[aspect: number], Positions, [share: number]>;
  /** All entities arranged by a layout. Tells the share that is done, 0 … 1. */
  layout: Job<[request: LayoutRequest], Result<Arranged>, [share: number]>;
  /** Lets a layout under way end early, with what it has. */
  endLayout: Job<[], void>;
  /**
   * Makes the open graph what a list of edits makes of it as it was opened; an empty list takes them all back. What does not
   * fit is set aside and named. What stands somewhere stays there.
   */
  edit: Job<[edits: readonly Edit[]], EditReport>;
  /** Goes back to the graph to which the last one was added; null when there is none. */
  revert: Job<[], Overview | null>;
  view: Job<[lens: Lens], Result<View>>;
  /** What the attributes of an opened file offer to filter by, counted under a lens. */
  attributes: Job<[lens: Lens], Result<AttributeChoices>>;
  /** Why a lens hides an entity or a relation; null when it is visible or the graph does not have it. */
  explainHidden: Job<[target: RowTarget, lens: Lens], Hiding | null>;
  /** The histogram of what the lens leaves, its own clauses about time aside, in at most `room` bins. */
  timeline: Job<[lens: Lens, room: number], Result<Timeline>>;
  search: Job<[query: string, limit: number], readonly EntityHit[]>;
  /** Entities, relations and claims that a query reaches, `limit` of each. */
  find: Job<[query: string, limit: number], Found>;
  entity: Job<[id: EntityId, lens: Lens], EntityDetail | null>;
  relation: Job<[id: RelationId], RelationDetail | null>;
  /** The coded passages of a document, or those that bear on an entity or relation, in document order. */
  passages: Job<[about: About], readonly PassageDetail[]>;
  /** The names in a text, which is not kept: of entities, and those that the graph lacks. */
  names: Job<[text: string], TextNames>;
  /** The data check over the open graph; texts verify passages and are not kept. */
  health: Job<[texts: ReadonlyMap<DocumentId, string>], Health>;
  /** Tells each path as soon as it is certain, in order, with the footnotes that it is the first to use; the answer holds all. */
  paths: Job<[query: PathQuery], Result<PathAnswer>, [path: FoundPath, citations: readonly Citation[]]>;
  /** What is tied to every one of several entities under a lens, the least connected first, `limit` at most. */
  common: Job<[ids: readonly EntityId[], lens: Lens, limit: number], Common>;
  export: Job<[request: ExportRequest], Result<Exported>>;
  /** A page of one of the three lists, sorted and narrowed. */
  table: Job<[request: TableRequest], Result<TablePage>>;
  /** A measure over what the lens leaves; refused where the graph is too large for it. */
  measure: Job<[measure: MeasureId, lens: Lens], Result<Measured>>;
  /** The attributes by which entities can be marked. */
  markAttributes: Job<[], readonly MarkAttribute[]>;
  /** An attribute of what the lens leaves; refused where the graph has no such attribute. */
  attributeValues: Job<[id: AttributeId, lens: Lens], Result<AttributeValues>>;
}

export type Method = keyof Jobs;

/** How many arguments each job takes, for those who pass calls on: what follows them is not an argument. */
export const ARGUMENT_COUNTS: { readonly [M in Method]: Jobs[M]["args"]["length"] } = {
  open: 1,
  prepare: 2,
  preview: 1,
  discard: 0,
  scene: 1,
  settle: 1,
  layout: 1,
  endLayout: 0,
  edit: 1,
  revert: 0,
  view: 1,
  attributes: 1,
  explainHidden: 2,
  timeline: 2,
  search: 2,
  find: 2,
  entity: 2,
  relation: 1,
  passages: 1,
  names: 1,
  health: 1,
  paths: 1,
  common: 3,
  export: 1,
  table: 1,
  measure: 2,
  markAttributes: 0,
  attributeValues: 2,
};

/** What a call of a job carries: its arguments, a signal to cancel it, and who is told on the way. */
export type Call<M extends Method> = [
  ...args: Jobs[M]["args"],
  cancel?: Cancel | undefined,
  onEvent?: ((...event: Jobs[M]["event"]) => void) | undefined,
];

/**
 * All jobs, the same in process (command line, tests) and in a worker (page). All calls are asynchronous from the first day;
 * a cancelled call rejects with an error named `AbortError`.
 */
export type Engine = { [M in Method]: (...call: Call<M>) => Promise<Jobs[M]["answer"]> };
