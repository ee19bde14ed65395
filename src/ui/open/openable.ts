import type { LeftOut } from "../../core/importing/left-out.ts";
import type { FileHandle } from "../base/file-handles.ts";

/** A file to open. `isOnlyHere`: it was pasted, so that no file outside the page holds it. */
export interface Openable {
  readonly file: File;
  readonly handle?: FileHandle;
  /** Its path from the folder that was opened, which comes first in it. */
  readonly path?: string;
  readonly isOnlyHere?: boolean;
}

/** What the reader chose to open. */
export interface Chosen {
  readonly files: readonly Openable[];
  /** Of a folder, what was not taken along. */
  readonly leftOut?: LeftOut;
}
