import { modalityBit } from "../graph/compare-relations.ts";
import { CERTAINTIES } from "../model/certainty.ts";
import type { RelationFacts } from "./relation-facts.ts";

/** How far one document's word is taken, by the firmest way in which any claim puts it. */
const FIRMNESS = {
  asserted: 0.9,
  reported: 0.75,
  weak: 0.5,
  "machine-made": 0.4,
  contested: 0.3,
  unsourced: 0.25,
} as const;

/**
 * How firm the firmest claim of a relation is; contested relations are so whoever says what. One without claims is as firm as its
 * certainty says, and asserted where a source is named, or where no relation of the graph has any.
 */
function toFirmness(
  { graph, modalities, isUnsourced }: RelationFacts,
  relation: number,
): keyof typeof FIRMNESS {
  const certainty = CERTAINTIES[graph.certainty[relation] ?? 0] ?? "contested";
  if (certainty === "contested") return "contested";
  const bits = modalities[relation] ?? 0;
  if ((bits & modalityBit("asserted")) !== 0) return "asserted";
  if ((bits & modalityBit("reported")) !== 0) return "reported";
  if (certainty === "stated" || (certainty === "unsourced" && isUnsourced)) return "asserted";
  return certainty;
}

/** Whether nobody says it outright and undisputed: contested, opinion, attribution and the like alone, or no source at all. */
export function isWeaklySupported(facts: RelationFacts, relation: number): boolean {
  const firmness = toFirmness(facts, relation);
  return firmness !== "asserted" && firmness !== "reported";
}

/**
 * Support of a relation between 0 and 1: the chance that at least one of its documents is right, were each right with
 * the firmness of its firmest claim. A scale to rank by, not a probability.
 */
export const toSupport = (facts: RelationFacts, relation: number): number =>
  1 - (1 - FIRMNESS[toFirmness(facts, relation)]) ** Math.max(1, facts.graph.documentCount[relation] ?? 1);
