import { isMeasure, type Measured, type MeasureId } from "../../core/measures/measure.ts";

/** What the drawing's colours and sizes mean; null = the type, and the degree. */
export interface Marks {
  readonly colour: MeasureId | null;
  readonly size: MeasureId | null;
}

export const NO_MARKS: Marks = { colour: null, size: null };

export type Mark = keyof Marks;
export const MARKS: readonly Mark[] = ["colour", "size"];

/** Measures that a mark can show: the number of a community has no size, and sizes show the degree anyway. */
export const canShow = (mark: Mark, measure: MeasureId): boolean =>
  mark === "colour" || (measure !== "communities" && measure !== "degree");

export const writeMarks = (marks: Marks): readonly string[] =>
  MARKS.flatMap((mark) => (marks[mark] === null ? [] : [`${mark}=${marks[mark]}`]));

/** The measure that a part of a link asks a mark to show; null when it cannot. */
export const readMark = (mark: Mark, text: string): MeasureId | null =>
  isMeasure(text) && canShow(mark, text) ? text : null;

/** The answers behind the marks. */
export type MarkData = Readonly<Record<Mark, Measured | null>>;

export const NO_MARK_DATA: MarkData = { colour: null, size: null };
