import { relationAt } from "../../graph/graph.ts";
import { overlaps, parseEdtf, toWords } from "../../model/dates.ts";
import { ok } from "../../model/result.ts";
import type { PlainFilter } from "../filter.ts";

/** Keeps relations whose period touches the given one; undated relations stay. */
export const period: PlainFilter = {
  kind: "plain",
  id: "period",
  label: "Period",
  argument: "an EDTF date or interval, such as 2020 or 2016/2020; undated relations stay",
  on: "relation",
  compile: (argument, graph) => {
    const wanted = parseEdtf(argument, "period");
    return wanted.ok
      ? ok((index) => {
          const intervals = relationAt(graph, index).period;
          return intervals.length === 0 || intervals.some((interval) => overlaps(interval, wanted.value));
        })
      : wanted;
  },
  describe: (argument) => {
    const wanted = parseEdtf(argument);
    return `${wanted.ok && wanted.value.precision === "day" ? "on" : "in"} ${toWords(argument)}`;
  },
};
