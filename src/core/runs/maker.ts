import type { Findings } from "../formats/findings.ts";
import type { Result } from "../model/result.ts";
import type { Run } from "./run.ts";
import type { RunFiles } from "./run-files.ts";

/** A program that reads texts, and how its files are read. Open-ended by design: a maker is one definition and one line in `makers.ts`. */
export interface Maker {
  readonly id: string;
  readonly label: string;
  /** What its files are in words, if not `a run of …`. */
  readonly what?: string;
  /** People wrote what its files hold: their relations are claims like coded ones, not machine-made. */
  readonly isWritten?: true;
  /** Names of the files that hold its graph, by which a folder is recognised before anything is read. */
  readonly main: RegExp;
  /** Names of all files that are read beside the texts of its documents. */
  readonly reads: RegExp;
  /** Whether one of its main files is what its name says, by its first bytes. */
  readonly matches: (path: string, files: RunFiles) => boolean;
  /** All or nothing; `main` is the file that was recognised. */
  readonly read: (main: string, files: RunFiles, findings: Findings) => Result<Run>;
}
