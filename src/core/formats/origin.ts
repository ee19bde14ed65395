import type { Dataset } from "../model/dataset.ts";
import type { RawGraph } from "./raw-graph.ts";

const ORIGINS = new WeakMap<Dataset, RawGraph>();

/** Remembers what a foreign file said beside the data set that was made of it, so that it can go out as it came in. */
export function rememberOrigin(dataset: Dataset, graph: RawGraph): void {
  if (graph.form !== undefined) ORIGINS.set(dataset, graph);
}

/** What the file said that a data set was opened from, as it is; null once anything was added to it. */
export const originOf = (dataset: Dataset): RawGraph | null => ORIGINS.get(dataset) ?? null;
