import type { Result } from "../model/result.ts";

/** What stands where a data set is to be published. */
export type Standing =
  | { readonly kind: "empty" }
  /** Things that Corridor did not put there, under the names that it uses. */
  | { readonly kind: "foreign"; readonly what: string }
  | {
      readonly kind: "published";
      readonly title: string;
      readonly entities: number;
      readonly relations: number;
      readonly fingerprint: string;
      /** Batches that are there. */
      readonly done: number;
      readonly isWhole: boolean;
    };

/** One batch; written again it changes nothing, or it is written together with the note that it is there. */
export interface PublishStep {
  readonly records: number;
  readonly write: () => Promise<Result<null>>;
}

/** A place to publish to. */
export interface PublishTarget {
  readonly standing: () => Promise<Result<Standing>>;
  /** Removes what Corridor published, and nothing else. */
  readonly clear: () => Promise<Result<null>>;
  /** Makes indexes, and notes what is about to be published. */
  readonly begin: () => Promise<Result<null>>;
  /** The batches, the same ones in the same order each time. */
  readonly steps: () => Iterable<PublishStep>;
  /** Notes that everything is there. */
  readonly end: () => Promise<Result<null>>;
}
