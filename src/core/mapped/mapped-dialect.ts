import type { Cancel } from "../model/cancel.ts";
import type { Attributes } from "../model/dataset.ts";
import type { EntityId, EntityTypeId, RelationTypeId } from "../model/ids.ts";
import type { Result } from "../model/result.ts";
import type { KindCount } from "../source/graph-source.ts";

/** An entity as the database has it, by way of a mapping. */
export interface MappedEntity {
  readonly id: EntityId;
  readonly type: EntityTypeId;
  readonly name: string;
  readonly attributes: Attributes;
  /** How many distinct others it is tied to. */
  readonly degree: number;
}

/** A relation as the database has it, by way of a mapping. */
export interface MappedRelation {
  /** What tells it from others of its type between its ends. */
  readonly mark: string;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly type: RelationTypeId;
  /** First and last day, as they are written. */
  readonly from: string | null;
  readonly to: string | null;
  /** Names or addresses of its sources. */
  readonly sources: readonly string[];
  readonly attributes: Attributes;
}

/** Relations of entities in both directions. */
export interface MappedRelationsAsked {
  readonly ids: readonly EntityId[];
  /** Null: of all types. */
  readonly types: readonly RelationTypeId[] | null;
  /** More than this many are not wanted, or with `after` those with more others than this. */
  readonly most: number;
  /** Of a single entity: those with others whose id comes later, sorted by that id, all of one other together. */
  readonly after?: string;
}

/** What one language of queries answers about a graph that a mapping explains. */
export interface MappedDialect {
  readonly totals: (cancel?: Cancel) => Promise<Result<MappedTotals>>;
  readonly entities: (ids: readonly EntityId[], cancel?: Cancel) => Promise<Result<readonly MappedEntity[]>>;
  /** All entities, in the order of their ids as the database sorts them. */
  readonly page: (after: string, most: number, cancel?: Cancel) => Promise<Result<readonly MappedEntity[]>>;
  /** Entities whose name holds all of these words. */
  readonly named: (
    words: readonly string[],
    most: number,
    cancel?: Cancel,
  ) => Promise<Result<readonly MappedEntity[]>>;
  readonly relations: (
    asked: MappedRelationsAsked,
    cancel?: Cancel,
  ) => Promise<Result<readonly MappedRelation[]>>;
  /** Relations from some entities to some; more than `most` are not wanted. */
  readonly among: (
    from: readonly EntityId[],
    to: readonly EntityId[],
    most: number,
    cancel?: Cancel,
  ) => Promise<Result<readonly MappedRelation[]>>;
  readonly counts: (id: EntityId, cancel?: Cancel) => Promise<Result<readonly KindCount[]>>;
  readonly close: () => Promise<void>;
}

/** How large the graph is; null where it is not known. */
export interface MappedTotals {
  readonly entities: number | null;
  readonly relations: number | null;
  /** Degrees of all entities, or of a few thousand. */
  readonly degrees: readonly number[];
}
