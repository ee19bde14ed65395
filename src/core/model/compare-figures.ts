import type { Claim, NumberRange, QualifierValue } from "./dataset.ts";
import { parseEdtf } from "./dates.ts";

/** Qualifiers that hold a measured quantity; each is compared with its own kind only. */
export const FIGURE_KINDS = ["share", "amount", "value", "count", "duration", "change"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** One figure of a claim with all that decides whether it may be compared. `claim` is an index into the compared claims. */
export interface Figure {
  readonly claim: number;
  readonly measure: FigureKind;
  readonly min: number;
  readonly max: number;
  /** Denominator or unit and good: figures of different wording here measure different things. */
  readonly of: string;
  /** The claim's EDTF date, empty when undated. */
  readonly period: string;
}

export type Verdict = "corroborates" | "conflicts" | "different-period" | "different-measure";

const isRange = (value: QualifierValue): value is NumberRange =>
  typeof value === "object" && !Array.isArray(value);

/** Bounds of a number or range qualifier; null for text. */
export function toBounds(
  value: QualifierValue | undefined,
): { readonly min: number; readonly max: number } | null {
  if (typeof value === "number") return { min: value, max: value };
  if (value === undefined || !isRange(value)) return null;
  return { min: value.min ?? -Infinity, max: value.max ?? Infinity };
}

const toText = (value: QualifierValue | undefined): string =>
  value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);

/** The figures of some claims, in claim order, then in the order of MEASURES. */
export function listFigures(claims: readonly Claim[]): readonly Figure[] {
  return claims.flatMap(({ qualifiers, when }, claim) =>
    FIGURE_KINDS.flatMap((measure) => {
      const bounds = toBounds(qualifiers[measure]);
      if (bounds === null) return [];
      const of = ["of", "unit", "currency", "good", "compared_with"]
        .map((key) => toText(qualifiers[key]))
        .join("|");
      return [{ claim, measure, ...bounds, of: of.toLowerCase(), period: when?.edtf ?? "" }];
    }),
  );
}

function isSamePeriod(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [parseEdtf(a), parseEdtf(b)];
  return left.ok && right.ok && left.value.from === right.value.from && left.value.to === right.value.to;
}

/**
 * How two figures of one relation relate. Only figures of equal measure, denominator, good *and* period can conflict:
 * they do when their ranges do not meet. Unequal periods, overlapping or not, make them incomparable.
 */
export function compareFigures(a: Figure, b: Figure): Verdict {
  if (a.measure !== b.measure || a.of !== b.of) return "different-measure";
  if (!isSamePeriod(a.period, b.period)) return "different-period";
  return a.min <= b.max && b.min <= a.max ? "corroborates" : "conflicts";
}

/** Pairs of figures (of different claims) that conflict. */
export function findConflicts(claims: readonly Claim[]): readonly (readonly [Figure, Figure])[] {
  const figures = listFigures(claims);
  return figures.flatMap((a, i) =>
    figures
      .slice(i + 1)
      .filter((b) => a.claim !== b.claim && compareFigures(a, b) === "conflicts")
      .map((b) => [a, b] as const),
  );
}
