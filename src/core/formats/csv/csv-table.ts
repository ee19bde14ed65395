import type { AttributeValue } from "../../model/dataset.ts";

/** One table with its columns told apart, before it is known what its rows are. */
export interface CsvTable {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly { readonly values: Map<string, AttributeValue>; readonly line: number }[];
  readonly encoding: string;
  readonly isIncomplete: boolean;
}
