import type { Graph } from "../../graph/graph.ts";
import {
  formatPeriodClause,
  type PeriodClause,
  readPeriod,
  toSought,
  writePeriod,
} from "../../model/period-clause.ts";
import { ok } from "../../model/result.ts";
import type { PlainFilter, Predicate } from "../filter.ts";

const columnsOf = (graph: Graph, { mode }: PeriodClause) => {
  switch (mode) {
    case "during":
      return graph.periods();
    case "up-to":
      return graph.lifetimes().narrowed;
    case "in-force":
      return graph.lifetimes().inForce;
  }
};

const lacksDate = (graph: Graph): Predicate => {
  const { offsets } = graph.periods();
  return (index) => offsets[index] === offsets[index + 1];
};

/** Keeps relations by when they hold. */
export const period: PlainFilter = {
  kind: "plain",
  parameter: "period",
  id: "period",
  label: "Period",
  argument:
    "2016/2020, up-to:2021-01-01 or in-force:2021-01-01 (EDTF), then :dated-only, or :with-undated as without it",
  on: "relation",
  onSource: {
    pushes: (argument) => {
      const clause = readPeriod(argument);
      if (!clause.ok) return {};
      const { from, to } = toSought(clause.value);
      // What lasts is in force after its dates, but not before them.
      return clause.value.mode === "during" ? { from, to } : { to };
    },
  },
  compile: (argument, graph) => {
    const clause = readPeriod(argument);
    if (!clause.ok) return clause;
    const { from: first, to: last } = toSought(clause.value);
    const { offsets, from, to } = columnsOf(graph, clause.value);
    const keepsUndated = clause.value.undated !== "dropped";
    return ok((index) => {
      let at = offsets[index] ?? 0;
      const end = offsets[index + 1] ?? 0;
      if (at === end) return keepsUndated;
      while (at < end && ((from[at] ?? 0) > last || (to[at] ?? 0) < first)) at++;
      return at < end;
    });
  },
  unjudged: (argument, graph, isNegated) => {
    const clause = readPeriod(argument);
    if (!clause.ok) return null;
    const { undated } = clause.value;
    const isKept = undated === "unsaid" ? !isNegated : undated === "kept";
    return {
      lacks: lacksDate(graph),
      what: "date",
      isKept,
      isFaint: true,
      other: writePeriod({ ...clause.value, undated: isKept ? "dropped" : "kept" }),
    };
  },
  widen: (argument, graph, index) => {
    const clause = readPeriod(argument);
    return clause.ok && clause.value.undated === "dropped" && lacksDate(graph)(index)
      ? writePeriod({ ...clause.value, undated: "kept" })
      : undefined;
  },
  reads: (argument) => {
    const clause = readPeriod(argument);
    return clause.ok && clause.value.mode === "during" ? ["period"] : null;
  },
  lift: () => "Allow any period",
  describe: (argument) => {
    const clause = readPeriod(argument);
    return clause.ok ? formatPeriodClause(clause.value) : argument;
  },
};
