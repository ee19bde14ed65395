import type { Scene } from "../drawing/scene.ts";
import type {
  About,
  Common,
  EntityDetail,
  Health,
  PassageDetail,
  RelationDetail,
} from "../evidence/details.ts";
import type { ImportJobs } from "../importing/importing.ts";
import type { Lens } from "../lens/lens.ts";
import type { AttributeChoices, Hiding, View } from "../lens/view.ts";
import type { Measured, MeasureId } from "../measures/measure.ts";
import type { Cancel } from "../model/cancel.ts";
import type { DocumentId, EntityId, RelationId } from "../model/ids.ts";
import type { Result } from "../model/result.ts";
import type { RowTarget } from "../model/row-target.ts";
import type { Citation, FoundPath, PathAnswer, PathQuery } from "../paths/query.ts";
import type { Found, Hit } from "../search/found.ts";
import type { TablePage, TableRequest } from "../table/request.ts";
import type { Timeline } from "../timeline/timeline.ts";
import type { Exported, ExportRequest } from "./export-request.ts";
import type { LayoutRequest, Placed } from "./layout-request.ts";
import type { Overview } from "./overview.ts";
import type { Source } from "./source.ts";

/**
 * Every heavy job, the same in process (command line, tests) and in a worker (page). All calls are asynchronous from
 * the first day; a cancelled call rejects with an error named `AbortError`.
 */
export interface Engine extends ImportJobs {
  open(source: Source, cancel?: Cancel): Promise<Result<Overview>>;
  /**
   * `aspect`: width over height of the free canvas, for a graph that has yet to be laid out; `onProgress` is told the
   * share of that which is done, 0 … 1.
   */
  scene(aspect: number, cancel?: Cancel, onProgress?: (share: number) => void): Promise<Scene>;
  /** All entities arranged by a layout; `onProgress` is told the share that is done, 0 … 1. */
  layout(
    request: LayoutRequest,
    cancel?: Cancel,
    onProgress?: (share: number) => void,
  ): Promise<Result<Placed>>;
  /** Lets a layout under way end early, with what it has. */
  endLayout(): Promise<void>;
  /** Goes back to the graph to which the last one was added; null when there is none. */
  revert(): Promise<Overview | null>;
  view(lens: Lens, cancel?: Cancel): Promise<Result<View>>;
  /** What the attributes of an opened file offer to filter by, counted under a lens. */
  attributes(lens: Lens, cancel?: Cancel): Promise<Result<AttributeChoices>>;
  /** Why a lens hides an entity or a relation; null when it is visible or the graph does not have it. */
  explainHidden(target: RowTarget, lens: Lens, cancel?: Cancel): Promise<Hiding | null>;
  /** The histogram of what the lens leaves, its own clauses about time aside, in at most `room` bins. */
  timeline(lens: Lens, room: number, cancel?: Cancel): Promise<Result<Timeline>>;
  search(query: string, limit: number, cancel?: Cancel): Promise<readonly Hit[]>;
  /** Entities, relations and claims that a query reaches, `limit` of each. */
  find(query: string, limit: number, cancel?: Cancel): Promise<Found>;
  entity(id: EntityId, lens: Lens, cancel?: Cancel): Promise<EntityDetail | null>;
  relation(id: RelationId, cancel?: Cancel): Promise<RelationDetail | null>;
  /** The coded passages of a document, or those that bear on an entity or relation, in document order. */
  passages(about: About, cancel?: Cancel): Promise<readonly PassageDetail[]>;
  /** The data check over the open graph; texts verify passages and are not kept. */
  health(texts: ReadonlyMap<DocumentId, string>, cancel?: Cancel): Promise<Health>;
  /**
   * `onPath` is told of each path as soon as it is certain, in order, with the footnotes that it is the first to use; the
   * answer holds them all.
   */
  paths(
    query: PathQuery,
    cancel?: Cancel,
    onPath?: (path: FoundPath, citations: readonly Citation[]) => void,
  ): Promise<Result<PathAnswer>>;
  /** What is tied to every one of several entities under a lens, the least connected first, `limit` at most. */
  common(ids: readonly EntityId[], lens: Lens, limit: number, cancel?: Cancel): Promise<Common>;
  export(request: ExportRequest, cancel?: Cancel): Promise<Result<Exported>>;
  /** A page of one of the three lists, sorted and narrowed. */
  table(request: TableRequest, cancel?: Cancel): Promise<Result<TablePage>>;
  /** A measure over what the lens leaves; refused where the graph is too large for it. */
  measure(measure: MeasureId, lens: Lens, cancel?: Cancel): Promise<Result<Measured>>;
}
