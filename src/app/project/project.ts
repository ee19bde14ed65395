import type { ProjectState } from "./part.ts";

/** Raised when an older program could no longer read what a newer one writes. */
export const PROJECT_VERSION = 1;
export const PROJECT_FORMAT = "corridor-project";

/** The graph of a project: the one that comes with the page, or a file's, within the project as Corridor JSON. */
export type ProjectGraph =
  | { readonly kind: "shipped"; readonly title: string; readonly fingerprint: string }
  | {
      readonly kind: "file";
      readonly title: string;
      readonly fingerprint: string;
      /** The data set, as Corridor JSON holds it. */
      readonly json: string;
    };

/** A project file that was read whole. */
export interface Project {
  readonly graph: ProjectGraph;
  /** Puts everything back that the file keeps, onto the state of the freshly opened graph. */
  readonly restore: (kept: ProjectState) => ProjectState;
  /** Parts that this program does not know. */
  readonly unknown: readonly string[];
}
