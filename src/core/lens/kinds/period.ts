import { parseEdtf, toWords } from "../../model/dates.ts";
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
    if (!wanted.ok) return wanted;
    const { from: first, to: last } = wanted.value;
    const { offsets, from, to } = graph.periods();
    return ok((index) => {
      let at = offsets[index] ?? 0;
      const end = offsets[index + 1] ?? 0;
      if (at === end) return true;
      while (at < end && ((from[at] ?? 0) > last || (to[at] ?? 0) < first)) at++;
      return at < end;
    });
  },
  describe: (argument) => {
    const wanted = parseEdtf(argument);
    return `${wanted.ok && wanted.value.precision === "day" ? "on" : "in"} ${toWords(argument)}`;
  },
};
