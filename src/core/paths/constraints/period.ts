import { parseEdtf, toWords } from "../../model/dates.ts";
import { defineConstraint } from "../constraint.ts";
import { edtf } from "../parameter.ts";

/** Only relations that hold at some time inside a period; undated ones stay. */
export const period = defineConstraint({
  id: "period",
  label: "Period",
  parameter: edtf,
  toAsked: (date: string | null) => ({ period: date }),
  initial: null,
  check(date) {
    const parsed = date === null ? null : parseEdtf(date, "period");
    return parsed === null || parsed.ok ? [] : parsed.error;
  },
  reads: ["period"],
  allowsRelation(date, { period: { offsets, from, to } }) {
    const parsed = date === null ? null : parseEdtf(date);
    if (parsed === null || !parsed.ok) return () => true;
    const { from: first, to: last } = parsed.value;
    return (relation) => {
      let at = offsets[relation] ?? 0;
      const end = offsets[relation + 1] ?? 0;
      if (at === end) return true;
      while (at < end && ((from[at] ?? 0) > last || (to[at] ?? 0) < first)) at++;
      return at < end;
    };
  },
  chip: (date) => (date === null ? "" : toWords(date)),
  sentence: (date) => `Every step holds at some time (${date === null ? "any" : toWords(date)}).`,
  relax: () => [{ label: "Allow any period", value: null }],
});
