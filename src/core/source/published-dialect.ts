import type { Cancel } from "../model/cancel.ts";
import type { EntityId, RelationId } from "../model/ids.ts";
import type { Result } from "../model/result.ts";
import type { KindCount, RelationSummary } from "./graph-source.ts";
import type { RowConditions } from "./row-conditions.ts";

/** A record as it was published, `[3, {…}]` in JSON. */
export interface NumberedRecord {
  readonly record: string;
}

/** Relations of one or several entities, both directions, each once. */
export interface AskedRelations {
  readonly ids: readonly EntityId[];
  readonly conditions: RowConditions;
  readonly most: number;
  /** Relations with greater ids alone; they come sorted where it is given, `""` for the first ones. */
  readonly after?: string;
}

/** What one language of queries answers about a data set that `corridor publish` wrote. */
export interface PublishedDialect {
  /** Title, vocabulary and counts, as JSON; null where there is nothing of the kind. */
  readonly header: (cancel?: Cancel) => Promise<Result<string | null>>;
  readonly documents: (ids: readonly string[] | null, cancel?: Cancel) => Promise<Result<readonly string[]>>;
  readonly entities: (
    ids: readonly EntityId[],
    cancel?: Cancel,
  ) => Promise<Result<readonly (NumberedRecord & { readonly degree: number })[]>>;
  /** All entities, by pages in the order of `key`; `after` is the last key of the page before. */
  readonly names: (
    after: string,
    most: number,
    cancel?: Cancel,
  ) => Promise<Result<readonly (NumberedRecord & { readonly degree: number; readonly key: string })[]>>;
  /** Entities whose names hold all of these words or their beginnings, in any order. */
  readonly candidates: (
    words: readonly string[],
    most: number,
    cancel?: Cancel,
  ) => Promise<Result<readonly (NumberedRecord & { readonly degree: number })[]>>;
  readonly counts: (id: EntityId, cancel?: Cancel) => Promise<Result<readonly KindCount[]>>;
  readonly relations: (asked: AskedRelations, cancel?: Cancel) => Promise<Result<readonly RelationSummary[]>>;
  /** Relations with both ends among these, sorted, with greater ids than `after`. */
  readonly among: (
    ids: readonly EntityId[],
    after: string,
    most: number,
    cancel?: Cancel,
  ) => Promise<Result<readonly RelationSummary[]>>;
  readonly relationRecords: (
    ids: readonly RelationId[],
    cancel?: Cancel,
  ) => Promise<Result<readonly string[]>>;
  readonly claimsOf: (ids: readonly RelationId[], cancel?: Cancel) => Promise<Result<readonly string[]>>;
  /** Claims that name an entity, from a place in the data set on, in their order. */
  readonly claimsAbout: (
    id: EntityId,
    from: number,
    most: number,
    cancel?: Cancel,
  ) => Promise<Result<readonly (NumberedRecord & { readonly relation: RelationId })[]>>;
  readonly close: () => Promise<void>;
}
