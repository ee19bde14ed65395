import type { EntityRef } from "../evidence/details.ts";
import type { Certainty } from "../model/certainty.ts";
import type { ClaimId, EntityId, RelationId } from "../model/ids.ts";

/** The best of one kind, and how many there are in all. */
export interface Section<T> {
  readonly hits: readonly T[];
  readonly total: number;
}

/** An entity by one of its names. */
export interface EntityHit {
  readonly id: EntityId;
  readonly type: string;
  readonly name: string;
  /** The name or alias that matched. */
  readonly matched: string;
  readonly score: number;
}

/** A relation as a sentence: `source verb target`. */
export interface RelationHit {
  readonly id: RelationId;
  readonly source: EntityRef;
  readonly verb: string;
  readonly target: EntityRef;
  readonly family: string;
  readonly certainty: Certainty;
  readonly directed: boolean;
  readonly when: string | null;
  readonly documents: readonly number[];
}

/** Half-open range in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** A claim by its paraphrase; `marks` are the words that matched. */
export interface ClaimHit {
  readonly id: ClaimId;
  readonly relation: RelationId;
  readonly says: string;
  readonly marks: readonly Range[];
  readonly documents: readonly number[];
}

/** Everything that a query reaches in a graph. */
export interface Found {
  readonly entities: Section<EntityHit>;
  readonly relations: Section<RelationHit>;
  readonly claims: Section<ClaimHit>;
  /** Words of the query that occur nowhere, as they were typed. */
  readonly unknown: readonly string[];
}

export const NOTHING_FOUND: Found = {
  entities: { hits: [], total: 0 },
  relations: { hits: [], total: 0 },
  claims: { hits: [], total: 0 },
  unknown: [],
};
