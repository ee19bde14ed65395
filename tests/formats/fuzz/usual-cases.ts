/** The formats that most files come in; they get most cases. */
const COMMON: readonly string[] = ["gexf", "graphml", "csv", "graphology", "json"];

/** How many mutated files of a format are tried in a usual run. */
export const usualCases = (id: string): number => (COMMON.includes(id) ? 1000 : 100);
