import { documentsOf } from "../model/claim-documents.ts";
import { compareFigures, type Figure, listFigures } from "../model/compare-figures.ts";
import type { Claim, QualifierValue } from "../model/dataset.ts";
import { formatEdtf } from "../model/dates.ts";
import type { EvidenceContext } from "./context.ts";
import { describeFigures, toStated, unitOf } from "./describe-figures.ts";
import type { FigureMark, FigureScale } from "./details.ts";

/** About this many steps on an axis. */
const STEPS = 4;
const SMALLEST = 1e-200;

/**
 * Round numbers from at or below the lowest to at or above the highest of some values, in steps of 1, 2, 2.5 or 5 times a
 * power of ten; 0 belongs to them, and a share ends at 100.
 */
export function chooseTicks(values: readonly number[], isShare: boolean): readonly number[] {
  const low = Math.min(0, ...values);
  const high = Math.max(isShare ? 100 : 0, ...values);
  // All zero, or too small to be told from it.
  const rough = (high - low > SMALLEST ? high - low : 1) / STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5].find((factor) => factor * power >= rough * 0.999) ?? 10);
  const first = Math.floor(low / step);
  const count = Math.max(1, Math.ceil(high / step - 1e-9) - first);
  return Array.from({ length: count + 1 }, (_, i) => (first + i) * step);
}

const toText = (value: QualifierValue | undefined) => (typeof value === "string" ? value : null);

function toMark(
  { graph, numbers }: EvidenceContext,
  claim: Claim,
  { measure, min, max }: Figure,
  against: FigureMark["against"],
): FigureMark {
  const words = describeFigures(graph, claim).find(({ key }) => key === measure)?.text ?? "";
  const wording = toText(claim.qualifiers["wording"]);
  const isOpen = !Number.isFinite(min) || !Number.isFinite(max);
  return {
    claim: claim.id,
    documents: documentsOf(claim).map((id) => numbers.get(id) ?? 0),
    min: Number.isFinite(min) ? min : null,
    max: Number.isFinite(max) ? max : null,
    stated: toStated({ min, max }, toText(claim.qualifiers["hedge"])),
    text: isOpen && wording !== null ? `${words} (“${wording}”)` : words,
    when: claim.when === undefined ? null : formatEdtf(claim.when.edtf),
    modality: claim.modality,
    against,
  };
}

/**
 * The figures of a relation's claims that can stand on one axis, since they have one measure and unit: a scale for each
 * measure that at least two claims give, in the order of first use; marks in claim order.
 */
export function scaleFigures(context: EvidenceContext, claims: readonly Claim[]): readonly FigureScale[] {
  const groups = new Map<string, { unit: string; figures: Figure[] }>();
  for (const figure of listFigures(claims)) {
    const claim = claims[figure.claim];
    if (claim === undefined) continue;
    const unit = unitOf(context.graph, figure.measure, claim.qualifiers);
    const key = `${figure.measure} ${unit}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { unit, figures: [figure] });
    else group.figures.push(figure);
  }
  return [...groups.values()].flatMap(({ unit, figures }) => {
    const [first] = figures;
    if (first === undefined || figures.length < 2) return [];
    const marks = figures.flatMap((figure, place) => {
      const claim = claims[figure.claim];
      const against = figures.flatMap((other, mark) =>
        mark === place ? [] : [{ mark, kind: compareFigures(figure, other) }],
      );
      return claim === undefined ? [] : [toMark(context, claim, figure, against)];
    });
    const bounds = figures.flatMap(({ min, max }) => [min, max]).filter(Number.isFinite);
    return [
      {
        label: first.measure,
        unit: unit.trim(),
        ticks: chooseTicks(bounds, first.measure === "share"),
        marks,
      },
    ];
  });
}
