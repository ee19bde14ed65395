import type { TableColumn } from "../../core/table/request.ts";

const WIDTHS: ReadonlyMap<string, number> = new Map([
  ["name", 210],
  ["type", 112],
  ["degree", 84],
  ["betweenness", 112],
  ["pagerank", 96],
  ["communities", 176],
  ["documents", 100],
  ["first", 136],
  ["last", 136],
  ["aliases", 260],
  ["source", 180],
  ["relation", 176],
  ["target", 180],
  ["when", 176],
  ["certainty", 96],
  ["claims", 76],
  ["says", 420],
  ["modality", 96],
  ["speaker", 176],
  ["place", 176],
]);

const OTHER = 150;
const STATEMENT = 300;

/** Least width of every column in pixels; wider tables share what is left in proportion. */
export const toColumnWidths = (columns: readonly TableColumn[]): readonly number[] => {
  const isClaims = columns.some(({ id }) => id === "says");
  return columns.map(({ id }) => (isClaims && id === "relation" ? STATEMENT : (WIDTHS.get(id) ?? OTHER)));
};
