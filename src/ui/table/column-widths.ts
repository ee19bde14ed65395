import type { ColumnHead } from "../../core/table/request.ts";

const WIDTHS: ReadonlyMap<string, number> = new Map([
  ["name", 236],
  ["type", 112],
  ["degree", 84],
  ["betweenness", 112],
  ["pagerank", 96],
  ["communities", 176],
  ["documents", 92],
  ["first", 136],
  ["last", 136],
  ["aliases", 260],
  ["source", 172],
  ["relation", 140],
  ["target", 172],
  ["when", 124],
  ["certainty", 84],
  ["claims", 62],
  ["says", 380],
  ["modality", 88],
  ["speaker", 156],
  ["place", 186],
]);

const OTHER = 150;
const STATEMENT = 300;

/** Least width of every column in pixels; wider tables share what is left in proportion. */
export const toColumnWidths = (columns: readonly ColumnHead[]): readonly number[] => {
  const isClaims = columns.some(({ id }) => id === "says");
  return columns.map(({ id }) => (isClaims && id === "relation" ? STATEMENT : (WIDTHS.get(id) ?? OTHER)));
};
