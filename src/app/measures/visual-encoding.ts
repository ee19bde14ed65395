import {
  type AttributeId,
  type AttributeValues,
  attributeLabel,
  attributeNameOf,
  isAttributeId,
} from "../../core/measures/mark-attribute.ts";
import type { MarkValues } from "../../core/measures/mark-values.ts";
import { isMeasure, MEASURE_WORDS, type MeasureId } from "../../core/measures/measure.ts";
import { escapePart, unescapePart } from "../base/url-parts.ts";

/** What a mark of the drawing can show: a measure, or an attribute of the data. */
export type MarkId = MeasureId | AttributeId;

/** What the drawing's colours, sizes and names mean; null = the type, the number of ties, and the name. */
export interface VisualEncoding {
  readonly colour: MarkId | null;
  readonly size: MarkId | null;
  readonly label: AttributeId | null;
}

export const NO_ENCODING: VisualEncoding = { colour: null, size: null, label: null };

export type EncodingChannel = keyof VisualEncoding;
export const ENCODING_CHANNELS = ["colour", "size", "label"] as const satisfies readonly EncodingChannel[];
export const isMark = (text: string): text is EncodingChannel =>
  ENCODING_CHANNELS.some((mark) => mark === text);

/** Whether a mark can show a measure: the number of a community has no size, sizes show the degree anyway, and names are no measures. */
export const canShowMeasure = (mark: EncodingChannel, measure: MeasureId): boolean =>
  mark === "colour" || (mark === "size" && measure !== "communities" && measure !== "degree");

/** Whether a mark can show an attribute: any words can be written, few enough have a colour each, and numbers alone a size. */
export const canShowAttribute = (mark: EncodingChannel, { kind }: Pick<AttributeValues, "kind">): boolean =>
  mark === "label" || (mark === "size" ? kind === "number" : kind !== "text");

export const writeEncoding = (marks: VisualEncoding): readonly string[] =>
  ENCODING_CHANNELS.flatMap((mark) => {
    const id = marks[mark];
    return id === null ? [] : [`${mark}=${escapePart(id)}`];
  });

/** The marks with what a part of a link asks one of them to show; null when that cannot be. */
export function readEncodingChannel(
  marks: VisualEncoding,
  mark: EncodingChannel,
  text: string,
): VisualEncoding | null {
  const id = unescapePart(text);
  if (id === null) return null;
  if (isAttributeId(id)) return { ...marks, [mark]: id };
  return isMeasure(id) && canShowMeasure(mark, id) ? { ...marks, [mark]: id } : null;
}

export const isMeasureMark = (id: MarkId): id is MeasureId => isMeasure(id);

/** What the marks are called. */
export const ENCODING_LABELS: Readonly<Record<EncodingChannel, string>> = {
  colour: "Colour",
  size: "Size",
  label: "Label",
};

/** What a mark shows, inside a sentence. */
export const markNoun = (id: MarkId): string =>
  isMeasure(id)
    ? MEASURE_WORDS[id].noun
    : attributeNameOf(id) === null
      ? attributeLabel(id).toLowerCase()
      : attributeLabel(id);

/** The answers behind the marks. */
export type EncodingData = Readonly<Record<EncodingChannel, MarkValues | null>>;

export const NO_ENCODING_DATA: EncodingData = { colour: null, size: null, label: null };
