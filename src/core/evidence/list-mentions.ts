import type { Graph } from "../graph/graph.ts";
import type { Claim, QualifierValue } from "../model/dataset.ts";
import { type EntityId, toEntityId } from "../model/ids.ts";

const listTexts = (value: QualifierValue): readonly string[] =>
  typeof value === "string" ? [value] : Array.isArray(value) ? value : [];

/** Every entity that a claim names: its ends, who says so, who disputes it, and those in its figures. */
export function listMentions(
  { entityIndex }: { readonly entityIndex: Pick<Graph["entityIndex"], "has"> },
  claim: Claim,
): readonly EntityId[] {
  const figures = Object.values(claim.qualifiers).flatMap(listTexts).map(toEntityId);
  return [
    claim.subject,
    claim.object,
    ...claim.attributedTo,
    ...claim.stances.map(({ by }) => by),
    ...figures.filter((value) => entityIndex.has(value)),
  ];
}
