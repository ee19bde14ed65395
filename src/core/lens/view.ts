import type { Office } from "../evidence/details.ts";
import type { Lens } from "./lens.ts";

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

/** What a facet offers besides a list of values: a smallest number, 1 = no restriction. */
export interface Minimum {
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

/** One clause of a lens and what it and those before it in its OR group leave. */
export interface LensStep {
  /** Key of the clause in the lens. */
  readonly key: string;
  /** Number of its OR group, from 0. */
  readonly orGroup: number;
  readonly words: string;
  readonly entities: number;
  readonly relations: number;
  /** What the clause could not judge; absent where there is nothing of that kind. */
  readonly unjudged?: UnjudgedCount;
}

/** Elements without the value that a clause asks for: those shown, or those that it alone leaves out. */
export interface UnjudgedCount {
  readonly on: "entity" | "relation";
  readonly count: number;
  /** What they are without: `date`. */
  readonly what: string;
  readonly isKept: boolean;
  /** Those that are shown are drawn faint. */
  readonly isFaint: boolean;
  /** The clause's argument that does the opposite with them. */
  readonly other?: string;
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
  /** 1 for relations that are shown although the lens cannot judge when they hold; absent where there are none. */
  readonly faint?: Uint8Array;
  readonly entityCount: number;
  readonly relationCount: number;
  /** Claims behind the visible relations. */
  readonly claimCount: number;
  /** First and last year of what is visible and dated; null when nothing is. */
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly facets: readonly Facet[];
  readonly minimums: readonly Minimum[];
  readonly fields: readonly Field[];
  /** Every clause with what is left after it, in order. */
  readonly steps: readonly LensStep[];
  /** Who holds which office on the day that the lens keeps to; absent where it keeps to none. */
  readonly offices?: readonly Office[];
  /** Clauses in words: `without Person`, `at least 2 documents`, `or only State`. */
  readonly words: readonly string[];
}
