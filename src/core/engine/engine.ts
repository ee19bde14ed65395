import type {
  About,
  Common,
  EntityDetail,
  Health,
  Office,
  PassageDetail,
  RelationDetail,
} from "../evidence/details.ts";
import type { Bytes } from "../formats/format.ts";
import type { Pin } from "../graph/pins.ts";
import type { Topology } from "../graph/topology.ts";
import type { ImportJobs, ImportSettings } from "../importing/importing.ts";
import type { Guide } from "../layout/layout.ts";
import type { Lens } from "../lens/lens.ts";
import type { Measured, MeasureId } from "../measures/measure.ts";
import type { Cancel } from "../model/cancel.ts";
import type { Document } from "../model/dataset.ts";
import type { Finding } from "../model/finding.ts";
import type { DocumentId, EntityId, RelationId } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";
import type { Result } from "../model/result.ts";
import type { Citation, FoundPath, PathAnswer, PathQuery } from "../paths/query.ts";
import type { Found, Hit } from "../search/found.ts";
import type { RowTarget, TablePage, TableRequest } from "../table/request.ts";

export type {
  About,
  ClaimDetail,
  Common,
  Comparison,
  EntityDetail,
  EntityRef,
  EvidenceDetail,
  FigureDetail,
  FigureMark,
  FigureScale,
  Health,
  HealthRule,
  HealthSubject,
  PassageDetail,
  RelationDetail,
  RelationLine,
} from "../evidence/details.ts";
export type { Cancel } from "../model/cancel.ts";
export type { Finding } from "../model/finding.ts";
export type { Hit } from "../search/found.ts";

/**
 * Where a graph comes from. `bytes` is a file that the user opened; `name` decides the format together with its content.
 * `prepared`: what `prepare` read last.
 */
export type Source =
  | { readonly kind: "shipped"; readonly json: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Bytes }
  | { readonly kind: "prepared"; readonly settings: ImportSettings };

/** What is open, small enough for the main thread whatever the size of the graph. */
export interface Overview {
  readonly title: string;
  /** Recognises the graph by its entities and relations, whatever the file or format it came in. */
  readonly fingerprint: string;
  readonly ontology: Ontology;
  readonly documents: readonly Document[];
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  /** Attributes of an opened file, by how many of both sides there are to filter by. */
  readonly attributes: number;
  readonly lenses: readonly NamedLens[];
  /** First and last year of what is dated; null when nothing is. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** What the data set says of itself. */
  readonly about: readonly { readonly label: string; readonly text: string }[];
  /** Something was added to the graph that was open before, and `revert` goes back to it. */
  readonly isMerged: boolean;
}

/** A starting question derived from the data. */
export interface Question {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly text: string;
}

/** All that the canvas draws, in columns; index = entity or relation index of the graph. Sent once per opened graph. */
export interface Scene {
  readonly entityIds: readonly EntityId[];
  readonly labels: readonly string[];
  readonly entityType: Uint16Array;
  readonly degree: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** The file brought the places of its entities along. */
  readonly hasOwnPlaces?: boolean;
  readonly relationIds: readonly RelationId[];
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly relationType: Uint16Array;
  readonly directed: Uint8Array;
  /** The adjacency of its topology, where it has been worked out: a large graph takes a while. */
  readonly adjacency?: Pick<Topology, "offsets" | "neighbours" | "incident">;
  /** Index into CERTAINTIES. */
  readonly certainty: Uint8Array;
  readonly documentCount: Uint8Array;
}

/** How the reader wants the entities arranged. */
export interface LayoutRequest {
  /** Id of a layout. */
  readonly layout: string;
  /** Entity to arrange around, where the layout has one; null = the best connected. */
  readonly focus: EntityId | null;
  /** What is arranged; the rest stands in rows below. The empty lens arranges everything. */
  readonly within: Lens;
  /** Width over height of the free canvas. */
  readonly aspect: number;
}

/** Where a layout puts every entity, by index. */
export interface Placed {
  readonly label: string;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly guides: readonly Guide[];
}

/** One value of a facet with its counts: `shown` under the lens, `total` in the whole graph. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly shown: number;
  readonly total: number;
  /** False when the lens excludes this very value. */
  readonly on: boolean;
  /** Value that this one belongs to: the family of a relation type. */
  readonly parent?: string;
}

export interface Facet {
  /** Filter id that a click on a value changes. */
  readonly filter: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

/** What a facet offers besides a list of values: a floor is a number, 1 = no restriction. */
export interface Floor {
  readonly filter: string;
  readonly label: string;
  readonly value: number;
  /** Highest value that leaves anything. */
  readonly highest: number;
}

/** What a filter offers where there is no list of values: bounds (dates in days since 1970-01-01), words, named choices. */
export type Field =
  | {
      readonly kind: "number" | "date";
      readonly filter: string;
      readonly label: string;
      readonly low: number;
      readonly high: number;
      /** Some elements have no value. */
      readonly hasMissing: boolean;
    }
  | { readonly kind: "text"; readonly filter: string; readonly label: string; readonly hasMissing: boolean }
  | {
      readonly kind: "choice";
      readonly filter: string;
      readonly label: string;
      readonly choices: readonly { readonly argument: string; readonly label: string }[];
    };

/** One clause of a lens and what it and those before it in its alternative leave. */
export interface LensStep {
  /** Key of the clause in the lens. */
  readonly key: string;
  /** Number of its alternative, from 0. */
  readonly group: number;
  readonly words: string;
  readonly entities: number;
  readonly relations: number;
}

/** Why a lens hides something: the fewest clauses that have to give way for it to be visible. */
export interface Hiding {
  readonly clauses: readonly {
    readonly key: string;
    readonly words: string;
    /** The lens with only this clause relaxed, as little as it takes. */
    readonly lens: Lens;
  }[];
  /** The lens with all of them relaxed: under it the thing is visible. */
  readonly lens: Lens;
}

/** What the attributes of an opened file offer to filter by. */
export interface AttributeChoices {
  readonly facets: readonly Facet[];
  readonly fields: readonly Field[];
}

/** A lens that the data suggests. */
export interface NamedLens {
  readonly name: string;
  readonly lens: Lens;
}

/** What a lens leaves: one byte per entity and relation (1 = visible), and the counts of every facet. */
export interface View {
  readonly entities: Uint8Array;
  readonly relations: Uint8Array;
  readonly entityCount: number;
  readonly relationCount: number;
  readonly facets: readonly Facet[];
  readonly floors: readonly Floor[];
  readonly fields: readonly Field[];
  /** Every clause with what is left after it, in order. */
  readonly steps: readonly LensStep[];
  /** Who holds which office on the day that the lens keeps to; absent where it keeps to none. */
  readonly offices?: readonly Office[];
  /** Clauses in words: `without Person`, `at least 2 documents`, `or only State`. */
  readonly words: readonly string[];
}

/** How the dated relations lie in time: a histogram over calendar bins, by relation family. */
export interface Timeline {
  /** First day of every bin and, last, the day after the last bin; days since 1970-01-01. Empty when nothing is dated. */
  readonly edges: Float64Array;
  /** Months in a bin: 1, 3, 12 or years in round numbers. */
  readonly months: number;
  readonly families: readonly string[];
  /** Relations with a period that lies in the bin, at `bin * families.length + family`. */
  readonly within: Uint32Array;
  /** Relations whose period touches the bin and reaches beyond it. */
  readonly across: Uint32Array;
  readonly dated: number;
  readonly undated: number;
  /** Dated relations of which no date says the day. */
  readonly imprecise: number;
}

export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "lens"; readonly lens: Lens }
  | {
      readonly kind: "relations";
      readonly relations: readonly RelationId[];
      readonly entities: readonly EntityId[];
      readonly about: string;
    };

export interface ExportRequest {
  readonly format: string;
  readonly scope: Scope;
  /** What stands out in a picture: a path. All else fades. */
  readonly highlight?: {
    readonly entities: readonly EntityId[];
    readonly relations: readonly RelationId[];
    readonly about: string;
  };
  /** The arrangement that is shown, for formats that hold places; none = as the graph was opened. */
  readonly layout?: LayoutRequest;
  /** Entities that a hand moved: they and their neighbours are written where they stand now. */
  readonly pins?: readonly Pin[];
  /** Options of the format, as its definition lists them. */
  readonly options: Readonly<Record<string, string>>;
  /** Day stamped into the file, `YYYY-MM-DD`; core reads no clock. */
  readonly today: string;
}

export interface Exported {
  readonly fileName: string;
  readonly mediaType: string;
  /** UTF-8 text in pieces. */
  readonly chunks: readonly string[];
  readonly entities: number;
  readonly relations: number;
  /** What the format could not hold. */
  readonly lost: readonly string[];
}

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
