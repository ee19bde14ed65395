/** One column of a foreign file, as the mapping step shows it. */
export interface FileColumn {
  readonly title: string;
  /** Elements that have a value. */
  readonly filled: number;
  /** Distinct values; counting stops at 1000. */
  readonly distinct: number;
  /** The first few distinct values, as text. */
  readonly examples: readonly string[];
  /** Its heading speaks of time, and at least half of its values are dates. */
  readonly isDate?: true;
  /** A date such as 01/02/2020, whose day and month the column leaves open. */
  readonly openDate?: string;
  /** Its values are ids of elements, most of them different. */
  readonly isId?: true;
}
