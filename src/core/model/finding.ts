/** A line of an import report: what was renamed, repaired or left out, and how often. */
export interface Finding {
  readonly message: string;
  readonly count: number;
  readonly line?: number;
  /** The first lines, where there are several. */
  readonly lines?: readonly number[];
  /** Up to three things that it is about: ids, cells. */
  readonly examples?: readonly string[];
  /** The choice of `REPAIRS` that decides what becomes of it. */
  readonly repair?: string;
}
