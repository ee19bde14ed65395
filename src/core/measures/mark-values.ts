import type { AttributeValues } from "./mark-attribute.ts";
import type { Measured } from "./measure.ts";

/** What colours, sizes or names of a picture show: a measure, or an attribute. */
export type MarkValues =
  | { readonly kind: "measure"; readonly measured: Measured }
  | { readonly kind: "attribute"; readonly attribute: AttributeValues };

/** Entities that share a colour of their own: a community, or those with one value of an attribute. */
export interface MarkGroup {
  /** From 1, the largest first. */
  readonly number: number;
  readonly size: number;
}

/** The groups that values are numbers of; null where values are amounts. */
export function groupsOf(values: MarkValues): readonly MarkGroup[] | null {
  if (values.kind === "measure")
    return values.measured.measure === "communities" ? values.measured.communities : null;
  const { kind, groups } = values.attribute;
  return kind === "group" || kind === "text" ? groups : null;
}

/** The values by entity index. */
export const numbersOf = (values: MarkValues): Float64Array =>
  values.kind === "measure" ? values.measured.values : values.attribute.values;

/** Whether steps of a scale are as wide in days or years: dates have no small and large values. */
export const hasEvenSteps = (values: MarkValues): boolean =>
  values.kind === "attribute" && values.attribute.kind === "date";
