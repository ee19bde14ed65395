import type { Graph } from "../../graph/graph.ts";
import { sayWithGround } from "../../model/claim-ground.ts";
import type { Claim, QualifierValue } from "../../model/dataset.ts";
import { type Precision, parseEdtf } from "../../model/dates.ts";
import { toEntityId } from "../../model/ids.ts";

/** Claims of one relation, flattened for table-shaped formats: readable, not restored from. */
export interface ClaimSummary {
  readonly validFrom: string;
  readonly validTo: string;
  readonly datePrecision: string;
  readonly modalities: readonly string[];
  readonly says: readonly string[];
  readonly attributedTo: readonly string[];
  readonly disputedBy: readonly string[];
  readonly figures: readonly string[];
}

const COARSENESS: readonly Precision[] = ["day", "month", "year"];

const precisionOf = (bound: string) => {
  const date = parseEdtf(bound);
  return date.ok ? COARSENESS.indexOf(date.value.precision) : -1;
};

/** First and last stated bound of the dates, each as its source wrote it, and the coarser precision of the two. */
function toBounds(dates: readonly string[]) {
  let first = { text: "", day: Infinity };
  let last = { text: "", day: -Infinity };
  for (const edtf of dates) {
    const date = parseEdtf(edtf);
    if (!date.ok) continue;
    const [left = "", right = left] = edtf.split("/");
    const bound = (part: string) => (part === ".." ? "" : part);
    if (date.value.from < first.day) first = { text: bound(left), day: date.value.from };
    if (date.value.to > last.day) last = { text: bound(right), day: date.value.to };
  }
  const coarsest = Math.max(precisionOf(first.text), precisionOf(last.text));
  return { validFrom: first.text, validTo: last.text, datePrecision: COARSENESS[coarsest] ?? "" };
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

const isList = (value: QualifierValue): value is readonly string[] => Array.isArray(value);

/** `share: 69`, `amount: 10 to 20`, `good: drones`: figures of a claim in words. */
export function describeFigure(nameOf: (id: string) => string, key: string, value: QualifierValue): string {
  const label = key.replaceAll("_", " ");
  if (typeof value === "number") return `${label}: ${value}`;
  if (typeof value === "string") return `${label}: ${nameOf(value)}`;
  if (isList(value)) return `${label}: ${value.map(nameOf).join(", ")}`;
  const { min, max } = value;
  if (min === undefined) return `${label}: at most ${max}`;
  return max === undefined ? `${label}: at least ${min}` : `${label}: ${min} to ${max}`;
}

/** Name of an entity, or the text itself when there is none of that id. */
export const toNameOf =
  ({ entityIndex, dataset }: Pick<Graph, "entityIndex" | "dataset">) =>
  (id: string): string => {
    const index = entityIndex.get(toEntityId(id));
    return (index === undefined ? undefined : dataset.entities[index]?.name) ?? id;
  };

/** What the claims of one relation say, in their order; equal names and modalities once. */
export function listClaimSummaries(nameOf: (id: string) => string, claims: readonly Claim[]): ClaimSummary {
  const disputes = claims.flatMap(({ stances }) =>
    stances.filter(({ stance }) => stance === "denies" || stance === "disputes"),
  );
  return {
    ...toBounds(claims.flatMap(({ when }) => (when === undefined ? [] : [when.edtf]))),
    modalities: unique(claims.map(({ modality }) => modality)),
    says: claims.map(sayWithGround),
    attributedTo: unique(claims.flatMap(({ attributedTo }) => attributedTo).map(nameOf)),
    disputedBy: unique(disputes.map(({ by }) => nameOf(by))),
    figures: unique(
      claims.flatMap(({ qualifiers }) =>
        Object.entries(qualifiers).map(([key, value]) => describeFigure(nameOf, key, value)),
      ),
    ),
  };
}
