import { compareNodes } from "./compare-nodes.ts";
import { type Days, firstFrom, includesDays, intersect, type TimeRule } from "./time.ts";

/** The beginning of a walk with all that constraints need to know of it. */
export interface Label {
  readonly trail: readonly number[];
  readonly cost: number;
  /** Least cost of any walk that goes on from here. */
  readonly bound: number;
  /** Bit `i` = the i-th required node was visited. */
  readonly visited: number;
  /** Bit `i` = the i-th node that may be entered only once was entered. */
  readonly entered: number;
  /** Days on which every step so far holds; only under `common`. */
  readonly days: Days | null;
  /** Earliest possible day of the last step; only under `chronological`. */
  readonly earliest: number;
}

/** Time after one more step, or null when the step cannot be taken. */
export function stepInTime(
  { days, earliest }: Pick<Label, "days" | "earliest">,
  rule: TimeRule | null,
  u: number,
  v: number,
): Pick<Label, "days" | "earliest"> | null {
  if (rule === null) return { days, earliest };
  const open = rule.daysOf(u, v);
  if (rule.mode === "common") {
    const common = days === null ? open : intersect(days, open);
    return common.length === 0 ? null : { days: common, earliest };
  }
  const day = firstFrom(open, earliest);
  return day === Infinity ? null : { days, earliest: day };
}

/**
 * Whether `a` can do all that `b` can at the same node, at no greater cost and with no later nodes. `countSteps` is
 * set when the number of steps is limited beside the cost.
 */
export function dominates(a: Label, b: Label, countSteps: boolean): boolean {
  if (a.cost > b.cost || (a.visited & b.visited) !== b.visited || a.earliest > b.earliest) return false;
  if ((a.entered & ~b.entered) !== 0) return false;
  if (countSteps && a.trail.length > b.trail.length) return false;
  if (a.days !== null && b.days !== null && !includesDays(a.days, b.days)) return false;
  return a.cost < b.cost || compareNodes(a.trail, b.trail) <= 0;
}
