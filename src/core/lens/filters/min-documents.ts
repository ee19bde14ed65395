import { ok, refuse } from "../../model/result.ts";
import type { MinimumFilter } from "../filter.ts";

/** Keeps relations that at least so many distinct documents support. */
export const minDocuments: MinimumFilter = {
  kind: "minimum",
  id: "min-documents",
  label: "Evidence",
  argument: "a whole number: the least number of sources of a relation",
  on: "relation",
  onSource: {
    pushes: (argument) => {
      const floor = Number(argument);
      return Number.isInteger(floor) && floor > 0 ? { minDocuments: floor } : {};
    },
  },
  read: Number,
  highest: ({ documentCount }) => documentCount.reduce((highest, count) => Math.max(highest, count), 0),
  compile: (argument, graph) => {
    const floor = Number(argument);
    return Number.isInteger(floor) && floor >= 0 && argument.trim() !== ""
      ? ok((index) => (graph.documentCount[index] ?? 0) >= floor)
      : refuse("number", "min-documents", `"${argument}" is not a number of sources.`, "Write 1, 2, 3 ...");
  },
  widen: (_, graph, index) => {
    const count = graph.documentCount[index] ?? 0;
    return count > 1 ? String(count) : undefined;
  },
  reads: () => ["documentCount"],
  lift: () => "Allow relations on fewer sources",
  describe: (argument) => `at least ${argument} source${argument === "1" ? "" : "s"}`,
};
