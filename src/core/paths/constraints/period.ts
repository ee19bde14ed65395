import { relationAt } from "../../graph/graph.ts";
import { overlaps, parseEdtf, toWords } from "../../model/dates.ts";
import { type PathQuery, PERIOD_MODES } from "../query.ts";
import type { ConstraintDefinition } from "./definition.ts";

const MODE_WORDS = {
  overlaps: { chip: "", sentence: "Every step holds at some time" },
  common: { chip: "all at one time", sentence: "All steps hold at one common time" },
  chronological: { chip: "in order of time", sentence: "The steps never go back in time" },
} as const;

const isTimed = (query: PathQuery) => query.period !== null || query.periodMode !== "overlaps";

/**
 * When the steps hold. A relation whose period misses the one asked for is ruled out here; that all steps share a day,
 * or follow one another, is kept by the search itself.
 */
export const period: ConstraintDefinition = {
  id: "period",
  flag: "--period",
  label: "Period",
  form: { kind: "date" },
  maskFields: ["period"],
  isActive: isTimed,
  check(query) {
    if (!PERIOD_MODES.includes(query.periodMode))
      return [
        { code: "choice", path: "periodMode", message: `Period mode is one of ${PERIOD_MODES.join(", ")}.` },
      ];
    if (query.period === null) return [];
    const parsed = parseEdtf(query.period, "period");
    return parsed.ok ? [] : parsed.error;
  },
  admits(query, { graph, firstDay, lastDay, hasGaps }) {
    const parsed = query.period === null ? null : parseEdtf(query.period);
    if (parsed === null || !parsed.ok) return () => true;
    const { from, to } = parsed.value;
    return (relation) => {
      const first = firstDay[relation] ?? 0;
      const last = lastDay[relation] ?? 0;
      if (first > last) return true;
      if (first > to || last < from) return false;
      return (
        !hasGaps.has(relation) ||
        relationAt(graph, relation).period.some((interval) => overlaps(interval, parsed.value))
      );
    };
  },
  chip: (query) =>
    [query.period === null ? "" : toWords(query.period), MODE_WORDS[query.periodMode].chip]
      .filter((part) => part !== "")
      .join(", "),
  sentence: (query) =>
    `${MODE_WORDS[query.periodMode].sentence}${query.period === null ? "" : ` (${toWords(query.period)})`}.`,
  relax(query) {
    const any = { ...query, period: null, periodMode: "overlaps" as const };
    if (query.period === null) return [{ label: "Let steps hold at different times", query: any }];
    if (query.periodMode === "overlaps") return [{ label: "Allow any time", query: any }];
    return [
      { label: "Allow any time, in any order", query: any },
      { label: "Let steps hold at different times", query: { ...query, periodMode: "overlaps" } },
      { label: "Allow any period", query: { ...query, period: null } },
    ];
  },
};
