import { EMPTY_LENS, type Lens } from "../lens/lens.ts";
import type { Certainty } from "../model/certainty.ts";
import type { Evidence } from "../model/dataset.ts";
import type { ClaimId, DocumentId, EntityId, RelationId, RelationTypeId } from "../model/ids.ts";
import type { Issue } from "../model/result.ts";
import { type Conditions, NO_CONDITIONS } from "./constraints.ts";

export const RANKINGS = ["steps", "specific", "evidence", "unexpected"] as const;
export type Ranking = (typeof RANKINGS)[number];

/** What stands before the id of an entity type where all entities of the type are meant. */
export const TYPE_PREFIX = "entity:";

/** As many ends as one question joins. */
export const MAX_ENDS = 6;

/**
 * "How is A connected to B": plain data, the same in the URL, the worker and the command line. Each constraint adds a field of its
 * own.
 */
export interface PathQuery extends Conditions {
  /** 2 to 6 ends; an end is a set of entities, any of which will do (`entity:TYPE` is resolved before). */
  readonly ends: readonly (readonly EntityId[])[];
  /**
   * What paths may use, as a filter: relations that it shows, and entities that it shows as intermediates; ends are exempt, unless
   * it hides them by name.
   */
  readonly through: Lens;
  /** 1 to 100. */
  readonly k: number;
  readonly ranking: Ranking;
}

/** The query that `ends` alone asks. */
export const toPathQuery = (
  ends: readonly (readonly EntityId[])[],
  rest: Partial<PathQuery> = {},
): PathQuery => ({
  through: EMPTY_LENS,
  ...NO_CONDITIONS,
  k: 8,
  ranking: "specific",
  ...rest,
  ends,
});

export interface StepRelation {
  readonly id: RelationId;
  readonly type: RelationTypeId;
  /** Walked from source to target; true on undirected relations. */
  readonly along: boolean;
  readonly contested: boolean;
  readonly certainty: Certainty;
  /** EDTF-like words of the relation's period, null when undated. */
  readonly when: string | null;
  readonly claims: readonly ClaimId[];
  /** The relation only names the two together: one of them is no end of it, but stands in a qualifier of its claims. */
  readonly isMention?: true;
}

/** All admissible relations between two neighbouring entities, the best first. */
export interface Step {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly relations: readonly StepRelation[];
}

/** A footnote of an answer: where a step's claim stands, or a source of a step without claims. Numbered from 1 in order of first use over the whole answer. */
export interface Citation {
  readonly number: number;
  readonly document: DocumentId;
  /** Offset of the passage in the document; null where only the document is named. */
  readonly start: number | null;
  /** Null where only the document is named. */
  readonly paragraph: number | null;
  /** Where in the document a claim stands, in words, where there is no paragraph. */
  readonly place?: string;
  /** `Article 2, paragraph 4`. */
  readonly label: string;
  readonly claim: ClaimId | null;
  /** The first relation that cites the document, where there is no claim. */
  readonly relation?: RelationId;
  /** Address of a document that has one. */
  readonly url?: string;
  readonly says: string;
  /** Where a program read it: shown beside what it made of it. */
  readonly passage?: Evidence;
  /** What a program quotes from a text that is not at hand. */
  readonly exact?: string;
}

export type SentencePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "entity"; readonly id: EntityId; readonly text: string }
  | { readonly kind: "citation"; readonly number: number };

export interface FoundPath {
  readonly rank: number;
  readonly cost: number;
  /** The parts that add up to `cost` (`steps`, `generic`, `structural`, `singleDocument`, `soft` …). */
  readonly score: Readonly<Record<string, number>>;
  readonly entities: readonly EntityId[];
  readonly steps: readonly Step[];
  /** `step` counts from 0. */
  readonly weakest: { readonly step: number; readonly reason: string };
  /** The two steps (from 0) whose nearest dates lie farthest apart; null below five whole years or without dates. */
  readonly apart: {
    readonly steps: readonly [number, number];
    readonly years: number;
    readonly reason: string;
  } | null;
  /** The most general intermediate, when it is much better connected than the median. */
  readonly hub: { readonly entity: EntityId; readonly neighbours: number; readonly median: number } | null;
  /** Entity types and relation families along the path: what paths of one kind have in common. */
  readonly pattern: string;
  /** Rank of the better twin under which this path folds, or null. */
  readonly twinOf: number | null;
  readonly sentence: string;
  readonly parts: readonly SentencePart[];
  /** As the sources tell it: the paraphrase of each step's best claim; where a step has none, as in `parts`. */
  readonly told: readonly SentencePart[];
}

export interface Relaxation {
  /** Field of the query, `via` for example, or `through.` and the key of a clause. */
  readonly constraint: string;
  /** In words, as a button reads: `Allow contested steps`. */
  readonly label: string;
  readonly paths: number;
  readonly query: PathQuery;
}

/** What joins more than two ends, and every entity to pass through, all together. */
export interface ConnectingTree {
  readonly entities: readonly EntityId[];
  /** Away from the first end, way by way. */
  readonly steps: readonly Step[];
  /** Empty when all are joined; else those that hang together, ends and entities to pass through, group by group. */
  readonly gaps: readonly (readonly EntityId[])[];
  /** Null without steps. */
  readonly weakest: FoundPath["weakest"] | null;
  readonly sentence: string;
  readonly parts: readonly SentencePart[];
  /** As the sources tell it: the paraphrase of each step's best claim; where a step has none, as in `parts`. */
  readonly told: readonly SentencePart[];
  /** How conditions that are about paths are taken here, a sentence each. */
  readonly remarks: readonly string[];
}

export interface PathAnswer {
  readonly query: PathQuery;
  /** True when no further path exists. False without any path: the search was given up, too much was left to try. */
  readonly exhausted: boolean;
  readonly paths: readonly FoundPath[];
  readonly citations: readonly Citation[];
  readonly dependence: {
    readonly cutEntities: readonly EntityId[];
    readonly disjointRoutes: number;
    /** Set when counting was cut short on a large graph: there may be more. */
    readonly disjointRoutesAtLeast?: true;
    /** Paths that remain (up to k) when a document is taken away. */
    readonly withoutDocument: Readonly<Record<string, number>>;
  };
  readonly noPath: null | {
    readonly relaxations: readonly Relaxation[];
    /** Sizes of the ends' components under the constraints. */
    readonly components: readonly number[];
    /** Only a part of the graph was seen: there may be more paths, and components may be larger. */
    readonly isAtLeast?: true;
    /** Where the components come nearest, were every constraint lifted: one member of each. */
    readonly nearest?: readonly [EntityId, EntityId];
  };
  /**
   * Not all of the graph was seen that bears on the question: the paths that cost less than this are the best, in order; of others
   * there may be better ones. Costs are those of the ranking that the search follows.
   */
  readonly certainUpTo?: {
    readonly cost: number;
    readonly reason: "rows" | "rounds" | "time" | "stopped" | "failed" | "search";
    /** The most connected entities at which the search stood. */
    readonly hubs: readonly { readonly entity: EntityId; readonly relations: number }[];
    /** What the source refused. */
    readonly issues?: readonly Issue[];
  };
  /** More than two ends. */
  readonly tree?: ConnectingTree;
  /** More than two ends and no tree: the field of the query that rules it out, and a sentence. */
  readonly noTree?: { readonly constraint: string; readonly reason: string };
}
