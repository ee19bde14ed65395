import { ok, refuse } from "../../model/result.ts";
import type { RangeFilter } from "../filter.ts";
import { formatRange, isWithin, readRange, stretch, writeRange } from "../range-argument.ts";

const HINT = "Write 2.., ..5 or 2..5.";

/** Keeps entities by how many others they are tied to in the whole graph, whatever else is filtered. */
export const degree: RangeFilter = {
  kind: "range",
  id: "degree",
  label: "Number of ties",
  argument: "how many others an entity is tied to in the whole graph: 2.. (at least), ..5 (at most), 2..5",
  on: "entity",
  onSource: {},
  extent: (graph) => {
    let low = Number.POSITIVE_INFINITY;
    let high = 0;
    for (const count of graph.degree) {
      if (count < low) low = count;
      if (count > high) high = count;
    }
    return { of: "number", low: Math.min(low, high), high };
  },
  compile: (argument, graph) => {
    const range = readRange(argument);
    return range === null
      ? refuse("range", "degree", `"${argument}" is not a range of numbers.`, HINT)
      : ok((index) => isWithin(range, graph.degree[index] ?? 0));
  },
  describe: (argument) => {
    const range = readRange(argument);
    if (range === null) return argument;
    const isOne = range.high === 1 || (range.low === 1 && range.high === Infinity);
    return `${formatRange(range)} ${isOne ? "tie" : "ties"}`;
  },
  widen: (argument, graph, index) => {
    const range = readRange(argument);
    return range === null ? undefined : writeRange(stretch(range, graph.degree[index] ?? 0));
  },
};
