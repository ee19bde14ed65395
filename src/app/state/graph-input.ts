import type { ImportSettings, ReadingChoices, SourceFile } from "../../core/importing/importing.ts";
import type { Shared } from "../state/state.ts";

/** One of the things that a graph was made of, in their order: what comes after the first was added to what was there. */
export type GraphInput =
  | { readonly kind: "shipped" }
  | {
      readonly kind: "files";
      readonly files: readonly SourceFile[];
      readonly reading: ReadingChoices;
      readonly settings: ImportSettings;
      /** Pasted: no file outside this page holds it. */
      readonly isOnlyHere: boolean;
    };

/** A graph being made again of its inputs: what is done, what is still to be added, and the view at the end. */
export interface GraphReplay {
  readonly done: readonly GraphInput[];
  readonly rest: readonly GraphInput[];
  readonly view: Shared;
}
