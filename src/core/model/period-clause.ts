import { formatEdtf, fromDay, type Interval, overlaps, parseEdtf } from "./dates.ts";
import { toLifetimes } from "./lifetimes.ts";
import { ok, type Result, refuse } from "./result.ts";

/** What a period asks of a relation: to touch it, to have begun by its end, or to be in force in it. */
export const TIME_MODES = ["during", "up-to", "in-force"] as const;
export type TimeMode = (typeof TIME_MODES)[number];

/**
 * What becomes of relations without a date. `unsaid`: the text is from before it could say so; they stay then, or go where
 * the clause is negated.
 */
export type Undated = "dropped" | "kept" | "unsaid";

/** A condition on when relations hold, as filters and path questions state it. */
export interface PeriodClause {
  readonly mode: TimeMode;
  /** EDTF as it was written: a date or span for `during`, one date for the others. */
  readonly edtf: string;
  readonly dates: Interval;
  readonly undated: Undated;
}

const UNDATED_WORDS = { dropped: "dated-only", kept: "with-undated" } as const;

/** How such a condition is written, for help and refusals. */
const PERIOD_HINT =
  "Write an EDTF date or span such as 2020 or 2016/2020, or up-to:2021-01-01 or in-force:2021-01-01, followed by :dated-only or :with-undated.";

/**
 * The condition behind `2016/2020:dated-only`, `up-to:2021-01-01:dated-only`, `in-force:2021-01-01:with-undated`. Without its
 * last word, as in links of earlier versions, undated relations stay. Refused with `period` as path.
 */
export function readPeriod(argument: string): Result<PeriodClause> {
  const parts = argument.split(":");
  const mode = TIME_MODES.find((each) => each === parts[0]) ?? null;
  const [edtf = "", word, ...more] = mode === null ? parts : parts.slice(1);
  const undated: Undated | undefined =
    word === undefined
      ? "unsaid"
      : word === UNDATED_WORDS.dropped
        ? "dropped"
        : word === UNDATED_WORDS.kept
          ? "kept"
          : undefined;
  if (undated === undefined || more.length > 0)
    return refuse("period", "period", `"${argument}" is not a period.`, PERIOD_HINT);
  const date = parseEdtf(edtf, "period");
  if (!date.ok) return date;
  const { from, to, precision } = date.value;
  if (mode !== null && mode !== "during" && precision === "interval")
    return refuse("period", "period", `"${edtf}" is a span, and ${mode} takes one date.`, PERIOD_HINT);
  return ok({ mode: mode ?? "during", edtf, dates: { from, to }, undated });
}

/** The text of a condition. `readPeriod(writePeriod(x))` means the same; `during` is left out. */
export const writePeriod = ({ mode, edtf, undated }: Omit<PeriodClause, "dates">): string =>
  [
    ...(mode === "during" ? [] : [mode]),
    edtf,
    ...(undated === "unsaid" ? [] : [UNDATED_WORDS[undated]]),
  ].join(":");

/** `in 2016 to 2020`, `up to 1 January 2021`, `in force on 1 January 2021, undated too`. */
export function formatPeriodClause({ mode, edtf, dates, undated }: PeriodClause): string {
  const words = formatEdtf(edtf);
  const on = dates.from === dates.to ? "on" : "in";
  const when =
    mode === "up-to" ? `up to ${words}` : `${mode === "in-force" ? "in force " : ""}${on} ${words}`;
  switch (undated) {
    case "dropped":
      return when;
    case "kept":
      return `${when}, undated too`;
    case "unsaid":
      return `${when} or undated`;
  }
}

/** The days of which one has to be among those of a relation: its own days, those that have begun, those in force. */
export const toSought = ({ mode, dates }: PeriodClause): Interval =>
  mode === "up-to" ? { from: -Infinity, to: dates.to } : dates;

/** Whether what is dated so meets a condition. `edtfs` are the dates of one relation or office, at least one. */
export function meetsPeriod(clause: PeriodClause, edtfs: readonly string[], isLasting: boolean): boolean {
  const sought = toSought(clause);
  const { narrowed, inForce } = toLifetimes(edtfs, isLasting);
  switch (clause.mode) {
    case "during":
      return edtfs.some((edtf) => {
        const date = parseEdtf(edtf);
        return date.ok && overlaps(date.value, sought);
      });
    case "up-to":
      return narrowed.some((days) => overlaps(days, sought));
    case "in-force":
      return inForce.some((days) => overlaps(days, sought));
  }
}

/** The condition as of its one day: in force on it; null where it is about more than a day. */
export function asOfDay(clause: PeriodClause): PeriodClause | null {
  const { mode, dates } = clause;
  if (mode === "during") return dates.from === dates.to ? clause : null;
  return { ...clause, mode: "in-force", edtf: fromDay(dates.to), dates: { from: dates.to, to: dates.to } };
}
