import type { Mapping } from "../../core/formats/mapping.ts";

/** How the reader wanted files with such columns (`toColumnKey`) to be read. */
export interface ChosenMapping {
  readonly columns: string;
  readonly mapping: Mapping;
}

/** The mappings with one more; of two for the same columns the later one holds. */
export const withMapping = (
  mappings: readonly ChosenMapping[],
  chosen: ChosenMapping,
): readonly ChosenMapping[] => [...mappings.filter(({ columns }) => columns !== chosen.columns), chosen];
