import type { Cancel } from "../model/cancel.ts";
import type { Certainty } from "../model/certainty.ts";
import type { AboutText, Claim, Document, Entity, Relation, StartingQuestion } from "../model/dataset.ts";
import type { Interval } from "../model/dates.ts";
import type { EntityId, EntityTypeId, RelationId, RelationTypeId } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";
import type { Result } from "../model/result.ts";
import type { RowConditions } from "./row-conditions.ts";

/** What a source can do beyond what every source can. */
export interface Abilities {
  /**
   * What the degree of an entity counts: the distinct others that it is tied to, as everywhere, or, where a database knows no
   * better, its relations. Costs by degree then differ from those in memory.
   */
  readonly degree: "neighbours" | "relations";
  /** Relations rest on claims that can be asked for. Without them a step says that the database states it. */
  readonly claims: boolean;
}

/** How many relations of one type join entities of two types. */
export interface KindTotal {
  readonly source: EntityTypeId;
  readonly type: RelationTypeId;
  readonly target: EntityTypeId;
  readonly count: number;
}

/** What is known of a graph as a whole without reading it; null = not known. */
export interface GraphTotals {
  readonly entities: number | null;
  readonly relations: number | null;
  readonly claims: number | null;
  /** Median degree among the entities that have any. */
  readonly medianDegree: number | null;
  /** All of them, or null: those of some kinds alone would be worth nothing. */
  readonly kinds: readonly KindTotal[] | null;
}

/** A subtype of an entity type that occurs; empty = entities of the type without one. */
export interface OccurringSubtype {
  readonly type: EntityTypeId;
  readonly subtype: string;
}

/** What a source tells of itself when it is opened. */
export interface Vocabulary {
  readonly title: string;
  readonly ontology: Ontology;
  /** In the order by which they are numbered; null where there are more than 1000. */
  readonly documents: readonly Document[] | null;
  readonly totals: GraphTotals;
  /** No relation of the graph has a source: certainty tells none apart. */
  readonly isUnsourced: boolean;
  /** Some relation holds at known times. */
  readonly isDated: boolean;
  readonly subtypes: readonly OccurringSubtype[];
  /** First words of names of entities, in lower case, that the prose of the data writes in lower case. */
  readonly commonWords: readonly string[];
  readonly questions: readonly StartingQuestion[];
  readonly about: readonly AboutText[];
  readonly can: Abilities;
}

/**
 * An entity with its degree in the whole graph. As the far end of a relation it may come without other names, summary and note;
 * type, subtype, name, `plural`, period and attributes always come along.
 */
export interface EntityRow {
  readonly entity: Entity;
  readonly degree: number;
}

/** A relation without its claims: what conditions, rankings and the order of paths ask of it. */
export interface RelationSummary {
  readonly id: RelationId;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly type: RelationTypeId;
  readonly directed: boolean;
  readonly certainty: Certainty;
  /** How many distinct documents support it. */
  readonly documents: number;
  /** How many claims it rests on. */
  readonly claims: number;
  /** Bit `i` = a claim that a person coded has modality `MODALITIES[i]`; 0 = none has. */
  readonly modalities: number;
  /** Days since 1970-01-01, sorted, apart; empty when undated, ±Infinity where a bound is open. */
  readonly period: readonly Interval[];
  /** The distinct dates of its claims as they are coded (EDTF); empty where it has its period from elsewhere. */
  readonly dates: readonly string[];
}

/** Some of what was asked for, each once, in any order. */
export interface RowPart<Row> {
  readonly rows: readonly Row[];
  /** Ends of relations that came along; who needs others asks for them. */
  readonly far?: readonly EntityRow[];
  /** Nothing is missing. */
  readonly complete: boolean;
  /** Key from which the next part follows; set where `complete` is false and the rest can be had. */
  readonly after?: string;
}

/**
 * The relations of these entities in both directions, a relation between two of them once. A cut answer to several entities says
 * nothing of any of them; one about a single entity goes on at `after`.
 */
export interface Expansion {
  readonly ids: readonly EntityId[];
  /** A source may leave out what these rule out, and may ignore them. */
  readonly conditions: RowConditions;
  /** Rows at most. */
  readonly limit: number;
  /** `after` of the part before: a key, never an offset. */
  readonly after?: string;
}

/** How many relations an entity has of one type, in one direction, with others of one type. */
export interface KindCount {
  readonly type: RelationTypeId;
  /** `out`: the entity is the source; `none`: the relation has no arrow. */
  readonly direction: "out" | "in" | "none";
  readonly farType: EntityTypeId;
  readonly count: number;
}

/** Whose claims are wanted: those of relations, or all that are about an entity. */
export type ClaimsAbout =
  | { readonly kind: "relations"; readonly ids: readonly RelationId[] }
  | {
      readonly kind: "entity";
      readonly id: EntityId;
      readonly limit: number;
      readonly after?: string;
    };

/** Relations as records, with what they rest on. */
export interface ClaimPart {
  /** With `claims` and `documents` in the order of the data set; those that do not exist are left out. */
  readonly relations: readonly Relation[];
  readonly claims: readonly Claim[];
  /** Ends of the relations, speakers, and whatever else the claims name. */
  readonly entities: readonly EntityRow[];
  /** The documents that relations and claims name. */
  readonly documents: readonly Document[];
  readonly complete: boolean;
  readonly after?: string;
}

/**
 * A graph that lies elsewhere, asked in small parts. Expected failures (no connection, no right, an answer that cannot be read) are
 * refusals; a call that was cancelled may be refused or reject, and what it brings is not used.
 */
export interface GraphSource {
  /** Ontology, totals, abilities. Reads no whole graph; what is not known soon is null. */
  readonly open: (cancel?: Cancel) => Promise<Result<Vocabulary>>;
  /** Entities by name, of these types (none = all), the best first. */
  readonly find: (
    text: string,
    types: readonly EntityTypeId[],
    limit: number,
    cancel?: Cancel,
  ) => Promise<Result<RowPart<EntityRow>>>;
  /** Whole records; ids that do not exist are left out. */
  readonly entities: (ids: readonly EntityId[], cancel?: Cancel) => Promise<Result<readonly EntityRow[]>>;
  /** What an entity is tied to, counted. */
  readonly counts: (id: EntityId, cancel?: Cancel) => Promise<Result<readonly KindCount[]>>;
  readonly expand: (asked: Expansion, cancel?: Cancel) => Promise<Result<RowPart<RelationSummary>>>;
  /** All relations with both ends among these, `most` at most. */
  readonly between: (
    ids: readonly EntityId[],
    most: number,
    cancel?: Cancel,
  ) => Promise<Result<RowPart<RelationSummary>>>;
  readonly claims: (about: ClaimsAbout, cancel?: Cancel) => Promise<Result<ClaimPart>>;
  readonly close: () => Promise<void>;
}
