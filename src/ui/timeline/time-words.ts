import { fromDay, type Interval, toWords } from "../../core/model/dates.ts";
import { toEdtf } from "../../core/timeline/to-edtf.ts";

/** `2016 to 2020`, `15 June 2020`. */
export const periodWords = (period: Interval): string => toWords(toEdtf(period));

export const dayWords = (day: number): string => toWords(fromDay(day));

/** What a bar stands for, by its months. */
export const unitWords = (months: number): string =>
  months === 1 ? "month" : months === 3 ? "quarter" : months === 12 ? "year" : `${months / 12} years`;
