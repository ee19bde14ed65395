import type { Result } from "../../core/model/result.ts";
import type { State } from "../state/state.ts";

/** What of the reader's state goes into a project file. */
export type ProjectState = Pick<State, "shared" | "presets" | "mappings">;

/** One thing that a project file keeps beside the graph. A new one is a file like those beside it and a line in `parts.ts`. */
export interface ProjectPart {
  /** Field of `parts` in the file. */
  readonly id: string;
  /** The part as a JSON value; undefined when there is nothing to keep. */
  readonly write: (state: ProjectState) => unknown;
  /** What the value does to a fresh state, or what is wrong with it; `path` is where it stands. Never throws. */
  readonly read: (value: unknown, path: string) => Result<(state: ProjectState) => ProjectState>;
}
