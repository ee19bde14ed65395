import { ok, refuse } from "../../model/result.ts";
import type { PlainFilter } from "../filter.ts";

/** Leaves out relations without a date, or keeps nothing else. */
export const undated: PlainFilter = {
  kind: "plain",
  parameter: "undated",
  id: "undated",
  label: "Undated",
  argument: "no: leave undated relations out; only: leave dated ones out",
  on: "relation",
  onSource: {},
  compile: (argument, graph) => {
    const { offsets } = graph.periods();
    return argument === "no" || argument === "only"
      ? ok((index) => (offsets[index] === offsets[index + 1]) === (argument === "only"))
      : refuse(
          "choice",
          "undated",
          `"${argument}" is not a choice for undated relations.`,
          "Write no or only.",
        );
  },
  complement: (argument) => ["undated", argument === "only" ? "no" : "only"],
  reads: () => ["period"],
  lift: (argument) => (argument === "only" ? "Allow dated relations" : "Allow undated relations"),
  describe: (argument) => (argument === "only" ? "only undated relations" : "without undated relations"),
};
