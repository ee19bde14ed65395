/** How the dated relations lie in time: a histogram over calendar bins, by relation family. */
export interface Timeline {
  /** First day of every bin and, last, the day after the last bin; days since 1970-01-01. Empty when nothing is dated. */
  readonly edges: Float64Array;
  /** Months in a bin: 1, 3, 12 or years in round numbers. */
  readonly months: number;
  readonly families: readonly string[];
  /** Relations with a period that lies in the bin, at `bin * families.length + family`. */
  readonly within: Uint32Array;
  /** Relations whose period touches the bin and reaches beyond it. */
  readonly across: Uint32Array;
  readonly dated: number;
  readonly undated: number;
  /** Dated relations of which no date says the day. */
  readonly imprecise: number;
}
