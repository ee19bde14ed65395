import { formatEdtf, fromDay } from "../../core/model/dates.ts";
import { formatPeriodClause, type PeriodClause, type TimeMode } from "../../core/model/period-clause.ts";
import { toEdtf } from "../../core/timeline/to-edtf.ts";

interface ModeWords {
  readonly label: string;
  readonly hint: string;
  /** What a reader has to know of it below the bars. */
  readonly remark: string | null;
}

/** What a period asks of relations: its name, and what it means. */
export const MODE_WORDS: Readonly<Record<TimeMode, ModeWords>> = {
  during: { label: "Period", hint: "What is dated within a period, wholly or in part", remark: null },
  "up-to": {
    label: "Up to",
    hint: "All that began or happened by a day",
    remark: "a date without a day counts from its first day",
  },
  "in-force": {
    label: "In force on",
    hint: "What holds on a day",
    remark: "agreements, offices and memberships last until their end is known",
  },
};

/** `2016 to 2020`, `Up to 15 June 2020`, `In force on 15 June 2020`. */
export function periodWords(clause: PeriodClause): string {
  if (clause.mode === "during") return formatEdtf(toEdtf(clause.dates));
  const words = formatPeriodClause({ ...clause, undated: "dropped" });
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const dayWords = (day: number): string => formatEdtf(fromDay(day));

/** What a bar stands for, by its months. */
export const unitWords = (months: number): string =>
  months === 1 ? "month" : months === 3 ? "quarter" : months === 12 ? "year" : `${months / 12} years`;

/** What the two widths of bars mean: dates that lie within one bar, and those that reach over several. */
export const widthWords = (months: number): { readonly wide: string; readonly narrow: string } => {
  const unit = unitWords(months);
  return months > 12
    ? { wide: `within one bar of ${unit}`, narrow: "over several bars" }
    : { wide: `within one ${unit}`, narrow: `spans ${unit}s` };
};
